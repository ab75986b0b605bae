import Domain
import Screens
import TUI
import UseCases

extension Workplace {
  /// The family tree of a number's visitor.
  func koseki(_ ticket: TicketID) throws -> Mounted {
    guard let post else { return signIn() }
    let own = post.desk
    let desk = KosekiDesk(own)
    let view = try desk.open(ticket)
    return Mounted(
      KosekiScreen.self,
      state: KosekiScreen.State(
        actor: post.session.actor, place: own.place, ticket: ticket, sheet: view.first)
    ) { [self] effect in
      perform(KosekiScreen.Action.failed) {
        switch effect {
        case .load: return [.action(.loaded(try view.refresh()))]
        case .begin(let tree):
          return [.action(.done(try desk.begin(tree, for: ticket), .begun))]
        case .apply(let edit, let version):
          let sheet = try desk.apply(edit, to: ticket, version: version)
          return [.action(.done(sheet, .edited(edit)))]
        case .takeHousehold(let version):
          let taken = try desk.takeHousehold(for: ticket, version: version)
          return [.action(.done(taken.sheet, .filled(taken.added)))]
        case .wipe: return [.action(.done(try desk.wipe(ticket), .wiped))]
        case .leave: return [.close]
        }
      }
    }
  }
}
