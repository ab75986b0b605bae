import Domain
import Storage
import TestKit
import Testing
import UseCases

/// At one's own counter, in one's own office: everything else is refused.
@Suite struct CounterRightsTests {
  let office: StorageOffice
  let clerk: Desk
  let colleague: Desk

  init() throws {
    office = try StorageOffice()
    clerk = try office.signIn(.clerk, at: .one)
    colleague = try office.signIn(.colleague, at: .two)
  }

  private func wait() throws -> Ticket {
    try TicketDesk(clerk).issue(queue: StorageOffice.certificates)
  }

  @Test func aCounterServesOneCitizen() throws {
    _ = try wait()
    _ = try wait()
    _ = try TicketDesk(clerk).callNext(at: 1)
    let found = failure { try TicketDesk(clerk).callNext(at: 1) }
    #expect(found?.code == .counterBusy)
  }

  @Test func aTicketIsCalledOnce() throws {
    let ticket = try wait()
    _ = try TicketDesk(clerk).call(ticket.id, at: 1)
    #expect(
      failure { try TicketDesk(colleague).call(ticket.id, at: 2) }?.code == .alreadyCalled)
  }

  @Test func callsAreMadeFromOnesOwnCounter() throws {
    let ticket = try wait()
    // A colleague's, an empty one, one that does not exist.
    for (counter, code) in [(2, DeskFailure.Code.counterTaken), (3, .counterTaken)] {
      #expect(failure { try TicketDesk(clerk).callNext(at: counter) }?.code == code)
      #expect(failure { try TicketDesk(clerk).call(ticket.id, at: counter) }?.code == code)
    }
    #expect(failure { try TicketDesk(clerk).callNext(at: 99) }?.code == .counterUnknown)
    let parked = try office.ticket(.parked, by: clerk)
    #expect(
      failure { try TicketDesk(clerk).move(.resume, parked.id, counter: 2) }?.code
        == .counterTaken)
  }

  @Test(arguments: [
    TicketStep.recall, .start, .hold, .noShow, .undoCall, .giveWay, .transfer, .finish, .withdraw,
  ])
  func nobodyTouchesAColleaguesCall(step: TicketStep) throws {
    let ticket = try office.ticket(.called, by: clerk)
    let reception = try office.signIn(.cashier, at: .reception)
    let command = try office.command(.manager)
    for (desk, counters) in [
      (colleague, [2, 1, nil]), (reception, [1, nil]), (command, [1, nil]),
    ] {
      for counter in counters {
        let found = failure {
          try TicketDesk(desk).move(
            step, ticket.id, counter: counter, queue: StorageOffice.moves)
        }
        #expect(found?.code == .counterTaken, "\(String(describing: counter))")
      }
    }
    #expect(try office.now(ticket.id, clerk) == ticket)
  }

  /// The clerk has gone: a colleague at another counter still may not, a command may.
  @Test func aCallLeftBehindIsEndedAtItsCounterOrByCommand() throws {
    let ticket = try office.ticket(.called, by: clerk)
    try SignInDesk(office.store).signOut(clerk)
    #expect(
      failure { try TicketDesk(colleague).move(.finish, ticket.id) }?.code == .counterTaken)
    let reception = try office.signIn(.cashier, at: .reception)
    #expect(
      failure { try TicketDesk(reception).move(.finish, ticket.id) }?.code == .counterTaken)
    let done = try TicketDesk(try office.command(.manager)).move(.finish, ticket.id)
    #expect(done.state == .done)
  }

  @Test(arguments: [CounterState.paused, .closed])
  func aCounterThatTakesNobodyCallsNobody(state: CounterState) throws {
    let ticket = try wait()
    try TicketDesk(clerk).setCounter(1, state)
    #expect(failure { try TicketDesk(clerk).callNext(at: 1) }?.code == .counterClosed)
    #expect(failure { try TicketDesk(clerk).call(ticket.id, at: 1) }?.code == .counterClosed)
    try TicketDesk(clerk).setCounter(1, .open)
    #expect(try TicketDesk(clerk).callNext(at: 1).id == ticket.id)
    // Whoever is being served stays.
    try TicketDesk(clerk).setCounter(1, state)
    #expect(try TicketDesk(clerk).move(.finish, ticket.id, counter: 1).state == .done)
  }

  @Test func aColleaguesCounterIsClosedByTheChiefOnly() throws {
    for desk in [clerk, try office.command(.taxChief), try office.command(.cashier)] {
      #expect(failure { try TicketDesk(desk).setCounter(2, .closed) }?.code == .counterTaken)
    }
    try TicketDesk(try office.command(.chief)).setCounter(2, .closed)
    #expect(failure { try TicketDesk(colleague).callNext(at: 2) }?.code == .counterClosed)
    #expect(failure { try TicketDesk(clerk).setCounter(99, .closed) }?.code == .counterUnknown)
  }

  // MARK: Another office

  @Test func ticketsOfAnotherOfficeAreOutOfReach() throws {
    let south = try office.signIn(.southClerk, at: .south)
    let theirs = try TicketDesk(south).issue(queue: StorageOffice.certificates)
    let desk = TicketDesk(clerk)
    for step in TicketStep.allCases {
      let found = failure { try desk.move(step, theirs.id, counter: 1) }
      #expect(found?.code == .notPermitted, "\(step)")
    }
    #expect(failure { try desk.call(theirs.id, at: 1) }?.code == .notPermitted)
    #expect(failure { try desk.prioritise(theirs.id, .urgent, version: nil) } != nil)
    #expect(failure { try desk.remark(theirs.id, "x", version: nil) }?.code == .notPermitted)
    let manager = SupervisionDesk(try office.command(.manager))
    let stuck = failure { try manager.endStuck(theirs.id, reason: "早退", asLeft: true) }
    #expect(stuck?.code == .notPermitted)
    #expect(try office.now(theirs.id, south) == theirs)
    // Nor by naming their office as the place.
    let there = clerk.at(Place(office: StorageOffice.south))
    #expect(failure { try TicketDesk(there).call(theirs.id, at: 1) }?.code == .notPermitted)
    #expect(failure { try TicketDesk(there).list(queue: nil, state: nil) }?.code == .notPermitted)
  }

  @Test func theSameCounterNumberElsewhereIsAnotherCounter() throws {
    let south = try office.signIn(.southClerk, at: .south)
    let ours = try office.ticket(.called, by: clerk)
    let theirs = try TicketDesk(south).issue(queue: StorageOffice.certificates)
    #expect(try TicketDesk(south).call(theirs.id, at: 1).state == .called)
    #expect(ours.number == theirs.number)
    #expect(ours.id != theirs.id)
    #expect(try office.faults == [])
  }

  // MARK: Stopped on the way

  @Test func aPersonStoppedInTheMiddleSavesNothing() throws {
    let ticket = try office.ticket(.serving, by: clerk)
    try StaffDesk(try office.command(.administrator)).disable(StoragePerson.clerk.id)
    let found = failure { try TicketDesk(clerk).move(.finish, ticket.id, counter: 1) }
    #expect(found?.code == .staffDisabled)
    let chief = SupervisionDesk(try office.command(.chief))
    let ended = try chief.endStuck(ticket.id, reason: "担当者の停止", asLeft: false)
    #expect(ended.state == .done)
    #expect(try office.faults == [])
  }

  @Test func aScreenOpenInTheMiddleGoesDark() throws {
    let view = try TicketDesk(clerk).openQueue(counter: 1)
    _ = try view.refresh()
    try SignInDesk(office.store).lock(clerk)
    #expect(failure { try view.refresh() }?.code == .signInRequired)
    try SignInDesk(office.store).unlock(clerk, password: StorageOffice.password)
    _ = try view.refresh()
    try StaffDesk(try office.command(.administrator)).disable(StoragePerson.clerk.id)
    #expect(failure { try view.refresh() }?.code == .staffDisabled)
  }
}
