/// A rule the city has to decide, with the value the product ships until it does (domain.md J).
public struct CatalogueSetting: CatalogueRow {
  /// `okuyami.lead`.
  public var id: String
  /// Nil: nothing is set, and what depends on it is not done.
  public var value: String?
  /// What the city is asked.
  public var question: String
  public var provenance: Provenance

  public init(id: String, value: String?, question: String, provenance: Provenance) {
    self.id = id
    self.value = value
    self.question = question
    self.provenance = provenance
  }

  public var subject: String { id }

  public var fields: [CatalogueField] {
    [
      CatalogueField("key", id), CatalogueField("value", value ?? ""),
      CatalogueField("question", question),
    ] + provenance.fields
  }
}
