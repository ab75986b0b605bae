import Domain

/// Reads `catalogue/exemptions.yaml`: on what grounds a certificate costs nothing.
struct ExemptionReader {
  var yaml: YAMLReader
  private var periods = PeriodCheck()

  init(file: String) { yaml = YAMLReader(file: file) }

  /// - Parameter certificates: nil when the types themselves could not be read.
  mutating func exemptions(
    _ bytes: [UInt8], certificates: [CertificateType]?
  ) -> [FeeExemption] {
    guard let root = yaml.root(bytes), let fields = yaml.fields(root, known: ["exemptions"]) else {
      return []
    }
    return yaml.list(fields, "exemptions").compactMap { exemption($0, certificates) }
  }

  private static let known = [
    "code", "name", "also", "appliesTo", "proof", "stamp", "validAt", "roles",
  ]

  private mutating func exemption(
    _ value: YAMLValue, _ certificates: [CertificateType]?
  ) -> FeeExemption? {
    guard let fields = yaml.fields(value, known: Self.known + YAMLReader.provenanceFields) else {
      return nil
    }
    let code = code(fields)
    let name = yaml.text(fields, "name")
    let also = yaml.texts(fields, "also")
    let types = types(fields, certificates)
    let proof = yaml.optionalText(fields, "proof")
    let stamp = stamp(fields)
    let channels = yaml.words(fields, "validAt", as: RequestChannel.self, isRequired: true)
    let roles = yaml.words(fields, "roles", as: CertificateRequester.self)
    let provenance = yaml.provenance(fields)
    guard let code, let name, let also, let types, let stamp, let channels, let roles,
      let provenance
    else { return nil }
    let row = FeeExemption(
      code: code, name: name, also: also, appliesTo: types, proof: proof ?? "", stamp: stamp,
      validAt: channels, roles: roles, provenance: provenance)
    periods.take(row, fields, &yaml)
    return row
  }

  /// One capital letter and two digits, like the certificates have.
  private mutating func code(_ fields: YAMLFields) -> String? {
    yaml.certificateCode(fields)?.text
  }

  private mutating func types(
    _ fields: YAMLFields, _ certificates: [CertificateType]?
  ) -> [CertificateCode]? {
    let items = yaml.list(fields, "appliesTo")
    let codes = items.compactMap { item -> CertificateCode? in
      guard let code = yaml.certificateCode(item) else { return nil }
      if let certificates, !certificates.contains(where: { $0.code == code }) {
        yaml.report(item, "証明書「\(code)」は catalogue/certificates.yaml にありません。")
      }
      return code
    }
    return codes.isEmpty || codes.count != items.count ? nil : codes
  }

  /// What is printed must not betray that somebody lives on aid (domain.md C.3, K).
  private mutating func stamp(_ fields: YAMLFields) -> String? {
    guard let stamp = yaml.text(fields, "stamp") else { return nil }
    let words = ["生活保護", "保護費", "被保護", "DV", "支援措置"]
    if words.contains(where: { stamp.contains($0) }), let value = fields.values["stamp"] {
      yaml.report(value, "証明書に押す文字に、受けている支援がわかる言葉は使えません。「免除B」のように書いてください。")
      return nil
    }
    return stamp
  }
}
