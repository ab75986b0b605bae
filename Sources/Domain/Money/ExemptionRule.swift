/// Whether nothing is taken for a certificate (domain.md C.3), by the rows of the catalogue: the same
/// conditions as the examination, asked again where the money is.
public struct ExemptionRule: Sendable {
  private let rows: [FeeExemption]

  /// Those that hold on a day.
  public init(_ rows: [FeeExemption], on day: CivilDate) {
    self.rows = rows.filter { $0.provenance.valid.contains(day) }
  }

  /// - Throws: `DeskFailure`: no such ground, not for this certificate, not for who asks, not by this
  ///   way, its paper not seen.
  public func ground(
    _ claim: PaymentEntry.Exemption?, for type: CertificateCode, by channel: RequestChannel,
    as requester: CertificateRequester
  ) throws(DeskFailure) -> FeeExemption {
    guard let claim, let row = rows.first(where: { $0.isCalled(claim.code) }) else {
      throw Self.refusal("exemption-unknown", "その免除の理由は、今日の目録にありません")
    }
    guard row.appliesTo.contains(type) else {
      let names = row.appliesTo.map(\.text).joined(separator: "・")
      throw Self.refusal(
        "exemption-type", "\(row.name)の免除は \(type) には当てはまりません（\(row.lawText)。\(names) だけです）")
    }
    guard row.isFor(requester) else {
      throw Self.refusal(
        "exemption-role",
        "\(row.name)の免除は\(row.roleNames)の請求だけで、\(requester.name)の請求では受けられません（\(row.lawText)）")
    }
    guard row.validAt.contains(channel) else {
      let places = row.validAt.map(\.name).joined(separator: "・")
      throw Self.refusal(
        "exemption-channel", "\(row.name)の免除は\(channel.name)では受けられません（\(places)だけです）")
    }
    guard row.proof.isEmpty || claim.sawProof else {
      throw Self.refusal("exemption-proof", "\(row.proof)を見せてもらってください")
    }
    return row
  }

  private static func refusal(_ code: String, _ text: String) -> DeskFailure {
    DeskFailure(
      DeskFailure.Code(stringLiteral: code), "\(text)。会計していません。免除できないときは手数料をいただいてください。")
  }
}
