import Domain
import Storage
import TestKit
import Testing
import UseCases

/// The whole counter: every certificate, what the rules say, papers that wait, requests by post.
@Suite struct RequestStagesTests {
  let office: StorageOffice

  init() throws { office = try StorageOffice() }

  private func board(_ visit: RequestVisit) throws -> RequestLine {
    try #require(try RequestDesk(visit.clerk).open(counter: 1).first.line(visit.request.id))
  }

  // MARK: Any certificate, by the rules

  /// Every certificate of the catalogue can be asked for, and its request says which.
  @Test func everyCertificateIsTaken() throws {
    let visit = try RequestVisit(office)
    let book = try CertificateDesk(visit.clerk).rulebook()
    #expect(book.types.count == 26)
    for type in book.types where type.code != .residenceRecord {
      let role = try #require(type.terms?.requesters.first?.role)
      let result = try RequestDesk(visit.clerk).receive(
        RequestOrder(type: type.code, subject: RequestVisit.person, requester: role),
        for: visit.ticket.id, at: 1)
      #expect(result.request.stage == .called, "\(type.code)")
    }
    let lines = try RequestDesk(visit.clerk).open(counter: 1).first.lines
    #expect(Set(lines.compactMap { $0.content?.order.type }).count == 26)
  }

  /// What must be checked by another person is, and what need not be goes straight to the till.
  @Test(arguments: [
    ("J01", [CertificateOption](), false), ("J01", [.myNumber], true), ("J04", [], false),
    ("F09", [], true), ("S01", [], true),
  ])
  func whetherAnotherPersonChecks(code: String, options: [CertificateOption], second: Bool) throws {
    var visit = try RequestVisit(office, second: false)
    try visit.take(.withdraw)
    let ticket = try TicketDesk(visit.clerk).issue(queue: StorageOffice.certificates)
    _ = try TicketDesk(visit.clerk).call(ticket.id, at: 1)
    visit.request = try RequestDesk(visit.clerk).receive(
      RequestOrder(
        type: CertificateCode(code), subject: RequestVisit.person, options: Set(options)),
      for: ticket.id, at: 1
    ).request
    try visit.take(.examine)
    var move = visit.move(.pass)
    move.facts?.target.sealCardShown = true
    move.facts?.target.registeredHere = true
    visit.request = try RequestDesk(visit.clerk).move(move).request
    #expect(visit.request.decision == .allowed && visit.request.secondPerson == second)
    try visit.take(.make)
    #expect(visit.request.stage == (second ? .checking : .payment))
    #expect(try office.faults == [])
  }

  @Test func theDecisionIsKeptWithTheVersionThatMadeIt() throws {
    var visit = try RequestVisit(office)
    try visit.take(.examine)
    try visit.take(.pass)
    #expect(visit.request.decidedWith == CatalogueVersion(1))
    let entries = try AuditDesk(try office.command(.administrator)).search(
      AuditQuery(subject: .certificate(visit.request.id)), purpose: .audit
    ).entries
    #expect(entries.contains { $0.detail.contains("decision=allowed version=1") })
    #expect(visit.request.proof == "運転免許証")
  }

