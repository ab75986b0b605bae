import Domain
import Screens
import TUI
import UseCases

extension Workplace {
  func officeGuide() throws -> Mounted {
    guard let post else { return signIn() }
    let directory = try SystemDesk.offices(try officeDesk())
    let calendar = try CalendarDesk(try officeDesk()).calendar()
    return Mounted(
      OfficeGuide.self,
      state: OfficeGuide.State(
        directory: directory, own: post.desk.place.office, calendar: calendar, now: now)
    ) { [self] effect in
      perform(OfficeGuide.Action.failed) {
        switch effect {
        case .tick: return [.action(.ticked(now))]
        case .find(let query, let limit):
          return [.action(.found(try findAddress(query, limit: limit), for: query))]
        case .people(let address): return [.open(try personSearch(typed: address))]
        case .leave: return [.close]
        }
      }
    }
  }

  /// For every screen with an address; the data is read the first time somebody types.
  func findAddress(_ query: PostalQuery, limit: Int) throws -> PostalAnswer {
    let edition = try PostalDesk(try desk(), shipped: settings.postalCodes).index(postal)
    postal = edition
    return edition.index.find(query, limit: limit)
  }
}
