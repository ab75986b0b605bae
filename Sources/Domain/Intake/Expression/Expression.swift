/// A condition as it was written: names are not looked up yet.
public struct Expression: Equatable, Sendable {
  /// Counts characters from 1.
  public let column: Int
  public let form: Form

  public enum Comparison: String, CaseIterable, Sendable {
    case equal = "="
    case unequal = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  /// Over which of the people something holds.
  public enum Quantity: String, CaseIterable, Sendable {
    case any
    case all
    case count
  }

  /// Which day of a life an age means (domain.md G.5).
  public enum Milestone: String, CaseIterable, Sendable {
    /// The day before the birthday, at whose end the age is attained.
    case attains
    case birthday
    /// The first 3/31 on or after it.
    case yearEnd = "yearend"
  }

  /// A value, a group of values or an event, with its place.
  public struct Word: Equatable, Sendable {
    public let text: String
    public let column: Int
  }

  public indirect enum Form: Equatable, Sendable {
    case flag(Bool)
    case number(Int)
    case date(CivilDate)
    case word(String)
    case fact(String)
    case event([Word])
    case not(Expression)
    case both(Expression, Expression)
    case either(Expression, Expression)
    case compare(Comparison, Expression, Expression)
    /// `in` and `has`.
    case among(Expression, [Word], isHas: Bool)
    case filled(Expression)
    case people(Quantity, Expression)
    case age(Expression)
    case milestone(Milestone, Int)
  }

  init(_ column: Int, _ form: Form) {
    self.column = column
    self.form = form
  }

  /// Reads a condition.
  ///
  /// - Throws: the first fault with its column; never crashes, whatever the text.
  public static func parse(_ text: String) throws(ExpressionFault) -> Expression {
    var parser = ExpressionParser(try ExpressionLexer.tokens(of: text))
    return try parser.whole()
  }
}
