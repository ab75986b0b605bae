import Domain
import Storage
import TestKit
import Testing
import UseCases

/// The desk does what the table of the domain says, and nothing else.
@Suite struct RequestStepTableTests {
  @Test(arguments: RequestStage.allCases, RequestStep.allCases.filter { $0 != .receive })
  func theDeskAgreesWithTheTable(stage: RequestStage, step: RequestStep) throws {
    let office = try StorageOffice()
    var visit = try RequestVisit(office)
    try visit.bring(to: stage)
    #expect(visit.request.stage == stage)
    let rows = try office.store.auditHead().rows
    let desk = try actor(step, visit)
    if step.needsCitizen || step == .call { try bringHere(&visit, step) }
    let before = visit.request
    var result: RequestResult?
    let found = failure {
      result = try RequestDesk(desk).move(visit.move(step, version: before.version))
    }
    guard let outcome = step.outcome(from: stage) else {
      #expect(found?.code == .wrongState)
      #expect(found?.message.contains("何も変更していません") == true)
      return
    }
    #expect(found == nil)
    #expect(try office.store.auditHead().rows > rows)
    let after = try #require(result?.request)
    switch outcome {
    case .to(let next): #expect(after.stage == next)
    case .byRuling: #expect(after.stage == .making)
    case .checkingOrPayment: #expect(after.stage == .checking)
    case .paymentOrMaking: #expect(after.stage == .payment)
    case .handoverOrChecking: #expect(after.stage == .handover)
    case .beforeHold: #expect(after.stage == before.heldFrom)
    case .receivedOrCalled: Issue.record("only a form begins a request")
    }
    #expect((after.endedAt != nil) == after.stage.isEnded)
    let again = failure {
      try RequestDesk(desk).move(visit.move(step, version: before.version))
    }
    #expect(again?.code == .stale)
    #expect(try office.faults == [])
  }

  /// Whoever may take the step: the money is taken back, and stops let pass, by a supervisor.
  private func actor(_ step: RequestStep, _ visit: RequestVisit) throws -> Desk {
    switch step {
    case .unpay, .release: try visit.office.command(.manager)
    case .verify: visit.colleague
    default: visit.clerk
    }
  }

  /// Puts the number where the step wants it: at counter 1, or free to be called.
  private func bringHere(_ visit: inout RequestVisit, _ step: RequestStep) throws {
    guard let ticket = try visit.ticketNow() else { return }
    let desk = TicketDesk(visit.clerk)
    let isHere = ticket.state.isOpenCall
    if step == .call, isHere {
      _ = try desk.move(.hold, ticket.id, counter: 1, reason: "脇に")
    }
    // At counter 1 stands somebody else's number, or nobody.
    if step != .call, !isHere, !ticket.state.isEnded {
      let other = try desk.list(queue: nil, state: nil).tickets.first { $0.state.isOpenCall }
      if let other { _ = try desk.move(.hold, other.id, counter: 1, reason: "脇に") }
      _ = try desk.call(ticket.id, at: 1)
    }
    if step == .call, !isHere {
      let other = try desk.list(queue: nil, state: nil).tickets.first { $0.state.isOpenCall }
      if let other { _ = try desk.move(.hold, other.id, counter: 1, reason: "脇に") }
    }
  }
}
