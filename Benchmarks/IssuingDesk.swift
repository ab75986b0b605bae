import Domain
import Storage
import UseCases

/// Gives tickets by the same path as the reception screen, on any day.
final class IssuingDesk {
  /// The clock of the store, which stands still between two tickets.
  private final class Calendar {
    var now = Trial.time()
  }

  let store: Store
  private let calendar = Calendar()
  private let tickets: TicketDesk
  /// The session's id when signed in at a terminal.
  let session: String?

  enum Person {
    /// Signs in at a terminal of that id, like the workstation.
    case signedIn(DemoAccount, terminal: TerminalID)
    /// Acts by password alone, like a command; many processes may.
    case authenticated(StaffID)
  }

  init(database: String, _ person: Person) throws {
    let calendar = calendar
    store = try Store.open(DatabaseFiles(database: database)) { calendar.now }
    let desk: Desk
    switch person {
    case .signedIn(let account, let terminal):
      guard let entrance = try store.entrance(osUser: "", address: nil, named: terminal) else {
        throw BenchmarkFailure("the demonstration knows no terminal \(terminal)")
      }
      desk = try SignInDesk(store).signIn(
        account.id, password: account.password, at: entrance.terminal
      ).desk
    case .authenticated(let id):
      let account = try store.demoAccounts(office: Trial.office).first { $0.id == id }
      desk = Desk(
        store: store,
        credential: try store.authenticate(
          id, password: account?.password ?? "", office: Trial.office),
        place: Place(office: Trial.office, section: Trial.section))
    }
    session = desk.credential.session?.text
    tickets = TicketDesk(desk)
  }

  /// From now on it is 15:40 so many days after the demonstration's.
  func turn(daysLater days: Int) { calendar.now = Trial.time(daysLater: days) }

  /// - Returns: the place in the series of that queue and today.
  func issue(_ queue: QueueID, for services: [ServiceID] = []) throws -> Int {
    try tickets.issue(queue: queue, services: services).number.sequence
  }
}
