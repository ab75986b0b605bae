/// An answer as it was given.
public enum FactValue: Equatable, Sendable {
  case flag(Bool)
  case date(CivilDate)
  case number(Int)
  case text(String)
  case choice(String)
  case choices([String])

  public var type: FactType {
    switch self {
    case .flag: .flag
    case .date: .date
    case .number: .number
    case .text: .text
    case .choice: .choice
    case .choices: .choices
    }
  }

  /// As a clerk reads it.
  public var words: String {
    switch self {
    case .flag(let flag): flag ? "はい" : "いいえ"
    case .date(let date): date.iso
    case .number(let number): String(number)
    case .text(let text), .choice(let text): text
    case .choices(let texts): texts.isEmpty ? "なし" : texts.joined(separator: "、")
    }
  }
}
