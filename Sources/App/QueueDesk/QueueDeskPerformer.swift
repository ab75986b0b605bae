import Domain
import Screens
import TUI
import UseCases

extension Workplace {
  func queueDesk() throws -> Mounted {
    guard let post else { return signIn() }
    let own = post.desk
    let counter = post.session.counter
    let tickets = TicketDesk(own)
    let view = try tickets.openCounter(counter)
    return Mounted(
      QueueDesk.self,
      state: QueueDesk.State(
        actor: post.session.actor, place: own.place,
        counterState: view.first.state ?? .open,
        snapshot: view.first.snapshot)
    ) { [self] effect in
      perform(QueueDesk.Action.failed) {
        switch effect {
        case .load:
          let seen = try view.refresh()
          return [.action(.loaded(seen.snapshot))]
            + (seen.state.map { [.action(.counter($0))] } ?? [])
        case .setCounter(let number, let state):
          try tickets.setCounter(number, state)
          return [.action(.counter(state))]
        case .saveDraft(let kind, let subject, let payload):
          // The screen has held back what is still being typed; what it gives was left and checked.
          return perform(QueueDesk.Action.draftFailed) {
            try DraftDesk(own).save(
              kind: kind, subject: subject, payload, left: Set(payload.fields.keys))
            return []
          }
        case .discardDraft(let kind, let subject):
          try DraftDesk(own).discard(kind: kind, subject: subject)
          return []
        case .checkDraft(let kind, let subject):
          return [.action(.draftFound(try DraftDesk(own).open(kind: kind, subject: subject)))]
        case .close: return [.close]
        default: return [.action(try act(effect, tickets))]
        }
      }
    }
  }

  private func act(_ effect: QueueDesk.Effect, _ tickets: TicketDesk) throws -> QueueDesk.Action {
    switch effect {
    case .callNext(let counter): return .done(try tickets.callNext(at: counter), .call)
    case .call(let id, let counter): return .done(try tickets.call(id, at: counter), .call)
    case .move(let move):
      return .done(try tickets.move(move), move.step)
    case .prioritise(let id, let priority, let version):
      return .prioritised(try tickets.prioritise(id, priority, version: version))
    case .remark(let id, let text, let version):
      return .remarked(try tickets.remark(id, text, version: version))
    case .change(let id, let services, let quantities, let version):
      return .changed(
        try tickets.change(id, services: services, quantities: quantities, version: version))
    case .load, .setCounter, .saveDraft, .discardDraft, .checkDraft, .close: return .refresh
    }
  }
}
