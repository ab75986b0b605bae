/// Where a row of the catalogue comes from, since when it holds, and whether the city has confirmed
/// it (domain.md 0, golden rule 1).
public struct Provenance: Equatable, Sendable {
  /// The sources of the domain brief or a document of the city; never empty.
  public var source: [String]
  /// Laws and ordinances, shown to the clerk; empty where there is none.
  public var law: [String]
  public var valid: ValidPeriod
  /// Nil: the city has not confirmed it, and every screen shows 要確認.
  public var confirmation: Confirmation?

  /// Who of the city confirmed a row, and when.
  public struct Confirmation: Equatable, Sendable {
    public var by: String
    public var on: CivilDate

    public init(by: String, on: CivilDate) {
      self.by = by
      self.on = on
    }
  }

  public init(
    source: [String], law: [String] = [], valid: ValidPeriod, confirmation: Confirmation? = nil
  ) {
    self.source = source
    self.law = law
    self.valid = valid
    self.confirmation = confirmation
  }

  public var isConfirmed: Bool { confirmation != nil }

  var fields: [CatalogueField] {
    [
      CatalogueField("source", source.joined(separator: "、")),
      CatalogueField("law", law.joined(separator: "、")),
      CatalogueField("valid.from", valid.from.iso),
      CatalogueField("valid.to", valid.to?.iso ?? ""),
      CatalogueField("confirmed.by", confirmation?.by ?? ""),
      CatalogueField("confirmed.on", confirmation?.on.iso ?? ""),
    ]
  }
}
