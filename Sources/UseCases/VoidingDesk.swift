public import Domain
import Storage

/// 書損 from a screen: two signatures, the second a supervisor's (domain.md C.6, E). The supervisor is
/// asked once and answers on their own terminal; asked again after that, it is done.
extension SecurityPaperDesk {
  public struct Voided: Equatable, Sendable {
    public var spoiled: [PaperRange]
    public var issued: [PaperRange]
  }

  /// - Returns: what was done, or the request that waits.
  public func voidOrAsk(
    _ id: CertificateRequestID, _ reason: SpoilReason, reissue: Bool
  ) throws -> (voided: Voided?, request: ApprovalRequest?) {
    let act = Act.certificateVoid
    let summary = try summary(id, nil, reason, reissue)
    let own = try desk.store.refresh(
      desk.store.grant(.requestMake, by: desk.credential, at: desk.place)
    ) { try RequestRecords.own(act, $0) }.filter {
      $0.subject == .certificate(id) && $0.summary == summary
    }
    if let request = own.first(where: { $0.state == .approved }) {
      let done = try TwoPersons(desk, consent: .approved(request.id)).void(
        id, sheets: nil, reason, reissue: reissue)
      return (Voided(spoiled: done.spoiled, issued: done.issued), nil)
    }
    if let request = own.first(where: { $0.state == .pending }) { return (nil, request) }
    try desk.check(act)
    return (
      nil,
      try SupervisionDesk(desk).request(
        act, on: .certificate(id), summary: summary, reason: reason.name)
    )
  }

  /// What a supervisor is asked to sign: exactly this.
  func summary(
    _ id: CertificateRequestID, _ sheets: [PaperRange]?, _ reason: SpoilReason, _ reissue: Bool
  ) throws -> String {
    let office = desk.place.office
    let number = try desk.store.refresh(
      desk.store.grant(.certificateView, by: desk.credential, at: desk.place)
    ) { try DocumentQueries.request(id, office: office, $0).request.number }
    let what = sheets.map { "用紙 " + $0.map(\.description).joined(separator: "、") } ?? "証明書"
    return "\(number) の\(what)を書損（\(reason.name)）にします。" + (reissue ? "次の用紙で発行し直します。" : "")
  }
}
