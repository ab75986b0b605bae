/// Answers as text: what stands in a row's `otherwise`, and what somebody types.
public enum FactAnswer {
  /// Nil when the text is no answer to the question. The words of lists stand between commas; a
  /// hyphen is the empty list.
  public static func value(_ text: String, for question: IntakeQuestion) -> FactValue? {
    switch question.type {
    case .flag:
      switch text {
      case "true": return .flag(true)
      case "false": return .flag(false)
      default: return nil
      }
    case .date: return CivilDate(iso: text).map { .date($0) }
    case .number:
      guard (1...9).contains(text.utf8.count), let number = Int(text), number >= 0 else {
        return nil
      }
      return .number(number)
    case .text: return .text(text)
    case .choice: return question.value(text).map { .choice($0) }
    case .choices:
      if text == "-" { return .choices([]) }
      let words = text.split(separator: ",").map { question.value(String($0)) }
      return words.isEmpty || words.contains(nil) ? nil : .choices(words.compactMap { $0 })
    }
  }
}
