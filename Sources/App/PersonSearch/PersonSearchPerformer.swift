import Domain
import Screens
import TUI
import UseCases

extension Workplace {
  func personSearch() throws -> Mounted {
    guard let post else { return signIn() }
    let register = RegisterDesk(try officeDesk())
    let search = try register.openSearch()
    return Mounted(
      PersonSearchScreen.self,
      state: PersonSearchScreen.State(
        actor: post.session.actor, place: Place(office: post.desk.place.office),
        register: search.register, today: now.date)
    ) { [self] effect in
      perform(PersonSearchScreen.Action.failed) {
        switch effect {
        case .search(let text): return [.action(.found(try search.find(text), for: text))]
        case .view(let person, let purpose):
          return [.action(.opened(try register.person(person, purpose: purpose)))]
        case .leave: return [.close]
        }
      }
    }
  }
}
