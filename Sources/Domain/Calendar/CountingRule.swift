/// One line of what a day means: a period that begins on it, or an age of who was born on it.
///
/// For looking up at the counter; what a procedure really asks is decided by its own row.
public struct CountingRule: Equatable, Identifiable, Sendable {
  public enum Kind: Equatable, Sendable {
    /// A period from the day, with what the day is (住み始めた日).
    case deadline(DeadlineRule, base: String)
    case age(Int, AgeDay)
  }

  /// Which day an age means (domain.md G.5).
  public enum AgeDay: String, CaseIterable, Sendable {
    case attained
    case birthday
    case schoolYearEnd = "school-year-end"
  }

  public let id: String
  public let label: String
  public let kind: Kind
  public let law: String
  /// False: the city has still to confirm it (要確認).
  public let confirmed: Bool

  public init(id: String, label: String, kind: Kind, law: String, confirmed: Bool) {
    self.id = id
    self.label = label
    self.kind = kind
    self.law = law
    self.confirmed = confirmed
  }
}

extension CountingRule: CatalogueEntry {
  public var key: String { id }
  public var isConfirmed: Bool { confirmed }

  public var fields: [CatalogueField] {
    let own =
      switch kind {
      case .deadline(let rule, let base):
        [CatalogueField("base", base), CatalogueField("rule", rule.notation)]
      case .age(let age, let day):
        [CatalogueField("age", String(age)), CatalogueField("day", day.rawValue)]
      }
    // Both kinds have all names, so that a period that becomes an age is compared too.
    let all = ["base", "rule", "age", "day"].map { name in
      own.first { $0.name == name } ?? CatalogueField(name, "")
    }
    return [CatalogueField("id", id), CatalogueField("label", label)] + all
      + [CatalogueField("law", law), CatalogueField("confirmed", confirmed ? "true" : "false")]
  }
}

extension CountingRule.AgeDay {
  /// The day in the life of who was born then; nil beyond the year 9999.
  public func day(of age: Int, birth: CivilDate) -> CivilDate? {
    switch self {
    case .attained: Age.attains(age, birth: birth)
    case .birthday: Age.birthday(age, birth: birth)
    case .schoolYearEnd: Age.schoolYearEnd(age, birth: birth)
    }
  }
}
