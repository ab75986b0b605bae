/// A word of a condition with its place.
struct ExpressionToken: Equatable {
  enum Kind: Equatable {
    /// A fact, a value, a function or one of `and or not in has true false`.
    case word(String)
    /// A value in quotes: never anything else.
    case quoted(String)
    case number(Int)
    case date(CivilDate)
    case symbol(String)
    case end
  }

  let kind: Kind
  /// Counts characters from 1.
  let column: Int

  /// As it is shown in a message.
  var text: String {
    switch kind {
    case .word(let word): word
    case .quoted(let word): "'\(word)'"
    case .number(let number): String(number)
    case .date(let date): date.iso
    case .symbol(let symbol): symbol
    case .end: "終わり"
    }
  }
}
