import Domain
import Storage
import TestKit
import Testing
import UseCases

@Suite struct TicketDeskTests {
  let office: StorageOffice
  let clerk: Desk
  let desk: TicketDesk

  init() throws {
    office = try StorageOffice()
    clerk = try office.signIn(.clerk, at: .one)
    desk = TicketDesk(clerk)
  }

  private func issue(
    _ queue: QueueID = StorageOffice.certificates, _ priority: Priority = .normal
  ) throws -> Ticket {
    try desk.issue(queue: queue, priority: priority)
  }

  private func next() throws -> String {
    let ticket = try desk.callNext(at: 1)
    _ = try desk.move(.finish, ticket.id, counter: 1)
    return ticket.number.description
  }

  // MARK: Giving

  @Test func aTicketCarriesWhatItWasGivenFor() throws {
    let ticket = try desk.issue(
      queue: StorageOffice.certificates,
      services: [ServiceID("inkan"), ServiceID("juminhyo")], remark: "車椅子")
    let found = try #require(try office.now(ticket.id, clerk))
    #expect(found.services == [ServiceID("inkan"), ServiceID("juminhyo")])
    #expect(found.remark == "車椅子")
    #expect(found.issuedAt == office.clock.now)
    #expect(found == ticket)
  }

  @Test func whatIsNotThereIsNotGiven() throws {
    let rows = try office.store.auditHead().rows
    #expect(failure { try desk.issue(queue: QueueID("none")) }?.code == .queueUnknown)
    for (services, code) in [(["none"], "service-unknown"), (["inkan", "inkan"], "service-twice")] {
      let found = failure {
        try desk.issue(
          queue: StorageOffice.certificates, services: services.map { ServiceID($0) })
      }
      #expect(found?.code.text == code)
    }
    #expect(try office.store.auditHead().rows == rows)
    #expect(try issue().number.sequence == 1)
  }

