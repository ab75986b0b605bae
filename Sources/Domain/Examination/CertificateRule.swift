/// One rule of the examination, independent of every other: what it finds in a case.
struct CertificateRule: Sendable {
  let id: String
  let findings: @Sendable (CertificateCase, Standing) -> [ExaminationFinding]

  init(
    _ id: String,
    _ findings: @escaping @Sendable (CertificateCase, Standing) -> [ExaminationFinding]
  ) {
    self.id = id
    self.findings = findings
  }

  /// In the order in which a clerk would say them.
  static let all: [CertificateRule] =
    [stops] + place + record + [wideArea] + order + [sealCard, fiscalYear, numbers]
}
