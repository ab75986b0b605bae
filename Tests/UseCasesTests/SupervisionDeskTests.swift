import Domain
import Storage
import TestKit
import Testing
import UseCases

@Suite struct SupervisionDeskTests {
  let office: StorageOffice

  init() throws { office = try StorageOffice() }

  private func desk(_ person: StoragePerson) throws -> SupervisionDesk {
    SupervisionDesk(try office.command(person))
  }

  /// Refused, with exactly one row that says so.
  private func refused(_ work: () throws -> Void) throws -> Bool {
    let rows = try office.store.auditHead().rows
    let found = failure { try work() }
    return try found?.code == .notPermitted && office.store.auditHead().rows == rows + 1
  }

  // MARK: Counters

  @Test func aChiefMovesTheCountersOfTheOwnSection() throws {
    let chief = try desk(.chief)
    try chief.assign(
      1, section: StorageOffice.resident, queues: [StorageOffice.moves])
    let clerk = try office.signIn(.clerk, at: .one)
    _ = try TicketDesk(clerk).issue(queue: StorageOffice.certificates)
    let move = try TicketDesk(clerk).issue(queue: StorageOffice.moves)
    #expect(try TicketDesk(clerk).callNext(at: 1).id == move.id)
  }

  /// Neither away from another section, nor into one, nor out of the own.
  @Test func aChiefReachesNoOtherSection() throws {
    let chief = try desk(.chief)
    #expect(try refused { try chief.assign(4, section: StorageOffice.tax, queues: []) })
    #expect(try refused { try chief.assign(4, section: StorageOffice.resident, queues: []) })
    #expect(try refused { try chief.assign(1, section: StorageOffice.tax, queues: []) })
    #expect(try refused { try chief.assign(99, section: StorageOffice.resident, queues: []) })
    let manager = try desk(.manager)
    try manager.assign(4, section: StorageOffice.resident, queues: [StorageOffice.moves])
    try manager.assign(4, section: StorageOffice.tax, queues: [StorageOffice.taxes])
    #expect(
      failure { try manager.assign(99, section: StorageOffice.tax, queues: []) }?.code
        == .counterUnknown)
  }

  @Test func queuesBelongToTheSection() throws {
    let manager = try desk(.manager)
    func assign(_ section: SectionID, _ queues: QueueID...) -> String? {
      failure { try manager.assign(1, section: section, queues: queues) }?.code.text
    }
    #expect(assign(StorageOffice.resident, StorageOffice.taxes) == "queue-unknown")
    #expect(assign(StorageOffice.resident, QueueID("none")) == "queue-unknown")
    #expect(assign(SectionID("none")) == "section-unknown")
    #expect(
      assign(StorageOffice.resident, StorageOffice.moves, StorageOffice.moves) == "queue-twice")
    let clerk = try office.signIn(.clerk, at: .one)
    _ = try TicketDesk(clerk).issue(queue: StorageOffice.certificates)
    #expect(try TicketDesk(clerk).callNext(at: 1).number.description == "A001")
  }

  // MARK: Stuck

  @Test func aStuckServiceIsEndedByTheChiefOfItsSection() throws {
    let clerk = try office.signIn(.clerk, at: .one)
    let ticket = try office.ticket(.serving, by: clerk)
    let taxChief = try desk(.taxChief)
    #expect(try refused { _ = try taxChief.endStuck(ticket.id, reason: "早退", asLeft: true) })
    let chief = try desk(.chief)
    #expect(
      failure { try chief.endStuck(ticket.id, reason: "", asLeft: true) }?.code == .reasonMissing)
    #expect(
      failure { try chief.endStuck(ticket.id, reason: "早退", asLeft: true, version: 1) }?.code
        == .stale)
    let ended = try chief.endStuck(ticket.id, reason: "早退", asLeft: true)
    #expect(ended.state == .left)
    #expect(
      failure { try chief.endStuck(ticket.id, reason: "早退", asLeft: true) }?.code == .wrongState)
    // The counter is free.
    _ = try TicketDesk(clerk).issue(queue: StorageOffice.certificates)
    #expect(try TicketDesk(clerk).callNext(at: 1).state == .called)
    #expect(try office.faults == [])
  }

  /// The section is that of the queue the ticket is in now, not of the slip.
  @Test func aStuckServiceFollowsItsQueue() throws {
    let clerk = try office.signIn(.clerk, at: .one)
    let slip = try TicketDesk(clerk).issue(queue: StorageOffice.certificates)
    _ = try TicketDesk(clerk).move(.transfer, slip.id, queue: StorageOffice.taxes)
    let cashier = try office.signIn(.cashier, at: .tax)
    _ = try TicketDesk(cashier).callNext(at: 4)
    let chief = try desk(.chief)
    #expect(try refused { _ = try chief.endStuck(slip.id, reason: "早退", asLeft: false) })
    let done = try desk(.taxChief).endStuck(slip.id, reason: "早退", asLeft: false)
    #expect(done.state == .done)
    #expect(done.servedAt != nil)
    #expect(failure { try chief.endStuck(TicketID("none"), reason: "x", asLeft: true) } != nil)
  }

  // MARK: Two persons

  private func request(_ person: StoragePerson = .clerk) throws -> ApprovalRequest {
    try desk(person).request(
      .ticketExport, on: .office(StorageOffice.north), summary: "書き出します。", reason: "月報")
  }

  @Test func aRequestIsDecidedBySomebodyElseOfThatOffice() throws {
    let request = try request(.chief)
    #expect(failure { try desk(.chief).decide(request.id, approve: true) }?.code == .requestOwn)
    let south = SupervisionDesk(try office.command(.southChief, at: StorageOffice.south))
    #expect(failure { try south.decide(request.id, approve: true) }?.code == .notPermitted)
    #expect(try refused { _ = try desk(.clerk).decide(request.id, approve: true) })
    #expect(try desk(.manager).decide(request.id, approve: true).state == .approved)
    #expect(
      failure { try desk(.manager).decide(request.id, approve: false) }?.code == .requestDecided)
  }

  @Test func aRequestExpires() throws {
    let request = try request()
    office.clock.pass(minutes: 30)
    #expect(
      failure { try desk(.manager).decide(request.id, approve: true) }?.code == .requestExpired)
    #expect(
      failure { try desk(.manager).decide(RequestID("none"), approve: true) }?.code
        == .requestUnknown)
  }

  @Test func aReasonHoldsNo個人番号() throws {
    for (summary, reason) in [("x", "123456789018"), ("123456789018", "x")] {
      let found = failure {
        try desk(.clerk).request(
          .ticketExport, on: .system, summary: summary, reason: reason)
      }
      #expect(found?.code == .myNumber)
    }
    #expect(
      failure {
        try desk(.clerk).request(.ticketExport, on: .system, summary: "x", reason: "")
      }?.code == .reasonMissing)
  }

  // MARK: The end of the day

  @Test func aDayIsClosedOnceWithEveryTicketDecided() throws {
    let clerk = try office.signIn(.clerk, at: .one)
    let parked = try office.ticket(.parked, by: clerk)
    let missed = try office.ticket(.missed, by: clerk)
    let waiting = try office.ticket(.waiting, by: clerk, queue: StorageOffice.moves)
    let serving = try office.ticket(.serving, by: clerk)
    let chief = try desk(.chief)
    #expect(failure { try chief.closeDay([:], discard: { _ in }) }?.code == .dayStillOpen)
    _ = try TicketDesk(clerk).move(.finish, serving.id, counter: 1)
    #expect(failure { try chief.closeDay([:], discard: { _ in }) }?.code == .dayUndecided)
    #expect(
      failure { try chief.closeDay([parked.id: .carryOver], discard: { _ in }) }?.code
        == .dayUndecided)
    let decisions: [TicketID: DayClosing.Decision] = [
      parked.id: .carryOver, missed.id: .leftUnserved, waiting.id: .carryOver,
    ]
    #expect(try refused { _ = try desk(.clerk).closeDay(decisions, discard: { _ in }) })
    let closed = try chief.closeDay(decisions, discard: { _ in })
    #expect(closed.carried == 2)
    #expect(closed.unserved == 1)
    #expect(try office.now(parked.id, clerk)?.parked == parked.parked)
    #expect(try office.now(missed.id, clerk)?.state == .left)
    #expect(try office.now(waiting.id, clerk)?.parked?.reason == "閉庁時の持ち越し")
    let again = failure { try chief.closeDay(decisions, discard: { _ in }) }
    #expect(again?.code.text == "day-closed")
    #expect(again?.message.contains("すでに締めて") == true)
    // The other office's day is its own.
    let south = SupervisionDesk(try office.command(.southChief, at: StorageOffice.south))
    #expect(try south.closeDay([:], discard: { _ in }).carried == 0)
    office.clock.pass(days: 1)
    #expect(try chief.openClosing().first.leftovers.count == 2)
    #expect(try office.store.verifyAudit().isWhole)
    #expect(try office.faults == [])
  }

  @Test func theClosingIsWitnessed() throws {
    _ = try desk(.chief).closeDay([:], discard: { _ in })
    let head = try office.store.auditHead()
    let bytes = try office.bytesOnDisk()["office.db.witness"] ?? []
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasSuffix(" closing \(head.rows) \(head.seal)\n"))
  }

  // MARK: What a supervisor sees

  @Test func theFiguresFollowTheDay() throws {
    let clerk = try office.signIn(.clerk, at: .one)
    _ = try office.ticket(.done, by: clerk)
    _ = try office.ticket(.waiting, by: clerk)
    let moved = try office.ticket(.waiting, by: clerk)
    _ = try TicketDesk(clerk).move(.transfer, moved.id, queue: StorageOffice.moves)
    office.clock.pass(minutes: 16)
    let seen = try desk(.chief).open().first
    let certificates = try #require(seen.queues.first { $0.id == StorageOffice.certificates })
    #expect(certificates.waiting == 1)
    #expect(certificates.longestMinutes == 16)
    #expect(certificates.overTarget == 1)
    #expect(certificates.done == 1)
    #expect(certificates.transferredOut == 1)
    let moves = try #require(seen.queues.first { $0.id == StorageOffice.moves })
    #expect(moves.waiting == 1)
    #expect(moves.overTarget == 0)
    #expect(seen.today.visits == 3)
    #expect(seen.today.transferred == 1)
  }
}
