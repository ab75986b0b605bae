/// One kind of certificate as the catalogue describes it for a period (domain.md C.1).
public struct CertificateType: CatalogueRow {
  public var code: CertificateCode
  public var name: String
  /// Katakana.
  public var reading: String
  /// What one fee is for: 通, 件.
  public var unit: String
  /// Who may ask for it, in words.
  public var who: String
  /// Whether and for whom convenience stores issue it, in words.
  public var convenience: String
  public var secondPerson: SecondPerson
  /// What the clerk should know besides; may be empty.
  public var notes: String
  public var provenance: Provenance
  /// Nil in a version from before the catalogue said on what terms a certificate is issued.
  public var terms: CertificateTerms?

  /// When another person than the maker checks the paper (domain.md C.5, invariant 1).
  public enum SecondPerson: String, CaseIterable, Sendable {
    case always
    /// Depends on what the certificate shows and whom it concerns.
    case options
    case never

    public var name: String {
      switch self {
      case .always: "必ず二人"
      case .options: "記載による"
      case .never: "一人"
      }
    }
  }

  public init(
    code: CertificateCode, name: String, reading: String, unit: String, who: String,
    convenience: String, secondPerson: SecondPerson, notes: String = "", provenance: Provenance,
    terms: CertificateTerms? = nil
  ) {
    self.code = code
    self.name = name
    self.reading = reading
    self.unit = unit
    self.who = who
    self.convenience = convenience
    self.secondPerson = secondPerson
    self.notes = notes
    self.provenance = provenance
    self.terms = terms
  }

  public var subject: String { code.text }

  public var fields: [CatalogueField] {
    [
      CatalogueField("code", code.text), CatalogueField("name", name),
      CatalogueField("reading", reading), CatalogueField("unit", unit),
      CatalogueField("who", who), CatalogueField("convenience", convenience),
      CatalogueField("secondPerson", secondPerson.rawValue), CatalogueField("notes", notes),
    ] + provenance.fields + (terms?.fields ?? [])
  }
}
