import Domain

/// Reads `catalogue/certificates.yaml`.
struct CertificateReader {
  var yaml: YAMLReader
  private var periods = PeriodCheck()

  init(file: String) { yaml = YAMLReader(file: file) }

  mutating func certificates(_ bytes: [UInt8]) -> [CertificateType] {
    guard let root = yaml.root(bytes),
      let fields = yaml.fields(root, known: ["certificates"])
    else { return [] }
    let types = yaml.list(fields, "certificates").compactMap { certificate($0) }
    if yaml.problems.isEmpty { reportUnknownForms(types, fields) }
    return types
  }

  /// A form issued as another type names one that is there.
  private mutating func reportUnknownForms(_ types: [CertificateType], _ fields: YAMLFields) {
    for type in types {
      for code in (type.terms?.variants ?? []).compactMap(\.issuedAs)
      where !types.contains(where: { $0.code == code }) {
        yaml.report(
          line: periods.lastLine(of: type.subject) ?? fields.line,
          field: fields.path(of: "certificates"), "\(type.code) の形が指す証明書「\(code)」がありません。")
      }
    }
  }

  private mutating func certificate(_ value: YAMLValue) -> CertificateType? {
    let known = [
      "code", "name", "reading", "unit", "who", "convenience", "secondPerson", "notes",
    ]
    guard
      let fields = yaml.fields(
        value, known: known + YAMLReader.termsFields + YAMLReader.provenanceFields)
    else { return nil }
    let code = yaml.certificateCode(fields)
    let name = yaml.text(fields, "name")
    let reading = yaml.katakana(fields, "reading")
    let unit = yaml.text(fields, "unit")
    let who = yaml.text(fields, "who")
    let convenience = yaml.text(fields, "convenience")
    let secondPerson = yaml.word(
      fields, "secondPerson", as: CertificateType.SecondPerson.self)
    let notes = yaml.optionalText(fields, "notes")
    let terms = yaml.terms(fields)
    let provenance = yaml.provenance(fields)
    guard let code, let name, let reading, let unit, let who, let convenience, let secondPerson,
      let terms, let provenance
    else { return nil }
    let type = CertificateType(
      code: code, name: name, reading: reading, unit: unit, who: who, convenience: convenience,
      secondPerson: secondPerson, notes: notes ?? "", provenance: provenance, terms: terms)
    periods.take(type, fields, &yaml)
    return type
  }
}
