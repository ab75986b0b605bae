import Domain
import Storage
import TestKit
import Testing
import UseCases

/// The desk does what the table of the domain says, and nothing else.
@Suite struct TicketStepTableTests {
  static let states = TicketState.allCases.filter { $0 != .transferred }

  @Test(arguments: states, TicketStep.allCases)
  func theDeskAgreesWithTheTable(state: TicketState, step: TicketStep) throws {
    let office = try StorageOffice()
    let clerk = try office.signIn(.clerk, at: .one)
    let ticket = try office.ticket(state, by: clerk)
    #expect(ticket.state == state)
    let rows = try office.store.auditHead().rows
    let outcome = step.outcome(from: state)
    var after: Ticket?
    let found = failure {
      after = try TicketDesk(clerk).move(
        step, ticket.id, counter: 1, queue: StorageOffice.moves, reason: "理由",
        version: ticket.version)
    }
    if let outcome {
      #expect(found == nil)
      #expect(try office.store.auditHead().rows == rows + 1)
      try check(after, outcome, from: state, office, clerk)
      // The same step against what was seen before it is stale.
      let again = failure {
        try TicketDesk(clerk).move(step, ticket.id, counter: 1, version: ticket.version)
      }
      #expect(again?.code == .stale)
    } else {
      #expect(found?.code == .wrongState || found?.code == .alreadyCalled)
      #expect(found?.message.contains("何も変更していません") == true)
      #expect(try office.now(ticket.id, clerk) == ticket)
    }
    #expect(try office.faults == [])
  }

  private func check(
    _ after: Ticket?, _ outcome: TicketStep.Outcome, from state: TicketState,
    _ office: StorageOffice, _ clerk: Desk
  ) throws {
    let after = try #require(after)
    switch outcome {
    case .to(let next): #expect(after.state == next)
    case .beforeCall: #expect(after.state == .waiting)
    case .waitingOrMissed: #expect([.waiting, .missed].contains(after.state))
    case .servingOrWaiting: #expect(after.state == .serving)
    }
    #expect((after.parked != nil) == (after.state == .parked))
    #expect((after.endedAt != nil) == after.state.isEnded)
    #expect(try office.now(after.id, clerk) == after)
  }
}
