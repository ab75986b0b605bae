/// What kind of value a question is answered by.
public enum FactType: String, CaseIterable, Sendable {
  case flag
  case date
  case number
  case text
  /// One of the question's words.
  case choice
  /// Any of the question's words; none of them is an answer too.
  case choices

  public var hasValues: Bool { self == .choice || self == .choices }
}
