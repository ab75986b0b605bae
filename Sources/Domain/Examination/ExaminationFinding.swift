/// One thing the examination found, with the law it stands on and what to do instead.
public struct ExaminationFinding: Equatable, Sendable {
  /// How much it weighs; the heaviest decides.
  public enum Weight: Int, Comparable, Sendable {
    case note
    /// Something is not known yet.
    case ask
    case supervisor
    case refusal
    /// Nothing else may be said.
    case silence

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  public let weight: Weight
  /// For programs, stable: `power-of-attorney-unsigned`.
  public let code: String
  /// Whole Japanese sentences.
  public let text: String
  /// Empty only where naming it would betray something.
  public let law: String
  /// What can be done instead, or where.
  public let alternatives: [String]

  private init(
    _ weight: Weight, _ code: String, _ text: String, law: String, alternatives: [String]
  ) {
    self.weight = weight
    self.code = code
    self.text = text
    self.law = law
    self.alternatives = alternatives
  }

  /// A refusal always says by which law and what to do instead.
  static func refusal(
    _ code: String, _ text: String, law: String, instead: String, _ more: String...
  ) -> Self {
    Self(.refusal, code, text, law: law, alternatives: [instead] + more)
  }

  /// - Parameter ways: never empty.
  static func refusal(_ code: String, _ text: String, law: String, ways: [String]) -> Self {
    Self(.refusal, code, text, law: law, alternatives: ways)
  }

  static func ask(_ code: String, _ text: String, law: String, instead: String...) -> Self {
    Self(.ask, code, text, law: law, alternatives: instead)
  }

  static func supervisor(_ code: String, _ text: String, law: String, instead: String...) -> Self {
    Self(.supervisor, code, text, law: law, alternatives: instead)
  }

  static func note(_ code: String, _ text: String, law: String, instead: String...) -> Self {
    Self(.note, code, text, law: law, alternatives: instead)
  }

  /// 上席呼出: the code's words and nothing else (domain.md A.9).
  static func silence(_ stop: StopCode) -> Self {
    Self(.silence, "supervisor", stop.words, law: "", alternatives: [])
  }
}
