import Domain
import Screens
import TUI
import UseCases

extension Workplace {
  func reception() throws -> Mounted {
    guard let post else { return signIn() }
    let own = post.desk
    // Reception gives numbers for every section of the office.
    let tickets = TicketDesk(try officeDesk())
    let intake = IntakeDesk(try officeDesk())
    let view = try tickets.openOffice(counter: post.session.counter)
    return Mounted(
      Reception.self,
      state: Reception.State(
        actor: post.session.actor, place: own.place, office: view.first.office,
        snapshot: view.first)
    ) { [self] effect in
      perform(Reception.Action.failed) {
        switch effect {
        case .load: return [.action(.loaded(try view.refresh()))]
        case .saveDraft(let kind, let subject, let payload):
          // The screen has held back what is still being typed; what it gives was left and checked.
          try DraftDesk(own).save(
            kind: kind, subject: subject, payload, left: Set(payload.fields.keys))
          return []
        case .discardDraft(let kind, let subject):
          try DraftDesk(own).discard(kind: kind, subject: subject)
          return []
        case .checkDraft(let kind, let subject):
          return [.action(.draftFound(try DraftDesk(own).open(kind: kind, subject: subject)))]
        default: return [.action(try give(effect, tickets, intake))]
        }
      }
    }
  }

  /// Numbers, counted visits and the intake of queues.
  private func give(
    _ effect: Reception.Effect, _ tickets: TicketDesk, _ intake: IntakeDesk
  ) throws -> Reception.Action {
    switch effect {
    case .issue(let queue, let services, let quantities, let priority, let remark):
      return .issued(
        try tickets.issue(
          queue: queue, services: services, priority: priority, remark: remark,
          quantities: quantities))
    case .count(let queue, let takingBack):
      return .counted(queue, try intake.count(queue, takingBack: takingBack))
    case .closeIntake(let queue, let reason):
      try intake.close(queue, reason: reason)
      return .intakeChanged(queue, isClosed: true)
    case .openIntake(let queue):
      try intake.reopen(queue)
      return .intakeChanged(queue, isClosed: false)
    case .load, .saveDraft, .discardDraft, .checkDraft: return .refresh
    }
  }
}
