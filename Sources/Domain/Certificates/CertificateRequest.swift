/// One request for a certificate from the form to the paper in the citizen's hand.
///
/// It names the person it concerns by the register's number alone: name, birth and address are read
/// from the register each time, together with the stops of that moment.
public struct CertificateRequest: Equatable, Identifiable, Sendable {
  public var id: CertificateRequestID
  public var office: OfficeID
  public var ticket: TicketID
  public var number: RequestNumber
  public var order: RequestOrder
  /// The version of the catalogue by which it was taken.
  public var catalogue: CatalogueVersion
  public var stage: RequestStage
  /// Where it stood before it was put aside; nil unless held.
  public var heldFrom: RequestStage?
  /// Why it was put aside, or came to an early end.
  public var reason: String
  public var receivedAt: OfficeTime
  public var receivedBy: StaffID
  public var proof: IdentityProof?
  public var madeBy: StaffID?
  public var verifiedBy: StaffID?
  /// The valid payment's number.
  public var receipt: ReceiptNumber?
  public var endedAt: OfficeTime?
  /// 抑止 a supervisor has looked at and let pass.
  public var released: Set<SuppressionFlag>
  /// Grows with every change; a save against an older one is refused as stale.
  public var version: Int

  public init(
    id: CertificateRequestID, office: OfficeID, ticket: TicketID, number: RequestNumber,
    order: RequestOrder, catalogue: CatalogueVersion, stage: RequestStage,
    heldFrom: RequestStage? = nil, reason: String = "", receivedAt: OfficeTime,
    receivedBy: StaffID, proof: IdentityProof? = nil, madeBy: StaffID? = nil,
    verifiedBy: StaffID? = nil, receipt: ReceiptNumber? = nil, endedAt: OfficeTime? = nil,
    released: Set<SuppressionFlag> = [], version: Int = 1
  ) {
    self.id = id
    self.office = office
    self.ticket = ticket
    self.number = number
    self.order = order
    self.catalogue = catalogue
    self.stage = stage
    self.heldFrom = heldFrom
    self.reason = reason
    self.receivedAt = receivedAt
    self.receivedBy = receivedBy
    self.proof = proof
    self.madeBy = madeBy
    self.verifiedBy = verifiedBy
    self.receipt = receipt
    self.endedAt = endedAt
    self.released = released
    self.version = version
  }

  /// The stage that counts while it is held: where it goes on.
  public var effectiveStage: RequestStage { heldFrom ?? stage }

  /// Why this person may not take the step: the maker of a paper does not check it.
  public func refusal(of step: RequestStep, by staff: StaffID) -> DeskFailure? {
    guard step.mustDiffer == .make, madeBy == staff else { return nil }
    return DeskFailure(
      .samePerson,
      "\(number) の証明書はあなたが作成したので、照合はほかの職員がします。何も変更していません。")
  }
}

extension DeskFailure.Code {
  public static let samePerson = Self("same-person", .notPermitted)
  public static let certificateUnknown: Self = "certificate-unknown"
  public static let requestTwice: Self = "request-twice"
  public static let personUnknown: Self = "person-unknown"
  public static let stopped: Self = "stopped"
  public static let optionRefused: Self = "option-refused"
  public static let proofMissing: Self = "proof-missing"
  public static let feeChanged: Self = "fee-changed"
  public static let tenderedShort: Self = "tendered-short"
  public static let citizenAbsent: Self = "citizen-absent"
  public static let checksMissing: Self = "checks-missing"
  public static let paid: Self = "paid"
  public static let copiesWrong: Self = "copies-wrong"
  public static let openRequests: Self = "open-requests"
}
