/// The fees of a version of the catalogue, asked by day.
public struct FeeTable: Equatable, Sendable {
  public let rows: [FeeRow]

  public init(_ rows: [FeeRow]) { self.rows = rows }

  /// What one unit costs on `day`: the day the money is taken, not the day it was asked for.
  ///
  /// - Throws: `DeskFailure` `fee-unknown` when the catalogue names no fee for that day. Nothing is
  ///   guessed, not even from the day before.
  public func fee(
    for code: CertificateCode, variant: String? = nil, channel: FeeChannel = .counter,
    on day: CivilDate
  ) throws(DeskFailure) -> Fee {
    let found = rows.first {
      $0.isFor(code, variant, channel) && $0.provenance.valid.contains(day)
    }
    guard let row = found else {
      let form = variant.map { "（\($0)）" } ?? ""
      throw DeskFailure(
        .feeUnknown,
        "\(code)\(form)の\(channel.name)の手数料は、\(day.wareki)の分が目録にありません。"
          + "何も計算していません。管理者に目録（catalogue）の確認を頼んでください。")
    }
    let provenance = row.provenance
    return Fee(
      amount: row.amount, isConfirmed: provenance.isConfirmed, law: provenance.law,
      source: provenance.source, valid: provenance.valid)
  }
}

extension DeskFailure.Code {
  public static let feeUnknown: Self = "fee-unknown"
}
