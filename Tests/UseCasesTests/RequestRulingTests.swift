import Domain
import Storage
import TestKit
import Testing
import UseCases

/// What 審査 says at the desk is what the rules say with the register of the moment, and the till takes
/// what 審査 said.
@Suite struct RequestRulingTests {
  let office: StorageOffice

  init() throws { office = try StorageOffice() }

  /// Another request of the visit that is open at counter 1.
  private func ask(
    _ visit: RequestVisit, _ type: String, subject: PersonID = RequestVisit.person,
    named: ExactText = "", requester: CertificateRequester = .own
  ) throws -> CertificateRequest {
    try RequestDesk(visit.clerk).receive(
      RequestOrder(
        type: CertificateCode(type), subject: subject, named: named,
        requester: requester),
      for: visit.ticket.id, at: 1
    ).request
  }

  private func examine(
    _ visit: RequestVisit, _ request: CertificateRequest,
    _ change: (inout CertificateInquiry) -> Void = { _ in }
  ) throws -> RequestResult {
    let desk = RequestDesk(visit.clerk)
    _ = try desk.move(RequestMove(.examine, request.id, counter: 1))
    var move = RequestMove(.pass, request.id, counter: 1)
    var facts = visit.facts
    change(&facts)
    move.facts = facts
    return try desk.move(move)
  }

  // MARK: 住民票の広域交付

  @Test func whoIsRegisteredElsewhereIsNamedAndMayHaveIt() throws {
    let visit = try RequestVisit(office)
    let request = try ask(visit, "J05", subject: PersonID(""), named: "市外 花子")
    let result = try examine(visit, request) { $0.target.registeredHere = false }
    #expect(result.request.decision == .allowed && result.request.stage == .making)
  }

  @Test func whereTheyAreRegisteredIsAsked() throws {
    let visit = try RequestVisit(office)
    let request = try ask(visit, "J05", subject: PersonID(""), named: "市外 花子")
    let result = try examine(visit, request)
    #expect(result.request.decision == .needsMore && result.request.stage == .review)
    #expect(result.ruling?.reasons.contains { $0.code == "record-place-unknown" } == true)
  }

  /// What the register says beats what was told.
  @Test func whoIsInTheRegisterIsRegisteredHere() throws {
    let visit = try RequestVisit(office)
    let request = try ask(visit, "J05")
    let result = try examine(visit, request) { $0.target.registeredHere = false }
    #expect(result.request.decision == .refused)
    #expect(result.request.reason.contains("住民基本台帳法12の4"))
    #expect(result.request.reason.contains("J01"))
  }

  @Test func whoHasMovedAwayMayHaveIt() throws {
    let visit = try RequestVisit(office)
    let request = try ask(visit, "J05")
    try office.useRegister([TestResident("1000002", "別 人")])
    let result = try examine(visit, request) { $0.target.registeredHere = false }
    #expect(result.stop == nil && result.request.decision == .allowed)
  }

  @Test(arguments: ["J01", "J04", "S01", "M03"])
  func whatIsOfTheCitysRegisterIsTakenOfItsPeopleAlone(code: String) throws {
    let visit = try RequestVisit(office)
    let refused = failure {
      try ask(visit, code, subject: PersonID(""), named: "市外 花子")
    }
    #expect(refused?.code == .personUnknown)
  }

  // MARK: The dead and the gone

  /// At 審査 as by `certificate check`: refused, with the law and the 除票; not held without a word.
  @Test func ofTheDeadThereIsTheRemovedRecord() throws {
    let visit = try RequestVisit(office, flags: [.deceased], second: false)
    let result = try examine(visit, visit.request)
    #expect(result.stop == nil && result.request.stage == .review)
    #expect(result.request.decision == .refused)
    #expect(result.request.reason.contains("J03"))
    #expect(result.request.reason.contains("住民基本台帳法12"))
  }

  @Test func ofWhoHasLeftThereIsTheRemovedRecord() throws {
    let visit = try RequestVisit(office, second: false)
    try office.useRegister([TestResident("1000002", "別 人")])
    let result = try examine(visit, visit.request) { $0.target.registeredHere = true }
    #expect(result.stop == nil && result.request.decision == .refused)
    #expect(result.request.reason.contains("J03"))
  }

