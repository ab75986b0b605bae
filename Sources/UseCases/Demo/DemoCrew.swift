import Catalogue
import Domain
import Storage

/// The people of the demonstration office, each signed in at a terminal of their own, so that the
/// log names persons and places as on a real day.
struct DemoCrew {
  struct Clerk {
    let counter: CounterNumber
    let section: SectionID
    let desk: Desk
    let roles: Set<Role>

    /// Whether this person brings requests for certificates on their way.
    var examines: Bool { roles.contains(.examiner) }
    var checks: Bool { examines || roles.contains(.verifier) }
    var takesBack: Bool { roles.contains(.cashier) }
  }

  let store: Store
  let demo: DemoCatalogue
  let office: Office

  init(store: Store, demo: DemoCatalogue, office: Office) {
    self.store = store
    self.demo = demo
    self.office = office
  }

  /// Who gives the numbers: somebody who does nothing else, where there is one.
  var receptionist: DemoStaff? {
    let own = demo.staff.filter { $0.office == office.id && $0.counter != nil }
    return own.first { $0.grants.map(\.role) == [.reception] } ?? own.last
  }

  /// Those at a counter, by its number.
  var clerks: [DemoStaff] {
    demo.staff.filter {
      $0.office == office.id && $0.counter != nil && $0.id != receptionist?.id
    }.sorted { ($0.counter ?? 0) < ($1.counter ?? 0) }
  }

  func openReception() throws -> Desk {
    guard let person = receptionist, let seat = seats.first(where: { $0.counter == nil }) else {
      throw Self.incomplete
    }
    return try signIn(person, at: seat)
  }

  func openCounter(of person: DemoStaff) throws -> Clerk {
    guard let number = person.counter, let seat = seats.first(where: { $0.counter == number }),
      let section = seat.section
    else { throw Self.incomplete }
    return Clerk(
      counter: number, section: section, desk: try signIn(person, at: seat),
      roles: Set(person.grants.map(\.role)))
  }

  /// A desk behind the counters, for a supervisor.
  func openBackDesk(of staff: StaffID) throws -> Desk {
    guard let person = demo.staff.first(where: { $0.id == staff }),
      let seat = seats.last(where: { $0.counter == nil })
    else { throw Self.incomplete }
    return try signIn(person, at: seat)
  }

  func signOut(_ desk: Desk) throws { try SignInDesk(store).signOut(desk) }

  /// Every terminal of the demonstration as it is registered; one for a whole office stands with
  /// its first section.
  func terminals(of directory: OfficeDirectory) -> [TerminalRecord] {
    demo.terminals.map { terminal in
      TerminalRecord(
        id: terminal.id, office: terminal.office,
        section: terminal.section ?? directory.office(terminal.office)?.sections.first?.id,
        counter: terminal.counter)
    }
  }

  private var seats: [TerminalRecord] {
    terminals(of: OfficeDirectory([office])).filter { $0.office == office.id }
  }

  private func signIn(_ person: DemoStaff, at seat: TerminalRecord) throws -> Desk {
    try SignInDesk(store).signIn(person.id, password: person.password, at: seat).desk
  }

  static let incomplete = DeskFailure(
    .environment, "研修データの職員か端末が足りません。staff.yaml と terminals.yaml を確かめてください。何も作成していません。")
}
