import Domain
import Screens
import TUI
import UseCases

extension Workplace {
  /// - Parameters:
  ///   - choosing: the person is for a form of the screen beneath.
  ///   - typed: what is looked for to begin with.
  func personSearch(choosing: Bool = false, typed: String = "") throws -> Mounted {
    guard let post else { return signIn() }
    let register = RegisterDesk(try officeDesk())
    let search = try register.openSearch()
    return Mounted(
      PersonSearchScreen.self,
      state: PersonSearchScreen.State(
        actor: post.session.actor, place: Place(office: post.desk.place.office),
        register: search.register, today: now.date, isChoosing: choosing, typed: typed,
        hits: typed.isEmpty ? nil : try search.find(typed))
    ) { [self] effect in
      perform(PersonSearchScreen.Action.failed) {
        switch effect {
        case .search(let text): return [.action(.found(try search.find(text), for: text))]
        case .view(let person, let purpose):
          return [.action(.opened(try register.person(person, purpose: purpose)))]
        case .recheck(let people):
          return [.action(.stopped(try search.stopped(among: people)))]
        case .findAddress(let query):
          let answer = try findAddress(query, limit: AddressSearch.limit)
          return [.action(.foundAddress(answer, for: query))]
        case .request(let person): return [.open(try requests(.receive(person)))]
        case .choose(let person): return [.answer(person.text)]
        case .leave: return [.close]
        }
      }
    }
  }
}
