import Domain
import Storage
import TestKit
import Testing
import UseCases

@Suite struct StaffDeskTests {
  let office: StorageOffice

  init() throws { office = try StorageOffice() }

  private func desk(_ person: StoragePerson = .administrator) throws -> StaffDesk {
    StaffDesk(try office.command(person))
  }

  private func date(_ days: Int) -> CivilDate { office.clock.now.date.adding(days: days) }

  private func record(_ id: String, _ grants: [RoleGrant]) -> StaffRecord {
    StaffRecord(id: StaffID(id), name: "新人", kana: "シンジン", grants: grants)
  }

  private let reception = [RoleGrant(.reception, office: StorageOffice.north)]

  @Test func aNewAccountSignsInOnceToChooseAPassword() throws {
    let password = try desk().add(record("1234", reception))
    let (_, _, mustChange) = try SignInDesk(office.store).signIn(
      StaffID("1234"), password: password, at: StorageSeat.one.record)
    #expect(mustChange)
    let twice = failure { try desk().add(record("1234", reception)) }
    #expect(twice?.code.text == "staff-exists")
  }

  @Test(arguments: [
    "", "a", "大文字", "UPPER", "with space", "a\nb", String(repeating: "a", count: 33),
  ])
  func idsAreShortAndPlain(id: String) throws {
    #expect(failure { try desk().add(record(id, reception)) }?.code.text == "staff-id")
  }

  /// In the log these are not persons.
  @Test(arguments: ["root", "unknown", "restore", "init", "training", "upgrade"])
  func namesTheLogUsesAreNotGiven(id: String) throws {
    #expect(failure { try desk().add(record(id, reception)) }?.code.text == "staff-exists")
  }

  @Test func rightsAreAtPlacesThatExist() throws {
    let nowhere = RoleGrant(.reception, office: OfficeID("none"))
    let noSection = RoleGrant(
      .supervisor, office: StorageOffice.south, section: StorageOffice.tax)
    for (grant, code) in [(nowhere, "office-unknown"), (noSection, "section-unknown")] {
      #expect(failure { try desk().add(record("1234", [grant])) }?.code.text == code)
      let moved = failure {
        try desk().transfer(StoragePerson.clerk.id, effective: date(1), to: [grant])
      }
      #expect(moved?.code.text == code)
    }
    #expect(failure { try desk().add(record("1234", [])) }?.code.text == "staff-incomplete")
    #expect(try !desk().open().first.contains { $0.id == StaffID("1234") })
  }

  // MARK: Transfers

  @Test func aTransferWorksOnItsDay() throws {
    let south = [RoleGrant(.reception, office: StorageOffice.south)]
    try desk().transfer(StoragePerson.clerk.id, effective: date(2), to: south)
    let clerk = try office.command(.clerk)
    func mayIssue(_ place: OfficeID) -> Bool {
      failure {
        try TicketDesk(clerk.at(Place(office: place))).issue(queue: StorageOffice.certificates)
      } == nil
    }
    #expect(mayIssue(StorageOffice.north))
    #expect(!mayIssue(StorageOffice.south))
    office.clock.pass(days: 1)
    office.clock.set("23:59:59")
    #expect(mayIssue(StorageOffice.north))
    office.clock.pass(seconds: 1)
    #expect(!mayIssue(StorageOffice.north))
    #expect(mayIssue(StorageOffice.south))
  }

  @Test func aTransferOfTodayWorksAtOnceForWhoIsSignedIn() throws {
    let clerk = try office.signIn(.clerk, at: .one)
    try desk().transfer(
      StoragePerson.clerk.id, effective: date(0),
      to: [RoleGrant(.reception, office: StorageOffice.south)])
    let found = failure { try TicketDesk(clerk).issue(queue: StorageOffice.certificates) }
    #expect(found?.code == .notPermitted)
  }

