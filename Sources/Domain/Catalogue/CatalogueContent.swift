/// Everything one version of the catalogue says.
public struct CatalogueContent: Equatable, Sendable {
  /// In the order of the file.
  public var certificates: [CertificateType]
  public var fees: [FeeRow]
  public var settings: [CatalogueSetting]
  /// The periods and ages of the calendar; none in a version from before they belonged to one.
  public var rules: [CountingRule]
  /// By what people are known; none in a version from before they belonged to one.
  public var documents: [IdentityDocument]
  public var exemptions: [FeeExemption]
  /// The interview; empty in a version from before it belonged to one.
  public var intake: IntakeContent

  public init(
    certificates: [CertificateType], fees: [FeeRow], settings: [CatalogueSetting],
    rules: [CountingRule] = [], documents: [IdentityDocument] = [],
    exemptions: [FeeExemption] = [], intake: IntakeContent = IntakeContent()
  ) {
    self.intake = intake
    self.documents = documents
    self.exemptions = exemptions
    self.rules = rules
    self.certificates = certificates
    self.fees = fees
    self.settings = settings
  }

  public var feeTable: FeeTable { FeeTable(fees) }

  /// How many rows the city has yet to confirm.
  public var unconfirmed: Int {
    certificates.count { !$0.isConfirmed } + fees.count { !$0.isConfirmed }
      + settings.count { !$0.isConfirmed } + rules.count { !$0.isConfirmed }
      + documents.count { !$0.isConfirmed } + exemptions.count { !$0.isConfirmed }
      + intake.unconfirmed
  }

  /// The same text for the same content, whatever the files looked like: what a digest is taken of.
  /// A separator never stands inside a value, because the reader refuses controls.
  public var canonical: String {
    var text = "madoguchi-catalogue 1\n"
    func append(_ table: String, _ rows: [some CatalogueEntry]) {
      for row in rows {
        text += table
        for field in row.fields { text += "\u{1F}\(field.name)\u{1E}\(field.value)" }
        text += "\n"
      }
    }
    append("certificate", certificates)
    append("fee", fees)
    append("setting", settings)
    append("document", documents)
    append("exemption", exemptions)
    append("rule", rules)
    append("event", intake.events)
    append("question", intake.questions)
    append("procedure", intake.procedures)
    return text
  }
}
