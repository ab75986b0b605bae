import Cells
import Domain
import TUI

/// What is known of the selected row.
extension CatalogueScreen.State {
  var detail: DetailPane? {
    if page == .versions { return shown.map(detail) }
    guard let id = table.selection(in: rows), let content else { return nil }
    switch page {
    case .versions: return nil
    case .certificates: return content.certificates.first { $0.key == id }.map(detail)
    case .fees: return content.fees.first { $0.key == id }.map(detail)
    case .settings: return content.settings.first { $0.key == id }.map(detail)
    case .changes:
      return (changes ?? []).first { $0.table.rawValue + $0.key == id }.map(detail)
    }
  }

  private func detail(_ record: CatalogueVersionRecord) -> DetailPane {
    let at = overview?.at ?? record.importedAt
    var lines = [
      DetailPane.Line("状態", record.state.name),
      DetailPane.Line(
        "取込み", "\(Words.moment(record.importedAt, seenAt: at))  \(record.importedBy)"),
    ]
    if let activatedAt = record.activatedAt {
      let people = [record.activatedBy, record.approvedBy].compactMap { $0?.text }
      lines.append(
        DetailPane.Line(
          "有効化",
          "\(Words.moment(activatedAt, seenAt: at))  "
            + (people.isEmpty ? "はじめの版" : people.joined(separator: "と"))))
    }
    lines += [
      .blank, DetailPane.Line("証明書", "\(record.certificates)行"),
      DetailPane.Line("手数料", "\(record.fees)行"), DetailPane.Line("設定", "\(record.settings)行"),
      DetailPane.Line("暦", "\(record.rules)行"),
      DetailPane.Line("要確認", "\(record.unconfirmed)行"), .blank,
      DetailPane.Line("内容の印", String(record.digest.prefix(16))),
    ]
    return DetailPane(title: "目録の\(record.version.name)", lines: lines)
  }

  private func detail(_ type: CertificateType) -> DetailPane {
    var lines = [
      DetailPane.Line("読み", SafeText.line(type.reading, columns: 120)),
      DetailPane.Line("請求", SafeText.line(type.who, columns: 400)),
      DetailPane.Line("コンビニ", SafeText.line(type.convenience, columns: 120)),
      DetailPane.Line("照合", type.secondPerson.name),
    ]
    if !type.notes.isEmpty {
      lines.append(DetailPane.Line("注意", SafeText.line(type.notes, columns: 400)))
    }
    if let terms = type.terms { lines += spelled(terms) }
    let fees = fees.filter { $0.code == type.code }
    for (index, fee) in fees.enumerated() {
      lines.append(DetailPane.Line(index == 0 ? "手数料" : "", spelled(fee, per: type.unit)))
    }
    return DetailPane(
      title: "\(type.code) \(SafeText.line(type.name, columns: 80))",
      lines: lines + ground(type.provenance))
  }

  /// On what terms it is issued, and where to go when not here.
  private func spelled(_ terms: CertificateTerms) -> [DetailPane.Line] {
    let places = terms.offices.map(\.name).joined(separator: "・")
    let options = terms.options.map(\.name).joined(separator: "・")
    var lines = [
      DetailPane.Line("受け方", terms.channels.map(\.name).joined(separator: "・")),
      DetailPane.Line("本人確認", terms.identity.name), DetailPane.Line("交付する役所", places),
    ]
    if !terms.elsewhere.isEmpty {
      lines.append(DetailPane.Line("ほかの役所", SafeText.line(terms.elsewhere, columns: 120)))
    }
    if !options.isEmpty { lines.append(DetailPane.Line("載せられる", options)) }
    return lines
  }

  private func spelled(_ fee: FeeRow, per unit: String) -> String {
    let form = fee.variant.map { " \(SafeText.line($0, columns: 12))" } ?? ""
    return "\(fee.channel.name)\(form) \(CatalogueText.amount(fee.amount))/\(unit)"
      + "  \(fee.provenance.valid.text)"
  }

  /// With every other period of the same fee, past and to come.
  private func detail(_ fee: FeeRow) -> DetailPane {
    let form = fee.variant.map { " (\(SafeText.line($0, columns: 12)))" } ?? ""
    var lines = [
      DetailPane.Line("証明書", name(of: fee) + form),
      DetailPane.Line("場所", fee.channel.name),
      DetailPane.Line("金額", CatalogueText.amount(fee.amount), style: .bold),
    ]
    if !fee.notes.isEmpty {
      lines.append(DetailPane.Line("注意", SafeText.line(fee.notes, columns: 400)))
    }
    lines += ground(fee.provenance)
    let others = fees.filter { $0.subject == fee.subject && $0.key != fee.key }
    for (index, other) in others.enumerated() {
      lines.append(
        DetailPane.Line(
          index == 0 ? "ほかの期間" : "",
          "\(other.provenance.valid.text)  \(CatalogueText.amount(other.amount))"))
    }
    return DetailPane(title: "\(fee.code) の手数料", lines: lines)
  }

  private func detail(_ setting: CatalogueSetting) -> DetailPane {
    DetailPane(
      title: CatalogueText.setting(setting.id),
      lines: [
        DetailPane.Line(
          "値", SafeText.line(CatalogueText.value(of: setting), columns: 400), style: .bold),
        DetailPane.Line("市に確認", SafeText.line(setting.question, columns: 400)),
        DetailPane.Line("目録の鍵", setting.id, style: .dim),
      ] + ground(setting.provenance))
  }

  private func detail(_ change: CatalogueChange) -> DetailPane {
    DetailPane(
      title: "\(change.table.name)の\(change.kind.name)  \(CatalogueText.row(change))",
      lines: change.fields.flatMap { field in
        [
          DetailPane.Line(
            CatalogueText.field(field), CatalogueText.shown(field.old, of: field, in: change),
            style: .dim),
          DetailPane.Line("", "→ \(CatalogueText.shown(field.new, of: field, in: change))"),
        ]
      })
  }

  private func ground(_ provenance: Provenance) -> [DetailPane.Line] {
    let confirmed = provenance.confirmation.map {
      "\(SafeText.line($0.by, columns: 60))  \($0.on.iso)"
    }
    return [
      .blank, DetailPane.Line("期間", provenance.valid.text),
      DetailPane.Line(
        "根拠", provenance.law.isEmpty ? "-" : provenance.law.joined(separator: "、")),
      DetailPane.Line("資料", provenance.source.joined(separator: "、")),
      DetailPane.Line("確認", confirmed ?? "要確認（市の確認がまだです）"),
    ]
  }
}
