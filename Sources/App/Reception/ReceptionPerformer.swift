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
        case .issue(let queue, let services, let priority, let remark):
          return [
            .action(
              .issued(
                try tickets.issue(
                  queue: queue, services: services, priority: priority, remark: remark)))
          ]
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
        }
      }
    }
  }
}
