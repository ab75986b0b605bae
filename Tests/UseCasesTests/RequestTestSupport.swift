import Domain
import Storage
import TestKit
import UseCases

/// A request and the people who bring it through: a clerk at counter 1, a colleague at counter 2.
struct RequestVisit {
  static let person = PersonID("1000001")
  static let name: ExactText = "山田 太郎"

  let office: StorageOffice
  let clerk: Desk
  let colleague: Desk
  let ticket: Ticket
  var request: CertificateRequest

  /// Somebody stands at counter 1 and has asked for a 住民票の写し.
  ///
  /// - Parameter second: whether another person checks it, because it bears a 個人番号.
  init(
    _ office: StorageOffice, options: Set<CertificateOption> = [], copies: Int = 1,
    requester: CertificateRequester = .own, flags: Set<SuppressionFlag> = [],
    second: Bool = true
  ) throws {
    self.office = office
    try office.useRegister([TestResident("1000001", Self.name, flags: flags)])
    clerk = try office.signIn(.clerk, at: .one)
    colleague = try office.signIn(.colleague, at: .two)
    let issued = try TicketDesk(clerk).issue(queue: StorageOffice.certificates)
    ticket = try TicketDesk(clerk).call(issued.id, at: 1)
    request = try RequestDesk(clerk).receive(
      RequestOrder(
        subject: Self.person, requester: requester, copies: copies,
        options: second ? options.union([.myNumber]) : options),
      for: ticket.id, at: 1
    ).request
  }

  var entry: VerificationEntry {
    VerificationEntry(
      name: Self.name, type: .residenceRecord, copies: request.order.copies,
      options: request.order.options)
  }

  /// A driving licence, and a 委任状 that names everything.
  var facts: CertificateInquiry {
    var facts = CertificateInquiry(
      type: request.order.type, office: request.office, at: request.receivedAt,
      documents: [.init(kind: "運転免許証", photo: true)])
    if request.order.requester.isSent {
      facts.requester.powerOfAttorney = .init(
        date: request.receivedAt.date, signedByPrincipal: true,
        principalBirth: CivilDate(year: 1970, month: 3, day: 1), agentName: true,
        agentAddress: true, items: [.init(type: request.order.type, copies: 9)],
        includesNumber: true)
    }
    return facts
  }

  /// One step with everything it wants; by the clerk at counter 1 unless said otherwise.
  func move(
    _ step: RequestStep, reason: String = "理由", version: Int? = nil, method: PaymentMethod = .cash,
    expected: Int? = nil, entry: VerificationEntry? = nil
  ) -> RequestMove {
    var move = RequestMove(
      step, request.id, counter: step == .verify ? nil : 1, reason: step == .pass ? "" : reason,
      version: version)
    move.facts = facts
    move.party = step == .transfer ? "戸籍係" : ""
    move.verification = entry ?? self.entry
    move.payment = PaymentEntry(
      method: method, expected: expected ?? 300 * request.order.copies)
    move.checks = Set(HandoverCheck.wanted(for: request.delivery))
    return move
  }

  @discardableResult
  mutating func take(_ step: RequestStep, by desk: Desk? = nil) throws -> RequestResult {
    let desk = desk ?? (step == .verify ? colleague : clerk)
    let result = try RequestDesk(desk).move(move(step))
    request = result.request
    return result
  }

  /// Brings it to a stage by the ordinary way.
  mutating func bring(to stage: RequestStage) throws {
    let way: [RequestStep] = [.examine, .pass, .make, .verify, .call, .pay, .handOver]
    switch stage {
    case .called: return
    case .received:
      // Taken before anybody was called.
      let issued = try TicketDesk(clerk).issue(queue: StorageOffice.certificates)
      request = try RequestDesk(clerk).receive(
        RequestOrder(subject: Self.person), for: issued.id, at: nil
      ).request
    case .held: try take(.hold)
    case .absent: try take(.miss)
    case .transferred: try take(.transfer)
    case .ready:
      try bring(to: .payment)
      try take(.shelve)
    case .withdrawn: try take(.withdraw)
    case .refused:
      try take(.examine)
      try take(.refuse)
    case .review, .making, .checking, .payment, .handover, .done:
      for step in way where request.stage != stage {
        // It may stand somewhere on the way already.
        if step.outcome(from: request.stage) != nil { try take(step) }
      }
    }
  }

  /// The ticket as it is now.
  func ticketNow() throws -> Ticket? { try office.now(request.ticket ?? ticket.id, clerk) }
}
