import Domain

/// What every row of the catalogue carries besides what it says (domain.md 0, golden rule 1).
extension YAMLReader {
  static let provenanceFields = ["source", "law", "valid", "confirmed"]

  mutating func provenance(_ fields: YAMLFields) -> Provenance? {
    let source = list(fields, "source").compactMap { text($0) }
    var law: [String] = []
    if let value = fields.values["law"] { law = items(value).compactMap { text($0) } }
    let valid = required(fields, "valid").flatMap { period($0) }
    let confirmed = required(fields, "confirmed").flatMap { confirmation($0) }
    guard !source.isEmpty, let valid, let confirmed else { return nil }
    return Provenance(source: source, law: law, valid: valid, confirmation: confirmed.first)
  }

  private mutating func period(_ value: YAMLValue) -> ValidPeriod? {
    guard let fields = fields(value, known: ["from", "to"]) else { return nil }
    let from = required(fields, "from").flatMap { date($0) }
    var to: CivilDate?
    if let value = written(fields, "to") {
      guard let date = date(value) else { return nil }
      to = date
    }
    guard let from else { return nil }
    guard let period = ValidPeriod(from: from, to: to) else {
      report(fields.values["to"] ?? value, "終わりの日が始まりの日より前です。")
      return nil
    }
    return period
  }

  /// Both or neither: a day without a name confirms nothing. Empty for neither, nil for a fault.
  private mutating func confirmation(_ value: YAMLValue) -> [Provenance.Confirmation]? {
    guard let fields = fields(value, known: ["by", "on"]) else { return nil }
    let by = written(fields, "by")
    let on = written(fields, "on")
    if by == nil, on == nil { return [] }
    guard let by, let on else {
      report(by ?? on ?? value, "確かめた人（by）と日（on）は、両方書くか、両方空にしてください。")
      return nil
    }
    guard let name = text(by), let day = date(on) else { return nil }
    return [Provenance.Confirmation(by: name, on: day)]
  }

  mutating func date(_ value: YAMLValue) -> CivilDate? {
    if let text = value.scalar, let date = CivilDate(iso: text) { return date }
    report(value, "日付は 2026-11-24 のように、ある日を西暦で書いてください。")
    return nil
  }

  /// One capital letter and two digits.
  mutating func certificateCode(
    _ fields: YAMLFields, _ name: String = "code"
  ) -> CertificateCode? {
    required(fields, name).flatMap { certificateCode($0) }
  }

  mutating func certificateCode(_ value: YAMLValue) -> CertificateCode? {
    let bytes = Array((value.scalar ?? "").utf8)
    guard bytes.count == 3, (0x41...0x5A).contains(bytes[0]),
      bytes[1...].allSatisfy({ (0x30...0x39).contains($0) })
    else {
      report(value, "記号は「J01」のように、英大文字 1 字と数字 2 字で書いてください。")
      return nil
    }
    return CertificateCode(String(decoding: bytes, as: UTF8.self))
  }

  /// Nil when nothing is written; a fault is reported.
  mutating func optionalText(_ fields: YAMLFields, _ name: String) -> String? {
    written(fields, name).flatMap { text($0) }
  }

  private func written(_ fields: YAMLFields, _ name: String) -> YAMLValue? {
    fields.values[name].flatMap { $0.isAbsent ? nil : $0 }
  }
}