  @Test func aLaterPlanReplacesAnEarlierOne() throws {
    let south = [RoleGrant(.reception, office: StorageOffice.south)]
    try desk().transfer(StoragePerson.clerk.id, effective: date(10), to: south)
    try desk().transfer(StoragePerson.clerk.id, effective: date(5), to: reception)
    let record = try #require(
      try desk().open().first.first { $0.id == StoragePerson.clerk.id })
    #expect(record.transfer == StaffRecord.Transfer(effective: date(5), grants: reception))
    let past = failure {
      try desk().transfer(StoragePerson.clerk.id, effective: date(-1), to: south)
    }
    #expect(past?.code.text == "date-past")
    let unknown = failure {
      try desk().transfer(StaffID("nobody"), effective: date(1), to: south)
    }
    #expect(unknown?.code == .staffUnknown)
  }

  // MARK: The last administrator

  @Test func theLastAdministratorStays() throws {
    let admin = StoragePerson.administrator.id
    #expect(failure { try desk().disable(admin) }?.code == .lastAdministrator)
    #expect(
      failure { try desk().transfer(admin, effective: date(1), to: reception) }?.code
        == .lastAdministrator)
    let password = try desk().add(
      record("admin2", [RoleGrant(.administrator, office: StorageOffice.north)]))
    // Somebody who never signed in may have lost the slip.
    #expect(failure { try desk().disable(admin) }?.code == .lastAdministrator)
    let second = try SignInDesk(office.store).signIn(
      StaffID("admin2"), password: password, at: StorageSeat.office.record)
    try SignInDesk(office.store).changePassword(
      second.desk, staff: StaffID("admin2"), current: nil, new: "a sentence of my own")
    try desk().disable(admin)
    #expect(failure { try desk().open() }?.code == .staffDisabled)
    #expect(try office.faults == [])
  }

  // MARK: Offices

  @Test func aSupervisorSeesAndUnlocksTheOwnOffice() throws {
    for person in [StoragePerson.clerk, .southClerk] {
      for _ in 0..<3 {
        _ = failure {
          try office.store.authenticate(
            person.id, password: "wrong", office: StorageOffice.north)
        }
      }
    }
    let chief = try desk(.manager)
    let seen = try chief.open().first.map(\.id)
    #expect(seen.contains(StoragePerson.clerk.id))
    #expect(!seen.contains(StoragePerson.southClerk.id))
    #expect(try chief.terminals().allSatisfy { $0.office == StorageOffice.north })
    #expect(failure { try chief.unlock(StoragePerson.southClerk.id) }?.code == .notPermitted)
    try chief.unlock(StoragePerson.clerk.id)
    _ = try office.command(.clerk)
    #expect(failure { try office.command(.southClerk) }?.code == .signInLocked)
    try desk().unlock(StoragePerson.southClerk.id)
    _ = try office.command(.southClerk, at: StorageOffice.south)
    #expect(failure { try desk().unlock(StaffID("nobody")) }?.code == .staffUnknown)
    #expect(try desk().open().first.count == StoragePerson.allCases.count)
  }

  /// A role held at another office opens nothing there that only the first role permits.
  @Test func theLogIsReadWhereTheRoleIs() throws {
    let mixed = [
      RoleGrant(.supervisor, office: StorageOffice.north),
      RoleGrant(.reception, office: StorageOffice.south),
    ]
    try desk().transfer(StoragePerson.colleague.id, effective: date(0), to: mixed)
    let south = try office.command(.southClerk, at: StorageOffice.south)
    _ = try TicketDesk(south).issue(queue: StorageOffice.certificates)
    func offices(_ person: StoragePerson) throws -> Set<OfficeID?> {
      let page = try AuditDesk(try office.command(person)).search(AuditQuery(), purpose: .audit)
      return Set(page.entries.map(\.office))
    }
    #expect(try offices(.colleague) == [StorageOffice.north])
    #expect(try offices(.auditor).contains(StorageOffice.south))
    let query = AuditQuery(office: StorageOffice.south)
    let asked = try AuditDesk(try office.command(.colleague)).search(query, purpose: .audit)
    #expect(asked.entries.isEmpty)
  }

  // MARK: Terminals

  @Test func terminalsStandAtPlacesThatExist() throws {
    func add(_ terminal: TerminalRecord) -> String? {
      failure { try desk().addTerminal(terminal) }?.code.text
    }
    let north = StorageOffice.north
    let resident = StorageOffice.resident
    let good = TerminalRecord(
      id: TerminalID("n-9"), office: north, section: resident, osAccount: "desk9")
    #expect(add(good) == nil)
    let noCounter = TerminalRecord(
      id: TerminalID("n-8"), office: north, section: resident, counter: 99)
    #expect(add(noCounter) == "terminal-place")
    let taken = TerminalRecord(
      id: TerminalID("n-8"), office: north, section: resident, osAccount: "desk9")
    #expect(add(taken) == "terminal-taken")
    let strange = TerminalRecord(
      id: TerminalID("n 8\u{1b}[2J"), office: north, section: resident)
    #expect(add(strange) == "terminal-id")
    try desk().removeTerminal(TerminalID("n-9"))
    #expect(failure { try desk().removeTerminal(TerminalID("n-9")) }?.code == .terminalUnknown)
  }
}
