import Domain
import Storage
import TestKit
import Testing
import UseCases

/// A 住民票の写し from the number to the paper in the citizen's hand.
@Suite struct RequestDeskTests {
  let office: StorageOffice

  init() throws { office = try StorageOffice() }

  private func board(_ visit: RequestVisit, at counter: CounterNumber? = 1) throws -> RequestBoard {
    try RequestDesk(visit.clerk).open(counter: counter).first
  }

  @Test func theWholeWayFreesTheCounterBetweenTheTwoCalls() throws {
    var visit = try RequestVisit(office, copies: 2)
    #expect(visit.request.stage == .called)
    try visit.take(.examine)
    #expect(try visit.ticketNow()?.state == .serving)
    try visit.take(.pass)
    let parked = try #require(try visit.ticketNow())
    #expect(parked.state == .parked && parked.stage == .handover)
    // Somebody else is served here meanwhile.
    let other = try TicketDesk(visit.clerk).issue(queue: StorageOffice.certificates)
    _ = try TicketDesk(visit.clerk).call(other.id, at: 1)
    try visit.take(.make)
    try visit.take(.verify)
    #expect(visit.request.verifiedBy == StoragePerson.colleague.id)
    _ = try TicketDesk(visit.clerk).move(.finish, other.id, counter: 1)
    try visit.take(.call)
    let paid = try visit.take(.pay)
    #expect(paid.payment?.amount == 600)
    try visit.take(.handOver)
    #expect(visit.request.stage == .done)
    let end = try #require(try visit.ticketNow())
    #expect(end.state == .done)
    let line = try #require(try board(visit).line(visit.request.id))
    #expect(
      line.events.map(\.step) == [
        .receive, .examine, .pass, .make, .verify, .call, .pay, .handOver,
      ])
    #expect(line.events.allSatisfy { !$0.staffName.isEmpty })
    #expect(try office.faults == [])
  }

  @Test func nobodyChecksTheirOwnPaper() throws {
    var visit = try RequestVisit(office)
    try visit.bring(to: .checking)
    let found = failure { try RequestDesk(visit.clerk).move(visit.move(.verify)) }
    #expect(found?.code == .samePerson)
    #expect(try board(visit).line(visit.request.id)?.stage == .checking)
  }

  @Test func twoCheckersAndOneOutcome() throws {
    var visit = try RequestVisit(office)
    try visit.bring(to: .checking)
    let version = visit.request.version
    let other = try office.another()
    let chief = Desk(
      store: other,
      credential: try other.authenticate(
        StoragePerson.chief.id, password: StorageOffice.password, office: StorageOffice.north),
      place: Place(office: StorageOffice.north))
    _ = try RequestDesk(visit.colleague).move(visit.move(.verify, version: version))
    let second = failure { try RequestDesk(chief).move(visit.move(.verify, version: version)) }
    #expect(second?.code == .stale)
    let unaware = failure { try RequestDesk(chief).move(visit.move(.verify)) }
    #expect(unaware?.code == .wrongState)
    try other.close()
  }

  @Test func aPaperThatDiffersIsMadeAgain() throws {
    var visit = try RequestVisit(office)
    try visit.bring(to: .checking)
    var wrong = visit.entry
    wrong.copies = 9
    wrong.name = "山本 太郎"
    let result = try RequestDesk(visit.colleague).move(visit.move(.verify, entry: wrong))
    #expect(result.mismatches == [.name, .copies])
    #expect(result.request.stage == .making)
    #expect(result.request.madeBy == nil && result.request.verifiedBy == nil)
    let line = try #require(try board(visit).line(visit.request.id))
    #expect(line.events.last?.reason == "相違: 氏名・通数")
    // The colleague makes it this time, so the first clerk may check it.
    visit.request = result.request
    try visit.take(.make, by: visit.colleague)
    try visit.take(.verify, by: visit.clerk)
    #expect(visit.request.stage == .payment)
  }

  @Test func whileItIsCheckedNothingOfItIsShown() throws {
    var visit = try RequestVisit(office, options: [.relationship])
    try visit.bring(to: .checking)
    #expect(try board(visit).line(visit.request.id)?.content == nil)
    try visit.take(.hold, by: visit.colleague)
    #expect(try board(visit).line(visit.request.id)?.content == nil, "nor while it is put aside")
  }

  // MARK: Stops

  @Test(arguments: [RequestStage.review, .making, .checking, .handover])
  func aStopSetMeanwhileHoldsIt(stage: RequestStage) throws {
    var visit = try RequestVisit(office)
    try visit.bring(to: stage)
    try office.useRegister([
      TestResident("1000001", RequestVisit.name, flags: [.support])
    ])
    let steps: [RequestStage: RequestStep] = [
      .review: .pass, .making: .make, .checking: .verify, .handover: .handOver,
    ]
    let result = try visit.take(try #require(steps[stage]))
    #expect(result.stop == .code(.p))
    #expect(visit.request.stage == .held && visit.request.heldFrom == stage)
    #expect(visit.request.reason == "上席呼出(コードP)")
    #expect(try visit.ticketNow()?.state == .parked, "the counter is free")
    let line = try #require(try board(visit).line(visit.request.id))
    if stage != .checking { #expect(line.content?.subject == .stopped(.p)) }
    // Not even a manager lets it pass here, and nobody takes the mark away.
    let manager = try office.command(.manager)
    let release = failure { try RequestDesk(manager).move(visit.move(.release)) }
    #expect(release?.code == .stopped)
    #expect(failure { try RequestDesk(manager).move(visit.move(.resume)) }?.code == .stopped)
    #expect(try board(visit).line(visit.request.id)?.silentStop == .p)
  }

  @Test func aFlagThatMayBeNamedIsLetPassByASupervisor() throws {
    var visit = try RequestVisit(office, flags: [.movingOut])
    try visit.take(.examine)
    let stopped = try visit.take(.pass)
    #expect(stopped.stop == .flags([.movingOut]))
    #expect(
      failure { try RequestDesk(visit.clerk).move(visit.move(.release)) }?.code == .notPermitted)
    try visit.take(.release, by: try office.command(.manager))
    #expect(visit.request.stage == .review && visit.request.released == [.movingOut])
    try visit.take(.call)
    try visit.take(.pass)
    #expect(visit.request.stage == .making)
    // Another flag that comes later stops again.
    try office.useRegister([
      TestResident("1000001", RequestVisit.name, flags: [.movingOut, .rewriting])
    ])
    #expect(try visit.take(.make).stop == .flags([.rewriting]))
  }

  @Test func nothingOfAStoppedPersonIsStoredWithTheRequest() throws {
    var visit = try RequestVisit(office, flags: [.support])
    try visit.take(.examine)
    try visit.take(.pass)
    #expect(visit.request.stage == .held)
    let subject = try RequestDesk(visit.clerk).look(up: RequestVisit.person)
    #expect(subject == .stopped(.p))
    for (name, bytes) in try office.bytesOnDisk() where !name.contains("register") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains(TestResident.lot) && !text.contains("山田"), "\(name)")
    }
  }

  // MARK: Money

  @Test func theFeeIsThatOfTheDay() throws {
    var visit = try RequestVisit(office)
    try visit.bring(to: .payment)
    try visit.take(.call)
    let wrong = failure { try RequestDesk(visit.clerk).move(visit.move(.pay, expected: 250)) }
    #expect(wrong?.code == .feeChanged)
    #expect(try RequestDesk(visit.clerk).openDayList(nil).first.payments.isEmpty)
  }

  @Test func nothingIsHandedOverUnpaidAndNothingPaidIsWithdrawn() throws {
    var visit = try RequestVisit(office)
    try visit.bring(to: .payment)
    try visit.take(.call)
    #expect(
      failure { try RequestDesk(visit.clerk).move(visit.move(.handOver)) }?.code == .wrongState)
    try visit.take(.pay)
    try visit.take(.hold)
    #expect(failure { try RequestDesk(visit.clerk).move(visit.move(.withdraw)) }?.code == .paid)
    try visit.take(.resume)
    try visit.take(.unpay, by: try office.command(.manager))
    #expect(visit.request.receipt == nil && visit.request.stage == .payment)
    try visit.take(.withdraw)
    #expect(try visit.ticketNow()?.state == .left)
  }

  @Test func theListIsTheSumOfThePayments() throws {
    var visit = try RequestVisit(office, copies: 3)
    try visit.bring(to: .handover)
    try visit.take(.unpay, by: try office.command(.manager))
    let card = try RequestDesk(visit.clerk).move(visit.move(.pay, method: .cashless))
    visit.request = card.request
    let list = try RequestDesk(visit.clerk).openDayList(nil).first
    #expect(list.payments.map(\.amount) == [900, -900, 900])
    #expect(list.sum.total == 900 && list.sum.cash == 0 && list.sum.cashless == 900)
    #expect(list.sum.cases == 1 && list.sum.copies == 3)
    #expect(list.payments.map(\.receipt.sequence) == [1, 2, 3])
    #expect(list.typeNames[.residenceRecord] == "住民票の写し（世帯票）")
    let tomorrow = list.day.adding(days: 1)
    #expect(try RequestDesk(visit.clerk).openDayList(tomorrow).first.payments.isEmpty)
  }

  // MARK: What is refused

  @Test func aNumberIsNeverAskedForNorAPersonNobodyKnows() throws {
    let visit = try RequestVisit(office)
    let ticket = try TicketDesk(visit.clerk).issue(queue: StorageOffice.certificates)
    let desk = RequestDesk(visit.clerk)
    let number = failure {
      try desk.receive(
        RequestOrder(
          subject: RequestVisit.person, requester: .thirdParty, options: [.myNumber]),
        for: ticket.id, at: nil)
    }
    #expect(number?.code == .optionRefused)
    let unknown = failure {
      try desk.receive(RequestOrder(subject: PersonID("9")), for: ticket.id, at: nil)
    }
    #expect(unknown?.code == .personUnknown)
    let twice = failure {
      try desk.receive(RequestOrder(subject: RequestVisit.person), for: visit.ticket.id, at: 1)
    }
    #expect(twice?.code == .requestTwice)
  }

  @Test func theCitizenMustBeAtThisCounter() throws {
    var visit = try RequestVisit(office)
    try visit.take(.examine)
    var elsewhere = visit.move(.pass)
    elsewhere.counter = 2
    #expect(failure { try RequestDesk(visit.colleague).move(elsewhere) }?.code == .citizenAbsent)
    try visit.bring(to: .payment)
    #expect(
      failure { try RequestDesk(visit.clerk).move(visit.move(.pay)) }?.code == .citizenAbsent)
  }

  @Test func whatMustBeSeenIsAskedFor() throws {
    var visit = try RequestVisit(office, requester: .agent)
    try visit.take(.examine)
    var bare = visit.move(.pass)
    bare.facts = nil
    let nothing = try RequestDesk(visit.clerk).move(bare)
    #expect(nothing.request.stage == .review && nothing.request.decision == .needsMore)
    #expect(nothing.ruling?.identity.ask.isEmpty == false)
    bare.facts = visit.facts
    bare.facts?.requester.powerOfAttorney = nil
    let unsigned = try RequestDesk(visit.clerk).move(bare)
    #expect(unsigned.ruling?.codes == "needs-more power-of-attorney-missing")
    #expect(unsigned.request.reason.contains("委任状を見せてもらってください"))
    visit.request = unsigned.request
    try visit.bring(to: .handover)
    var unchecked = visit.move(.handOver)
    unchecked.checks = [.counted]
    #expect(failure { try RequestDesk(visit.clerk).move(unchecked) }?.code == .checksMissing)
  }

  @Test func aVisitIsNotFinishedOverAnOpenRequest() throws {
    var visit = try RequestVisit(office)
    let early = failure {
      try TicketDesk(visit.clerk).move(.finish, visit.ticket.id, counter: 1)
    }
    #expect(early?.code == .openRequests)
    #expect(early?.message.contains("完了にしていません") == true)
    try visit.take(.withdraw)
    #expect(try visit.ticketNow()?.state == .left)
  }

  @Test func twoPapersOfOneVisitEndItTogether() throws {
    var first = try RequestVisit(office)
    try office.useRegister([
      TestResident("1000001", RequestVisit.name), TestResident("1000002", "山田 花子"),
    ])
    let second = try RequestDesk(first.clerk).receive(
      RequestOrder(subject: PersonID("1000002")), for: first.ticket.id, at: 1
    ).request
    try first.take(.examine)
    try first.take(.pass)
    #expect(try first.ticketNow()?.state == .serving, "the other is not examined yet")
    var move = first.move(.withdraw)
    move.request = second.id
    _ = try RequestDesk(first.clerk).move(move)
    #expect(try first.ticketNow()?.state == .serving, "one of the two goes on")
    try first.bring(to: .payment)
    try first.take(.pay)
    try first.take(.handOver)
    #expect(try first.ticketNow()?.state == .done)
  }

  @Test func anotherOfficeDoesNotTouchIt() throws {
    let visit = try RequestVisit(office)
    let south = try office.signIn(.southClerk, at: .south)
    #expect(
      failure { try RequestDesk(south).move(visit.move(.hold)) }?.code == .notPermitted)
    #expect(try RequestDesk(south).open(counter: 1).first.lines.isEmpty)
  }
}
