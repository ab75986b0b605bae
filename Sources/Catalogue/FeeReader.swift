import Domain

/// Reads `fees/fees.yaml`: on every day a certificate exists it has one fee at the counter.
struct FeeReader {
  var yaml: YAMLReader
  private var periods = PeriodCheck()

  init(file: String) { yaml = YAMLReader(file: file) }

  /// - Parameter certificates: nil when the types themselves could not be read.
  mutating func fees(_ bytes: [UInt8], certificates: [CertificateType]?) -> [FeeRow] {
    guard let root = yaml.root(bytes), let fields = yaml.fields(root, known: ["fees"]) else {
      return []
    }
    let rows = yaml.list(fields, "fees").compactMap { fee($0, certificates) }
    // A row that could not be read may be the very one that fills the gap.
    if yaml.problems.isEmpty {
      let gaps = periods.reportGaps(&yaml)
      if let certificates { reportUncovered(certificates, rows, fields, besides: gaps) }
    }
    return rows
  }

  private mutating func fee(_ value: YAMLValue, _ certificates: [CertificateType]?) -> FeeRow? {
    let known = ["code", "variant", "channel", "amount", "notes"]
    guard let fields = yaml.fields(value, known: known + YAMLReader.provenanceFields) else {
      return nil
    }
    let code = yaml.certificateCode(fields)
    if let code, let certificates, let value = fields.values["code"],
      !certificates.contains(where: { $0.code == code })
    {
      yaml.report(value, "証明書「\(code)」は catalogue/certificates.yaml にありません。")
    }
    let variant = yaml.optionalText(fields, "variant")
    if let code, let variant { reportForm(variant, of: code, fields, certificates) }
    let channel = yaml.word(fields, "channel", as: FeeChannel.self)
    let amount = yaml.number(fields, "amount", in: 0...100_000)
    let notes = yaml.optionalText(fields, "notes")
    let provenance = yaml.provenance(fields)
    guard let code, let channel, let amount, let provenance else { return nil }
    let row = FeeRow(
      code: code, variant: variant, channel: channel, amount: amount, notes: notes ?? "",
      provenance: provenance)
    periods.take(row, fields, &yaml)
    return row
  }

  /// A fee of a form that the certificate does not have would never be taken.
  private mutating func reportForm(
    _ variant: String, of code: CertificateCode, _ fields: YAMLFields,
    _ certificates: [CertificateType]?
  ) {
    let types = certificates?.filter { $0.code == code } ?? []
    guard let value = fields.values["variant"], !types.isEmpty,
      !types.contains(where: { $0.terms?.variant(variant) != nil })
    else { return }
    yaml.report(value, "\(code) に形「\(variant)」はありません（certificates.yaml の variants）。")
  }

  private mutating func reportUncovered(
    _ certificates: [CertificateType], _ rows: [FeeRow], _ fields: YAMLFields,
    besides gaps: Set<String>
  ) {
    for type in certificates {
      let own = rows.filter { $0.code == type.code && $0.channel == .counter && $0.variant == nil }
      guard !gaps.contains(own.last?.subject ?? ""),
        let gap = type.provenance.valid.firstGap(in: own.map(\.provenance.valid))
      else { continue }
      // Beside the last row of that certificate, where the missing one belongs.
      let line = periods.lastLine(of: own.last?.subject ?? "") ?? fields.line
      yaml.report(
        line: line, field: fields.path(of: "fees"),
        "\(type.code) の窓口の手数料がない日があります（\(gap.text)）。その期間の行を足してください。")
    }
  }
}