  @Test func aServiceOfAnotherQueueIsRefusedWithThatQueue() throws {
    let rows = try office.store.auditHead().rows
    let found = failure {
      try desk.issue(queue: StorageOffice.certificates, services: [ServiceID("tennyu")])
    }
    #expect(found?.code == .serviceOtherQueue)
    #expect(found?.code.kind == .refused)
    #expect(found?.message.contains("「異動」(move)の列") == true, "\(found?.message ?? "")")
    #expect(try office.store.auditHead().rows == rows)
    #expect(try issue().number.sequence == 1)
    // Handed on, it keeps what it was for; nothing new of that queue joins it.
    let ticket = try desk.issue(
      queue: StorageOffice.certificates, services: [ServiceID("juminhyo")])
    _ = try desk.call(ticket.id, at: 1)
    _ = try desk.move(.transfer, ticket.id, counter: 1, queue: StorageOffice.moves)
    let both = [ServiceID("tennyu"), ServiceID("juminhyo")]
    #expect(try desk.change(ticket.id, services: both, version: nil).services == both)
    #expect(
      failure { try desk.change(ticket.id, services: [ServiceID("inkan")], version: nil) }?.code
        == .serviceOtherQueue)
    #expect(try office.now(ticket.id, clerk)?.services == both)
  }

  @Test(arguments: ["123456789018", "番号は 1234-5678-9018 です", "１２３４５６７８９０１８"])
  func a個人番号IsKeptNowhere(text: String) throws {
    let ticket = try issue()
    let refusals: [DeskFailure?] = [
      failure { try desk.issue(queue: StorageOffice.certificates, remark: text) },
      failure { try desk.remark(ticket.id, text, version: nil) },
      failure { try desk.move(.withdraw, ticket.id, reason: text) },
      failure { try desk.move(.finish, ticket.id, finish: FinishRecord(note: text)) },
    ]
    for refusal in refusals { #expect(refusal?.code == .myNumber) }
    #expect(try office.now(ticket.id, clerk) == ticket)
  }

  // MARK: The order of calling

  @Test func ownQueuesComeFirstThenTheSection() throws {
    _ = try issue(StorageOffice.taxes)
    _ = try issue(StorageOffice.moves)
    office.clock.pass(minutes: 5)
    _ = try issue()
    #expect(try next() == "A001")
    #expect(try next() == "B001")
    // The other section's queue is not this counter's.
    #expect(failure { try next() }?.code == .nobodyWaiting)
  }

  @Test func aPriorityIsACreditOfMinutes() throws {
    _ = try issue()
    office.clock.pass(seconds: 599)
    _ = try issue(StorageOffice.certificates, .priority)
    office.clock.pass(minutes: 11)
    _ = try issue(StorageOffice.certificates, .priority)
    _ = try issue(StorageOffice.certificates, .urgent)
    #expect(try (0..<4).map { _ in try next() } == ["A002", "A001", "A004", "A003"])
  }

  @Test func aPriorityGivenLaterCountsFromArrival() throws {
    let first = try issue()
    office.clock.pass(minutes: 5)
    let second = try issue()
    let raised = try desk.prioritise(second.id, .priority, version: second.version)
    #expect(raised.version == second.version + 1)
    #expect(failure { try desk.prioritise(second.id, .normal, version: 1) }?.code == .stale)
    #expect(try [next(), next()] == [second.number.description, first.number.description])
    let found = failure { try desk.prioritise(first.id, .urgent, version: nil) }
    #expect(found?.code == .wrongState)
  }

  @Test func nobodyIsCalledAgainWithinFiveMinutes() throws {
    let ticket = try issue()
    _ = try desk.callNext(at: 1)
    _ = try desk.move(.noShow, ticket.id, counter: 1)
    office.clock.pass(seconds: 299)
    #expect(failure { try desk.callNext(at: 1) }?.code == .nobodyWaiting)
    // By hand at once.
    _ = try desk.call(ticket.id, at: 1)
    _ = try desk.move(.undoCall, ticket.id, counter: 1)
    office.clock.pass(seconds: 1)
    #expect(try desk.callNext(at: 1).id == ticket.id)
  }

  @Test func whoeverGivesWayKeepsThePlace() throws {
    let first = try issue()
    for _ in 0..<2 { _ = try issue() }
    _ = try desk.callNext(at: 1)
    let waiting = try desk.move(.giveWay, first.id, counter: 1)
    #expect(waiting.givesWay)
    #expect(waiting.rankAt == first.rankAt)
    #expect(try next() == "A002")
    #expect(try office.now(first.id, clerk)?.givesWay == false)
    office.clock.pass(minutes: 5)
    #expect(try next() == "A001")
    #expect(try next() == "A003")
  }

  @Test func yesterdaysAreNotCalledByNext() throws {
    let ticket = try issue()
    office.clock.pass(days: 1)
    let again = try office.signIn(.clerk, at: .one)
    #expect(failure { try TicketDesk(again).callNext(at: 1) }?.code == .nobodyWaiting)
    #expect(try TicketDesk(again).openQueue(counter: 1).first.leftovers.map(\.id) == [ticket.id])
    #expect(try TicketDesk(again).call(ticket.id, at: 1).state == .called)
  }

  // MARK: Nobody comes

  @Test func callsAreCountedToMissedAndBack() throws {
    let ticket = try issue()
    for round in 1...3 {
      let called = try desk.call(ticket.id, at: 1)
      #expect(called.calls == round)
      office.clock.pass(minutes: 1)
      let after = try desk.move(.noShow, ticket.id, counter: 1)
      #expect(after.state == (round < 3 ? .waiting : .missed))
    }
    #expect(failure { try desk.callNext(at: 1) }?.code == .nobodyWaiting)
    let back = try desk.move(.resume, ticket.id)
    #expect(back.state == .waiting)
    #expect(back.calls == 0)
    #expect(back.rankAt == ticket.rankAt)
    #expect(try desk.callNext(at: 1).id == ticket.id)
  }

  @Test func recallsCountToo() throws {
    let ticket = try issue()
    _ = try desk.call(ticket.id, at: 1)
    for _ in 0..<2 { _ = try desk.move(.recall, ticket.id, counter: 1) }
    #expect(try desk.move(.noShow, ticket.id, counter: 1).state == .missed)
  }

  // MARK: A mistaken call

  @Test(arguments: [TicketState.waiting, .parked, .missed])
  func anUndoneCallLeavesNoTrace(state: TicketState) throws {
    let before = try office.ticket(state, by: clerk)
    office.clock.pass(minutes: 2)
    _ = try desk.call(before.id, at: 1)
    _ = try desk.move(.recall, before.id, counter: 1)
    var after = try desk.move(.undoCall, before.id, counter: 1)
    after.version = before.version
    #expect(after == before)
    let board = try BoardDesk(clerk).open().first
    #expect(!board.calls.contains { $0.number == before.number && $0.at == office.clock.now })
    #expect(try desk.call(before.id, at: 1).state == .called)
  }

  // MARK: Handed on

  @Test func aTransferKeepsPlaceAndWait() throws {
    let ticket = try issue()
    office.clock.pass(minutes: 20)
    _ = try issue(StorageOffice.moves)
    _ = try desk.call(ticket.id, at: 1)
    let moved = try desk.move(
      .transfer, ticket.id, counter: 1, queue: StorageOffice.moves, reason: "転入も")
    #expect(moved.state == .waiting)
    #expect(moved.number == ticket.number)
    #expect(moved.rankAt == ticket.rankAt)
    #expect(moved.waitMinutes(at: office.clock.now) == 20)
    let origin = try desk.list(queue: StorageOffice.certificates, state: nil).tickets
    #expect(origin.map(\.state) == [.transferred])
    let there = try desk.list(queue: StorageOffice.moves, state: .waiting).tickets
    #expect(there.map(\.id).first == ticket.id)
    let other = try office.signIn(.colleague, at: .three)
    #expect(try TicketDesk(other).callNext(at: 3).id == ticket.id)
  }

  @Test func aTransferGoesSomewhereElse() throws {
    let ticket = try issue()
    for queue in [nil, StorageOffice.certificates, QueueID("none")] {
      let found = failure { try desk.move(.transfer, ticket.id, queue: queue) }
      #expect(found?.code == .queueUnknown)
    }
    #expect(try office.now(ticket.id, clerk) == ticket)
  }

  // MARK: Put aside and finished

  @Test func parkedSaysWhoWhereAndWhy() throws {
    let parked = try office.ticket(.parked, by: clerk)
    #expect(parked.parked?.by == StoragePerson.clerk.id)
    #expect(parked.parked?.byName == "職員 clerk")
    #expect(parked.parked?.counter == 1)
    #expect(parked.parked?.reason == "書類待ち")
    #expect(try TicketDesk(clerk).issue(queue: StorageOffice.moves).number.sequence == 1)
    // The counter is free meanwhile.
    #expect(try desk.callNext(at: 1).number.description == "B001")
    let elsewhere = try office.signIn(.colleague, at: .two)
    let resumed = try TicketDesk(elsewhere).move(.resume, parked.id, counter: 2)
    #expect(resumed.state == .serving)
    #expect(resumed.counter == 2)
    #expect(resumed.parked == nil)
  }

  @Test func everyStageIsStamped() throws {
    let ticket = try issue()
    office.clock.pass(minutes: 3)
    _ = try desk.call(ticket.id, at: 1)
    let called = office.clock.now
    office.clock.pass(minutes: 1)
    _ = try desk.move(.start, ticket.id, counter: 1)
    let started = office.clock.now
    office.clock.pass(minutes: 4)
    let done = try desk.move(
      .finish, ticket.id, counter: 1,
      finish: FinishRecord(items: [FinishRecord.Item(service: ServiceID("inkan"), count: 2)]))
    #expect(done.firstCalledAt == called)
    #expect(done.servedAt == started)
    #expect(done.endedAt == office.clock.now)
    #expect(done.waitMinutes(at: office.clock.now) == 3)
  }

  @Test func whatWasDoneIsOfThisOffice() throws {
    let ticket = try office.ticket(.serving, by: clerk)
    for item in [
      FinishRecord.Item(service: ServiceID("none")),
      FinishRecord.Item(service: ServiceID("inkan"), count: 0),
      FinishRecord.Item(service: ServiceID("inkan"), count: 1_000),
    ] {
      let found = failure {
        try desk.move(.finish, ticket.id, counter: 1, finish: FinishRecord(items: [item]))
      }
      #expect(found != nil)
      #expect(try office.now(ticket.id, clerk)?.state == .serving)
    }
  }
}
