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

extension FeeTable {
  /// What one costs somebody who asks for it: the one answer of 審査, the list, the till and 交付.
  /// A form without a fee of its own costs what the ordinary one does; 公用 costs nothing
  /// (domain.md C.3).
  ///
  /// - Throws: `DeskFailure` `fee-unknown` as `fee(for:variant:channel:on:)`.
  public func charge(
    for code: CertificateCode, variant: String? = nil, channel: FeeChannel = .counter,
    to requester: CertificateRequester?, on day: CivilDate
  ) throws(DeskFailure) -> Fee {
    let own = variant.flatMap { form in
      rows.contains { $0.isFor(code, form, channel) && $0.provenance.valid.contains(day) }
        ? form : nil
    }
    var found = try fee(for: code, variant: own, channel: channel, on: day)
    if requester?.isFreeOfCharge == true { found.amount = 0 }
    return found
  }
}

extension DeskFailure.Code {
  public static let feeUnknown: Self = "fee-unknown"
}
