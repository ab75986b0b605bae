/// Why somebody came: a ライフイベント (domain.md A.3).
public struct LifeEvent: CatalogueEntry {
  /// `MOVE_IN`.
  public var code: String
  public var name: String
  /// By what words it is recognised at the reception.
  public var words: [String]
  /// Never said aloud nor shown to a visitor.
  public var isQuiet: Bool
  public var provenance: Provenance

  public init(
    code: String, name: String, words: [String] = [], isQuiet: Bool = false,
    provenance: Provenance
  ) {
    self.code = code
    self.name = name
    self.words = words
    self.isQuiet = isQuiet
    self.provenance = provenance
  }

  public var key: String { code }
  public var isConfirmed: Bool { provenance.isConfirmed }

  public var fields: [CatalogueField] {
    [
      CatalogueField("code", code), CatalogueField("name", name),
      CatalogueField("words", words.joined(separator: "\n")),
      CatalogueField("quiet", isQuiet ? "true" : "false"),
    ] + provenance.fields
  }
}
