import Domain

/// What the certificate commands say, for people and for programs.
enum CertificateReport {
  static func table(_ rows: [TypeListing], on day: CivilDate) -> String {
    guard !rows.isEmpty else { return "\(day.wareki)の目録に証明書はありません。" }
    var cells = [["記号", "名前", "手数料", "照合", "受け方", "案内先"]]
    cells += rows.map { row in
      [
        row.type.code.text, row.type.name, row.fee.map { "\($0)円" } ?? "なし",
        row.type.secondPerson.name,
        (row.type.terms?.channels ?? []).map(\.name).joined(separator: "・"), row.elsewhere ?? "",
      ]
    }
    return Output.table(cells)
  }

  static func json(_ row: TypeListing) -> JSON {
    .object(
      [
        ("code", .text(row.type.code.text)), ("name", .text(row.type.name)),
        ("fee", .number(row.fee)), ("secondPerson", .text(row.type.secondPerson.rawValue)),
        ("channels", .list((row.type.terms?.channels ?? []).map { .text($0.rawValue) })),
        ("unit", .text(row.type.unit)), ("confirmed", .flag(row.type.isConfirmed)),
      ]
        + (row.issuedHere.map { [("issuedHere", JSON.flag($0))] } ?? [])
        + (row.elsewhere.map { [("elsewhere", JSON.text($0))] } ?? []))
  }

  static func text(_ ruling: CertificateRuling) -> String {
    var lines = [ruling.decision.name]
    lines += ruling.reasons.map { reason in
      reason.law.isEmpty ? "・\(reason.text)" : "・\(reason.text)（\(reason.law)）"
    }
    lines += ruling.identity.ask.map { "本人確認: \($0)" }
    lines += ruling.alternatives.map { "ほかの方法: \($0)" }
    if let fee = ruling.fee { lines.append("手数料: \(fee)円") }
    if let stamp = ruling.stamp { lines.append("押す印: \(stamp)") }
    if ruling.decision != .refused {
      lines.append("渡し方: \(ruling.delivery.name)")
      lines.append("照合: \(ruling.secondPerson ? "別の職員が照合します" : "一人でできます")")
    }
    if let next = ruling.nextTime { lines.append(next) }
    return lines.joined(separator: "\n")
  }

  static func json(_ ruling: CertificateRuling) -> JSON {
    .object([
      ("decision", .text(ruling.decision.rawValue)),
      (
        "reasons",
        .list(
          ruling.reasons.map {
            .object([
              ("code", .text($0.code)), ("text", .text($0.text)), ("law", .text($0.law)),
            ])
          })
      ), ("alternatives", .list(ruling.alternatives.map { .text($0) })),
      ("fee", .number(ruling.fee)),
      (
        "identity",
        .object([
          ("enough", .flag(ruling.identity.enough)),
          ("ask", .list(ruling.identity.ask.map { .text($0) })),
        ])
      ), ("delivery", .text(ruling.delivery.rawValue)),
      ("secondPerson", .flag(ruling.secondPerson)), ("nextTime", .text(ruling.nextTime)),
      ("stamp", .text(ruling.stamp)),
    ])
  }
}