  /// A death that is known after 審査 stops what was allowed.
  @Test func aDeathStopsWhatWasAllowed() throws {
    var visit = try RequestVisit(office, second: false)
    try visit.bring(to: .making)
    try office.useRegister([
      TestResident(RequestVisit.person.text, RequestVisit.name, flags: [.deceased])
    ])
    let result = try RequestDesk(visit.clerk).move(visit.move(.make))
    #expect(result.stop == .flags([.deceased]) && result.request.stage == .held)
  }

  // MARK: The till

  /// 公用 is free at 審査 and at the till, of whatever certificate.
  @Test(arguments: ["J04", "J07", "S01", "F01", "F06"])
  func anotherAuthorityPaysNothing(code: String) throws {
    var visit = try RequestVisit(office)
    let request = try ask(visit, code, requester: .official)
    try visit.take(.withdraw)
    let result = try examine(visit, request) {
      $0.requester.proof = ["公文書"]
      $0.target.sealCardShown = true
      $0.target.registeredHere = true
    }
    #expect(result.ruling?.fee == 0 && result.request.decision == .allowed)
    visit.request = result.request
    let lines = try RequestDesk(visit.clerk).open(counter: 1).first.lines
    #expect(lines.first { $0.id == request.id }?.content?.amount == 0)
    try visit.take(.make)
    var check = visit.move(.verify)
    check.verification = VerificationEntry(
      name: RequestVisit.name, type: CertificateCode(code), copies: 1, options: [])
    visit.request = try RequestDesk(visit.colleague).move(check).request
    try visit.take(.call)
    let asked = failure { try RequestDesk(visit.clerk).move(visit.move(.pay, expected: 450)) }
    #expect(asked?.code == .feeChanged)
    let paid = try RequestDesk(visit.clerk).move(visit.move(.pay, expected: 0))
    #expect(paid.payment?.amount == 0 && paid.payment?.unit == 0)
    #expect(try office.faults == [])
  }

  /// 公用 is no ground for a person who asks for themselves.
  @Test func nobodyElseIsExemptAsAnAuthority() throws {
    var visit = try RequestVisit(office, second: false)
    try visit.bring(to: .payment)
    try visit.take(.call)
    var move = visit.move(.pay, method: .exempt)
    move.payment?.exemption = PaymentEntry.Exemption(code: "公用", sawProof: true)
    let refused = failure { try RequestDesk(visit.clerk).move(move) }
    #expect(refused?.code == "exemption-role")
    #expect(refused?.message.contains("川崎市手数料条例") == true)
  }

  /// 個人票 asked for as a form of J01 costs what J02 does.
  @Test func aFormIssuedAsAnotherTypeCostsWhatThatDoes() throws {
    var content = try CatalogueData.shipped()
    let index = try #require(
      content.fees.firstIndex { $0.code.text == "J02" && $0.channel == .counter })
    content.fees[index].amount = 380
    let desk = try office.command(.administrator)
    let version = try CatalogueDesk(desk).bringIn(content).record.version
    _ = try TwoPersons(desk, second: office.command(.chief).credential)
      .activateCatalogue(version, reason: "料金改定")
    let visit = try RequestVisit(office)
    let issued = try TicketDesk(visit.clerk).issue(queue: StorageOffice.certificates)
    let request = try RequestDesk(visit.clerk).receive(
      RequestOrder(variant: "個人票", subject: RequestVisit.person), for: issued.id, at: nil
    ).request
    let inquiry = CertificateInquiry(request, visit.facts, nil, traits: nil, at: office.clock.now)
    #expect(try CertificateDesk(visit.clerk).rulebook().ruling(on: inquiry).fee == 380)
    let lines = try RequestDesk(visit.clerk).open(counter: 1).first.lines
    #expect(lines.first { $0.id == request.id }?.content?.amount == 380)
  }

  // MARK: What is written of it

  @Test func whatDidNotPassIsNotWrittenAsPassed() throws {
    let visit = try RequestVisit(office)
    let request = try ask(visit, "F01")
    let result = try examine(visit, request) {
      $0.documents = []
      $0.target.registeredHere = true
    }
    #expect(result.request.decision == .needsMore)
    #expect(result.request.proof == "まだ見ていない")
    let lines = try RequestDesk(visit.clerk).open(counter: 1).first.lines
    #expect(lines.first { $0.id == request.id }?.events.last?.name == "審査（通らず）")
  }
}
