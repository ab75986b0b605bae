/// A date of birth from the register: a day, or the literal of one that is incomplete or does not
/// exist (昭和20年月日不詳), which is kept as it came and never completed (domain.md L.2).
public enum BirthDate: Hashable, Sendable {
  case day(CivilDate)
  case literal(ExactText)

  /// Reads what an import file says; nothing is refused but nothing at all.
  public init(imported text: String) {
    do {
      self = .day(try DateSpelling.date(text))
    } catch {
      self = .literal(ExactText(text))
    }
  }

  public var day: CivilDate? {
    if case .day(let day) = self { return day }
    return nil
  }

  /// `昭和45年3月1日`, or the literal with ※: it is no day that anything can be counted from exactly
  /// (domain.md G.3).
  public var words: String {
    switch self {
    case .day(let day): day.wareki
    case .literal(let text): "\(text.text)※"
    }
  }

  /// `1970-03-01`, or the literal: for storage and JSON.
  public var iso: String {
    switch self {
    case .day(let day): day.iso
    case .literal(let text): text.text
    }
  }
}
