import Cells
import Domain
import TUI

/// The lists of the pages as rows.
extension CatalogueScreen.State {
  var versionRows: [TableRow<Int>] {
    versions.map { record in
      let at = overview?.at ?? record.importedAt
      return TableRow(
        id: record.id,
        cells: [
          TableCell(record.version.name), TableCell(record.state.name),
          TableCell(Words.moment(record.importedAt, seenAt: at)),
          TableCell(record.importedBy.text),
          TableCell(record.activatedAt.map { Words.moment($0, seenAt: at) } ?? "-"),
          TableCell(standing(of: record)), TableCell(String(record.unconfirmed)),
        ], style: record.state == .retired ? .dim : .plain)
    }
  }

  /// Whether somebody has been asked to allow it.
  private func standing(of record: CatalogueVersionRecord) -> String {
    guard let overview, let request = overview.request(for: record.version) else { return "" }
    return request.state(at: overview.at).name
  }

  var rows: [TableRow<String>] { table.arranged(allRows, fold: { KanaFold.searchKey($0) }) }

  private var allRows: [TableRow<String>] {
    guard let day, let content else { return [] }
    switch page {
    case .versions: return []
    case .certificates: return content.certificates.inForce(on: day).map { row($0, on: day) }
    case .fees: return fees.inForce(on: day).map { row($0) }
    case .settings: return content.settings.inForce(on: day).map { row($0) }
    case .changes: return (changes ?? []).map { row($0) }
    }
  }

  private func row(_ type: CertificateType, on day: CivilDate) -> TableRow<String> {
    TableRow(
      id: type.key,
      cells: [
        TableCell(type.code.text), TableCell(SafeText.line(type.name, columns: 80)),
        TableCell(type.secondPerson.name), TableCell(counterFee(of: type, on: day)),
        TableCell(SafeText.line(type.reading, columns: 80)),
        TableCell(CatalogueText.confirmation(type.provenance)),
      ])
  }

  private func counterFee(of type: CertificateType, on day: CivilDate) -> String {
    let fee = content?.fees.inForce(on: day).first {
      $0.code == type.code && $0.channel == .counter && $0.variant == nil
    }
    return fee.map { CatalogueText.amount($0.amount) } ?? "なし"
  }

  private func row(_ fee: FeeRow) -> TableRow<String> {
    TableRow(
      id: fee.key,
      cells: [
        TableCell(fee.code.text), TableCell(name(of: fee)),
        TableCell(SafeText.line(fee.variant ?? "", columns: 12)), TableCell(fee.channel.name),
        TableCell(CatalogueText.amount(fee.amount), order: fee.amount),
        TableCell(fee.provenance.valid.text),
        TableCell(CatalogueText.confirmation(fee.provenance)),
      ])
  }

  /// In the order of the certificates, the counter first and the earliest period first, wherever
  /// the file has its newest rows.
  var fees: [FeeRow] {
    guard let content else { return [] }
    let order = Dictionary(
      content.certificates.enumerated().map { ($0.element.code, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    func place(_ fee: FeeRow) -> (Int, Int, String, Int) {
      (
        order[fee.code] ?? order.count, FeeChannel.allCases.firstIndex(of: fee.channel) ?? 0,
        fee.variant ?? "", fee.provenance.valid.from.dayNumber
      )
    }
    return content.fees.sorted { place($0) < place($1) }
  }

  func name(of fee: FeeRow) -> String {
    let type = content?.certificates.first { $0.code == fee.code }
    return SafeText.line(type?.name ?? "", columns: 80)
  }

  private func row(_ setting: CatalogueSetting) -> TableRow<String> {
    TableRow(
      id: setting.key,
      cells: [
        TableCell(CatalogueText.setting(setting.id)),
        TableCell(SafeText.line(CatalogueText.value(of: setting), columns: 60)),
        TableCell(SafeText.line(setting.question, columns: 120)),
        TableCell(CatalogueText.confirmation(setting.provenance)),
      ])
  }

  private func row(_ change: CatalogueChange) -> TableRow<String> {
    TableRow(
      id: change.table.rawValue + change.key,
      cells: [
        TableCell(change.kind.name), TableCell(change.table.name),
        TableCell(CatalogueText.row(change)),
        TableCell(SafeText.line(CatalogueText.summary(change), columns: 120)),
      ])
  }
}
