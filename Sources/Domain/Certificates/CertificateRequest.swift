/// One request for a certificate from the form to the paper in the citizen's hand.
///
/// It names the person it concerns by the register's number alone: name, birth and address are read
/// from the register each time, together with the stops of that moment.
public struct CertificateRequest: Equatable, Identifiable, Sendable {
  public var id: CertificateRequestID
  public var office: OfficeID
  /// Nil for what came by post or network: nobody stands at a counter.
  public var ticket: TicketID?
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
  /// Until when what came by post or network is to be sent.
  public var dueOn: CivilDate?
  /// Who fetches it, when it is not the person who asks; empty otherwise.
  public var collector: String
  /// The documents that were shown, in words.
  public var proof: String?
  /// What the rules said last at 審査, and by which version of the catalogue.
  public var decision: CertificateRuling.Decision?
  public var decidedWith: CatalogueVersion?
  /// Whether another person checks the paper; nil before 審査.
  public var secondPerson: Bool?
  public var delivery: CertificateRuling.Delivery
  /// The supervisor who let it go on.
  public var supervisedBy: StaffID?
  public var madeBy: StaffID?
  public var madeAt: OfficeTime?
  /// Checked by its maker, where one person is all there is.
  public var selfChecked: Bool
  /// Where it was handed on to; empty when it is at its own counter.
  public var awayTo: String
  public var verifiedBy: StaffID?
  /// The valid payment's number.
  public var receipt: ReceiptNumber?
  public var endedAt: OfficeTime?
  /// 抑止 a supervisor has looked at and let pass.
  public var released: Set<SuppressionFlag>
  /// Grows with every change; a save against an older one is refused as stale.
  public var version: Int

  public init(
    id: CertificateRequestID, office: OfficeID, ticket: TicketID?, number: RequestNumber,
    order: RequestOrder, catalogue: CatalogueVersion, stage: RequestStage,
    heldFrom: RequestStage? = nil, reason: String = "", receivedAt: OfficeTime,
    receivedBy: StaffID, dueOn: CivilDate? = nil, collector: String = "", proof: String? = nil,
    decision: CertificateRuling.Decision? = nil, decidedWith: CatalogueVersion? = nil,
    secondPerson: Bool? = nil, delivery: CertificateRuling.Delivery = .counter,
    supervisedBy: StaffID? = nil, madeBy: StaffID? = nil, madeAt: OfficeTime? = nil,
    verifiedBy: StaffID? = nil, selfChecked: Bool = false, awayTo: String = "",
    receipt: ReceiptNumber? = nil, endedAt: OfficeTime? = nil,
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
    self.dueOn = dueOn
    self.collector = collector
    self.proof = proof
    self.decision = decision
    self.decidedWith = decidedWith
    self.secondPerson = secondPerson
    self.delivery = delivery
    self.supervisedBy = supervisedBy
    self.madeBy = madeBy
    self.madeAt = madeAt
    self.verifiedBy = verifiedBy
    self.selfChecked = selfChecked
    self.awayTo = awayTo
    self.receipt = receipt
    self.endedAt = endedAt
    self.released = released
    self.version = version
  }

  /// Whether the step is taken with the citizen at a counter.
  public func needsCitizen(for step: RequestStep) -> Bool {
    step.needsCitizen && !(step == .handOver && delivery == .mailToSubject)
  }

  /// Back before the till to 照合: another person must look at the paper before it is paid for.
  public mutating func sendToCheck() {
    secondPerson = true
    stage = .checking
    reason = ""
  }

  public static let checkMissing = "照合が要ります"

  /// What is said then: the same whatever made the second person needed.
  public var checkSentence: String {
    "\(number) の証明書は、ほかの職員の照合が要るので、照合に回しました。会計していません。ほかの職員が F2 で照合すると、会計できます。"
  }

  /// The stage that counts while it is held: where it goes on.
  public var effectiveStage: RequestStage { heldFrom ?? stage }

  /// Why this person may not take the step: what the rules refused does not go on, and the maker of
  /// a paper does not check it.
  ///
  /// - Parameter isAlone: whether one person is all there is at the office (`SelfCheck`).
  public func refusal(
    of step: RequestStep, by staff: StaffID, isAlone: Bool = false
  ) -> DeskFailure? {
    if stage == .review, decision == .refused, ![.refuse, .withdraw, .call].contains(step) {
      return DeskFailure(
        .wrongState,
        "\(number) の請求は、審査で交付できないと判断しました。何も変更していません。却下か取下げにしてください。")
    }
    guard !isAlone, step.mustDiffer == .make, madeBy == staff else { return nil }
    return DeskFailure(
      .samePerson,
      "\(number) の証明書はあなたが作成したので、照合はほかの職員がします。何も変更していません。")
  }
}

extension DeskFailure.Code {
  public static let checkMissing: Self = "check-missing"
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
