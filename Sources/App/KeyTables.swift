import Domain
import Screens
public import TUI

/// Every screen's key table, for docs/keys.md and for the test that no table breaks a rule.
public enum KeyTables {
  public static let all: [ScreenKeys] = [
    ScreenKeys(SignInScreen.self), ScreenKeys(PasswordChangeScreen.self),
    ScreenKeys(LockScreen.self), ScreenKeys(HomeScreen.self, samples: [Sample.home]),
    ScreenKeys(Reception.self), ScreenKeys(AppointmentsScreen.self),
    ScreenKeys(QueueDesk.self, samples: [Sample.queue]),
    ScreenKeys(RequestScreen.self), ScreenKeys(DayListScreen.self),
    ScreenKeys(TillScreen.self, samples: [Sample.till]), ScreenKeys(VolumeScreen.self),
    ScreenKeys(PaperStockScreen.self), ScreenKeys(PapersScreen.self),
    ScreenKeys(SupervisorScreen.self), ScreenKeys(AuditViewerScreen.self),
    ScreenKeys(StaffAdminScreen.self), ScreenKeys(PersonSearchScreen.self),
    ScreenKeys(CatalogueScreen.self),
    ScreenKeys(AlmanacScreen.self), ScreenKeys(HandOverScreen.self),
    ScreenKeys(OfficeGuide.self), ScreenKeys(ProtectionScreen.self),
    ScreenKeys(KosekiScreen.self),
  ]

  public static var markdown: String { KeyDocument.markdown(all) }

  /// States in which rows that destroy something ask first.
  private enum Sample {
    static let office = Office(
      id: OfficeID("sample"), name: "見本", type: .ward,
      sections: [
        Section(
          id: SectionID("section"), name: "係",
          queues: [
            ServiceQueue(
              id: QueueID("queue"), name: "列", prefix: "A", targetMinutes: 15, callLimit: 3,
              services: [])
          ])
      ], counters: [], confirmed: false)
    static let time = OfficeTime(unixSeconds: 0)
    static let actor = Actor(
      staff: StaffID("sample"), name: "見本",
      grants: Role.allCases.map { RoleGrant($0, office: office.id) }, counter: 1)
    static let till = TillScreen.State(
      day: time.date, ownCounter: 1,
      till: TillDay(day: time.date, at: time, counter: 1, figures: TillFigures()))
    static let home = HomeScreen.State(
      session: SessionInfo(
        id: SessionID("sample"), actor: actor, office: office.id, officeName: office.name,
        counter: 1, signedInAt: time, isTraining: false))

    static var queue: QueueDesk.State {
      let current = TicketNumber(prefix: "A", sequence: 1).map {
        Ticket(
          id: TicketID("sample"), number: $0, office: office.id, queue: QueueID("queue"),
          day: time.date, issuedAt: time, state: .serving, counter: 1)
      }
      return QueueDesk.State(
        actor: actor, place: Place(office: office.id),
        snapshot: DeskSnapshot(
          at: time, office: office, counter: 1, current: current,
          open: current.map {
            [OpenCall(ticket: $0, staffName: "見本", counter: 1, since: time)]
          } ?? []))
    }
  }
}
