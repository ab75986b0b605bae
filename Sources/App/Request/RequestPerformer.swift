import Domain
import Screens
import TUI
import UseCases

extension Workplace {
  /// - Parameter opening: the form to begin with; nil: the list.
  func requests(_ opening: RequestScreen.Opening? = nil) throws -> Mounted {
    guard let post else { return signIn() }
    let own = post.desk
    let counter = post.session.counter
    let requests = RequestDesk(own)
    let view = try requests.open(counter: counter)
    return Mounted(
      RequestScreen.self,
      state: RequestScreen.State(
        actor: post.session.actor, place: own.place, counter: counter, board: view.first,
        opening: opening)
    ) { [self] effect in
      perform(RequestScreen.Action.failed) {
        switch effect {
        case .load: return [.action(.loaded(try view.refresh()))]
        case .lookUp(let person):
          return [.action(.found(person, try requests.look(up: person)))]
        case .recheck(let people):
          return [.action(.stopped(try requests.stopped(among: people)))]
        case .receive(let order, let ticket, let counter):
          let result = try requests.receive(order, for: ticket, at: counter)
          return [.action(.done(result, .receive))]
        case .move(let move): return [.action(.done(try requests.move(move), move.step))]
        case .saveDraft(let kind, let subject, let payload):
          // The screen has held back what is still being typed; what it gives was left and checked.
          return perform(RequestScreen.Action.draftFailed) {
            try DraftDesk(own).save(
              kind: kind, subject: subject, payload, left: Set(payload.fields.keys))
            return []
          }
        case .discardDraft(let kind, let subject):
          try DraftDesk(own).discard(kind: kind, subject: subject)
          return []
        case .checkDraft(let kind, let subject):
          return [.action(.draftFound(try DraftDesk(own).open(kind: kind, subject: subject)))]
        case .openKoseki(let ticket): return [.open(try koseki(ticket))]
        case .choosePerson: return [.open(try personSearch(choosing: true))]
        case .leave: return [.close]
        }
      }
    }
  }
}
