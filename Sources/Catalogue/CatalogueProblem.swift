/// One thing wrong with a data file, exact enough to be put right without asking.
public struct CatalogueProblem: Equatable, Sendable, CustomStringConvertible {
  /// The file's name as it was given.
  public let file: String
  /// Counts from 1.
  public let line: Int
  /// The path of the field, `offices[2].name`; empty when the file as a whole is meant.
  public let field: String
  /// Where in a condition, counted in characters from 1; nil where the whole value is meant.
  public let column: Int?
  /// A whole Japanese sentence: what is wrong and what would be right.
  public let message: String

  public init(file: String, line: Int, field: String, column: Int? = nil, message: String) {
    self.file = file
    self.line = line
    self.field = field
    self.column = column
    self.message = message
  }

  public var description: String {
    let place = column.map { "条件の \($0) 文字目: " } ?? ""
    return "\(file):\(line): \(field.isEmpty ? "" : "\(field): ")\(place)\(message)"
  }
}