  /// A refusal says its law and what can be done instead, and only ends.
  @Test func whatIsRefusedOnlyEnds() throws {
    var visit = try RequestVisit(office, requester: .sibling, second: false)
    try visit.take(.examine)
    var move = visit.move(.pass)
    move.facts?.requester.sameHousehold = false
    let result = try RequestDesk(visit.clerk).move(move)
    visit.request = result.request
    #expect(result.request.stage == .review && result.request.decision == .refused)
    #expect(result.request.reason.contains("（") && result.request.reason.contains("ほかの方法"))
    #expect(try board(visit).next(at: 1) == .refuse)
    for step in [RequestStep.pass, .hold, .transfer, .miss] {
      #expect(
        failure { try RequestDesk(visit.clerk).move(visit.move(step)) }?.code == .wrongState,
        "\(step)")
    }
    try visit.take(.refuse)
    #expect(visit.request.stage == .refused)
  }

  /// Sent by somebody, a number goes to the person by post; whoever brought it pays and goes.
  @Test func aNumberForAnAgentGoesToThePersonByPost() throws {
    var visit = try RequestVisit(office, requester: .agent)
    try visit.bring(to: .payment)
    #expect(visit.request.delivery == .mailToSubject)
    try visit.take(.call)
    try visit.take(.pay)
    #expect(try visit.ticketNow()?.state == .done, "the agent has gone")
    var move = visit.move(.handOver)
    move.checks = [.counted, .nameAndAddress]
    #expect(failure { try RequestDesk(visit.clerk).move(move) }?.code == .checksMissing)
    try visit.take(.handOver)
    #expect(visit.request.stage == .done)
    #expect(try office.faults == [])
  }

  @Test func noNumberIsEverTyped() throws {
    let number = MyNumberSample.number
    let visit = try RequestVisit(office)
    let ticket = try TicketDesk(visit.clerk).issue(queue: StorageOffice.certificates).id
    let desk = RequestDesk(visit.clerk)
    let order = RequestOrder(subject: RequestVisit.person)
    var facts = visit.facts
    facts.requester.reason = number
    #expect(failure { try desk.receive(order, for: ticket, at: nil, facts: facts) } != nil)
    facts.requester.reason = nil
    facts.documents = [.init(kind: number)]
    #expect(failure { try desk.receive(order, for: ticket, at: nil, facts: facts) } != nil)
    #expect(failure { try desk.receive(order, for: ticket, at: nil, collector: number) } != nil)
    var move = visit.move(.transfer)
    move.party = number
    #expect(failure { try desk.move(move) } != nil)
    for (name, bytes) in try office.bytesOnDisk() {
      #expect(!String(decoding: bytes, as: UTF8.self).contains(number), "\(name)")
    }
  }

  // MARK: Beside the way

  @Test func whoIsNotThereIsCalledAgain() throws {
    var visit = try RequestVisit(office)
    try visit.take(.miss)
    #expect(visit.request.stage == .absent && visit.request.heldFrom == .called)
    #expect(try visit.ticketNow()?.state.isOpenCall == false)
    try visit.take(.call)
    #expect(visit.request.stage == .called)
  }

  /// It waits for its collector over days, and the visit ends all the same.
  @Test func whatWaitsForItsCollectorStaysOnTheList() throws {
    var visit = try RequestVisit(office)
    try visit.bring(to: .payment)
    try visit.take(.call)
    var move = visit.move(.shelve)
    move.party = "山田 花子"
    visit.request = try RequestDesk(visit.clerk).move(move).request
    #expect(visit.request.stage == .ready && visit.request.heldFrom == .payment)
    #expect(try visit.ticketNow()?.state == .done)
    office.clock.pass(days: 3)
    let clerk = try office.signIn(.clerk, at: .one)
    let line = try #require(
      try RequestDesk(clerk).open(counter: 1).first.line(visit.request.id))
    #expect(line.collector == "山田 花子" && line.next(at: 1) == .resume)
    for step in [RequestStep.resume, .pay, .handOver] {
      visit.request = try RequestDesk(clerk).move(visit.move(step)).request
    }
    #expect(visit.request.stage == .done)
    #expect(try office.faults == [])
  }

  @Test func whatIsHandedOnIsTakenThereOrComesBack() throws {
    var visit = try RequestVisit(office)
    try visit.bring(to: .making)
    try visit.take(.transfer)
    #expect(visit.request.stage == .transferred && visit.request.awayTo == "戸籍係")
    try visit.take(.accept, by: visit.colleague)
    #expect(visit.request.stage == .making && visit.request.awayTo == "戸籍係")
    try visit.take(.transfer)
    #expect(failure { try RequestDesk(visit.clerk).move(visit.move(.giveBack, reason: "")) } != nil)
    try visit.take(.giveBack, by: visit.colleague)
    #expect(visit.request.stage == .making && visit.request.awayTo.isEmpty)
    #expect(visit.request.reason == "理由")
  }

  // MARK: By post and network

  @Test(arguments: [(RequestChannel.mail, "M001"), (.online, "N001")])
  func aLetterHasItsOwnNumberAndClock(channel: RequestChannel, number: String) throws {
    let visit = try RequestVisit(office)
    let desk = RequestDesk(visit.clerk)
    let today = office.clock.now.date
    var request = try desk.receive(
      RequestOrder(channel: channel, subject: RequestVisit.person), for: nil, at: nil,
      facts: visit.facts, arrived: today.adding(days: -1)
    ).request
    #expect("\(request.number)" == number && request.ticket == nil)
    #expect(request.dueOn.map { $0 > today } == true)
    let twice = failure {
      try desk.receive(
        RequestOrder(channel: channel, subject: RequestVisit.person), for: nil, at: nil)
    }
    #expect(twice?.code == .requestTwice)
    #expect(
      failure {
        try desk.move(RequestMove(.call, request.id, counter: 1))
      }?.code == .wrongState)
    for step in [RequestStep.examine, .pass, .make, .pay, .handOver] {
      var move = RequestMove(step, request.id, counter: 1)
      move.payment = PaymentEntry(method: .cashless, expected: 300)
      move.checks = Set(HandoverCheck.wanted(for: .mailToSubject))
      request = try desk.move(move).request
    }
    #expect(request.stage == .done && request.delivery == .mailToSubject)
    #expect(try office.faults == [])
  }

  @Test func aTicketAndALetterAreNotMixed() throws {
    let visit = try RequestVisit(office)
    let desk = RequestDesk(visit.clerk)
    let order = RequestOrder(channel: .mail, subject: RequestVisit.person)
    #expect(failure { try desk.receive(order, for: visit.ticket.id, at: 1) } != nil)
    #expect(
      failure { try desk.receive(RequestOrder(subject: RequestVisit.person), for: nil, at: 1) }
        != nil)
  }

  // MARK: Once

  /// However often a key is pressed: one paper, one payment.
  @Test func fiveTimesIsOnce() throws {
    var visit = try RequestVisit(office, second: false)
    try visit.bring(to: .payment)
    try visit.take(.call)
    for step in [RequestStep.pay, .handOver] {
      var done = 0
      let move = visit.move(step, version: visit.request.version)
      for _ in 0..<5
      where failure(of: { visit.request = try RequestDesk(visit.clerk).move(move).request }) == nil
      {
        done += 1
      }
      #expect(done == 1, "\(step)")
    }
    let list = try RequestDesk(visit.clerk).openDayList(nil).first
    #expect(list.payments.map(\.amount) == [300])
    #expect(visit.request.stage == .done)
  }

  /// A certificate without a fee is paid with nothing, and counted like every other.
  @Test func whatIsFreeIsAPaymentOfNothing() throws {
    var visit = try RequestVisit(office, second: false)
    try visit.take(.withdraw)
    let ticket = try TicketDesk(visit.clerk).issue(queue: StorageOffice.certificates)
    _ = try TicketDesk(visit.clerk).call(ticket.id, at: 1)
    visit.request = try RequestDesk(visit.clerk).receive(
      RequestOrder(type: CertificateCode("M03"), subject: RequestVisit.person),
      for: ticket.id, at: 1
    ).request
    for step in [RequestStep.examine, .pass, .make] { try visit.take(step) }
    if visit.request.stage == .checking { try visit.take(.verify) }
    try visit.take(.call)
    var pay = visit.move(.pay, expected: 0)
    pay.payment = PaymentEntry(method: .cash, expected: 0)
    visit.request = try RequestDesk(visit.clerk).move(pay).request
    #expect(visit.request.receipt != nil)
    let list = try RequestDesk(visit.clerk).openDayList(nil).first
    #expect(list.sum.total == 0 && list.sum.exempt == 1)
  }

  /// Delivery while a protection is set on another terminal: the later one sees it.
  @Test func aBlockSetElsewhereStopsTheDelivery() throws {
    var visit = try RequestVisit(office)
    try visit.bring(to: .handover)
    let version = visit.request.version
    try office.useRegister([TestResident("1000001", RequestVisit.name, flags: [.support])])
    let result = try RequestDesk(visit.clerk).move(visit.move(.handOver, version: version))
    #expect(result.stop == .code(.p) && result.request.stage == .held)
  }
}

/// A made-up number with a right check digit, made as the test runs.
enum MyNumberSample {
  static var number: String {
    let digits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1]
    let sum = digits.reversed().enumerated().reduce(0) {
      $0 + $1.element * ($1.offset < 6 ? $1.offset + 2 : $1.offset - 4)
    }
    return (digits + [sum % 11 <= 1 ? 0 : 11 - sum % 11]).map(String.init).joined()
  }
}
