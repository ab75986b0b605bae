import Domain
import TestKit
import Testing

@testable import Storage

@Suite struct AccessTests {
  let office: StorageOffice

  init() throws { office = try StorageOffice() }

  private func attempt(
    _ act: Act, _ credential: Credential, _ place: Place = .north
  ) -> DeskFailure? {
    failure {
      try office.store.write(act, by: credential, at: place) { _ in
        Audited((), on: .system)
      }
    }
  }

  private func lastRow() throws -> SQLRow? {
    try office.raw {
      try $0.row(
        "SELECT staff, act, allowed, office, terminal FROM audit ORDER BY id DESC LIMIT 1")
    }
  }

  /// For every person and every act: one row, allowed as the table says, and nothing else changed.
  @Test func everyActLeavesOneRowWhetherAllowedOrNot() throws {
    // Some of these acts always leave a line in the witness log; here they are only named.
    try office.store.appendWitness("closing", after: "")
    for person in StoragePerson.allCases where person != .newcomer {
      let credential = Credential(kind: .staff(person.id))
      let actor = Actor(staff: person.id, name: "", grants: person.grants)
      let before = try office.everythingButTheLog()
      for act in Act.allCases {
        let rows = try office.auditRows
        let found = attempt(act, credential)
        let expected = Policy.refusal(of: act, by: actor, at: .north)
        #expect(found == expected, "\(person) \(act)")
        #expect(try office.auditRows == rows + 1, "\(person) \(act)")
        let row = try lastRow()
        #expect(row?.text(0) == person.rawValue)
        #expect(row?.text(1) == act.rawValue)
        #expect(row?.flag(2) == (expected == nil))
      }
      #expect(try office.everythingButTheLog() == before, "\(person)")
    }
    #expect(try office.store.verifyAudit().isWhole)
  }

  @Test func aRefusedActNeverRunsItsBody() throws {
    var ran = false
    let found = failure {
      try office.store.write(
        .ticketIssue, by: Credential(kind: .staff(StoragePerson.auditor.id)), at: .north
      ) {
        _ in
        ran = true
        return Audited((), on: .system)
      }
    }
    #expect(found?.code == .notPermitted)
    #expect(!ran)
  }

  @Test func aBodyThatThrowsLeavesNeitherRowNorChange() throws {
    let clerk = try office.credential(.clerk, at: .one)
    let before = try office.everythingButTheLog()
    let rows = try office.auditRows
    let found = failure {
      try office.store.write(.ticketIssue, by: clerk, at: .north) { access -> Audited<Void> in
        _ = try TicketRecords.issue(
          TicketOrder(office: StorageOffice.north, queue: StorageOffice.certificates), access)
        throw DeskFailure("stop", "止めました。")
      }
    }
    #expect(found?.code == "stop")
    #expect(try office.everythingButTheLog() == before)
    #expect(try office.auditRows == rows)
  }

  @Test func theRowNamesWhoWhereAndWhat() throws {
    let clerk = try office.credential(.clerk, at: .one)
    #expect(attempt(.ticketIssue, clerk) == nil)
    let row = try lastRow()
    #expect(row?.text(0) == "clerk")
    #expect(row?.text(3) == "north")
    #expect(row?.text(4) == "n-1")
  }

  // MARK: Who may no longer

  @Test func aLockedSessionMayOnlyUnlockOrLeave() throws {
    let clerk = try office.credential(.clerk, at: .one)
    try office.rawRun("UPDATE desk_session SET locked_at = '2026-11-24T10:08:00'")
    for act in Act.allCases where ![.unlock, .signOut, .lock].contains(act) {
      #expect(attempt(act, clerk)?.code == .signInRequired, "\(act)")
    }
    #expect(attempt(.signOut, clerk) == nil)
    // What was half-typed when the lock came is still taken in.
    try office.store.draft(by: clerk) {
      try DraftRecords.save(kind: "form", subject: "-", DraftPayload(["a": "b"]), $0)
    }
  }

  @Test func anEndedSessionMayNothing() throws {
    let clerk = try office.credential(.clerk, at: .one)
    try office.rawRun(
      "UPDATE desk_session SET ended_at = '2026-11-24T10:08:00', end_reason = 'moved'")
    for act in Act.allCases { #expect(attempt(act, clerk)?.code == .signInRequired, "\(act)") }
    let draft = failure { try office.store.draft(by: clerk) { _ in } }
    #expect(draft?.code == .signInRequired)
    #expect(draft?.message.contains("別の端末") == true)
  }

  @Test func aStoppedPersonMayNothingWhateverTheCredential() throws {
    let clerk = try office.credential(.clerk, at: .one)
    let command = Credential(kind: .staff(StoragePerson.clerk.id))
    try office.rawRun("UPDATE staff SET disabled_at = '2026-11-24T10:08:00' WHERE id = 'clerk'")
    for credential in [clerk, command] {
      for act in Act.allCases {
        #expect(attempt(act, credential)?.code == .staffDisabled, "\(act)")
      }
      #expect(failure { try office.store.draft(by: credential) { _ in } }?.code == .staffDisabled)
    }
  }

  @Test func aNewcomerMayOnlyChooseAPassword() throws {
    let newcomer = try office.credential(.newcomer, at: .one)
    for act in Act.allCases {
      let found = attempt(act, newcomer)
      if [.signIn, .signOut, .lock, .unlock, .passwordChange].contains(act) {
        #expect(found == nil, "\(act)")
      } else {
        #expect(found?.code == .signInRequired, "\(act)")
      }
    }
  }

  @Test func aSessionOfAnotherDatabaseIsNobody() throws {
    let other = try StorageOffice()
    let foreign = try other.credential(.clerk, at: .one)
    #expect(attempt(.ticketIssue, foreign)?.code == .signInRequired)
  }

  // MARK: Special credentials

  @Test func theTrainingCredentialIsNoneOnARealDatabase() throws {
    #expect(office.store.trainingCredential == nil)
    #expect(office.store.trainingSecondCredential == nil)
    let training = try StorageOffice(.training)
    for carried in [training.store.trainingCredential, training.store.trainingSecondCredential] {
      let credential = try #require(carried)
      let rows = try office.auditRows
      for act in Act.allCases {
        #expect(attempt(act, credential)?.code == .notPermitted, "\(act)")
      }
      #expect(failure { try office.store.draft(by: credential) { _ in } }?.code == .notPermitted)
      let grant = office.store.grant(.officeView, by: credential, at: .north)
      #expect(failure { try office.store.refresh(grant) { _ in } }?.code == .notPermitted)
      #expect(try office.auditRows == rows)
    }
  }

  @Test func theSystemCredentialIsForItsActsOnly() throws {
    let system = office.store.systemCredential("root")
    let own: Set<Act> = [.initialise, .breakGlass, .restore, .backup]
    for act in Act.allCases {
      #expect((attempt(act, system) == nil) == own.contains(act), "\(act)")
    }
    #expect(failure { try office.store.draft(by: system) { _ in } }?.code == .notPermitted)
  }

  // MARK: How far

  @Test func rightsEndAtTheOffice() throws {
    let clerk = Credential(kind: .staff(StoragePerson.clerk.id))
    let southClerk = Credential(kind: .staff(StoragePerson.southClerk.id))
    #expect(attempt(.ticketIssue, clerk) == nil)
    #expect(attempt(.ticketIssue, clerk, .south)?.code == .notPermitted)
    #expect(attempt(.ticketIssue, southClerk, .south) == nil)
    #expect(attempt(.ticketIssue, southClerk)?.code == .notPermitted)
  }

  @Test func rightsOfASectionEndAtTheSection() throws {
    let chief = Credential(kind: .staff(StoragePerson.chief.id))
    let resident = Place(office: StorageOffice.north, section: StorageOffice.resident)
    let tax = Place(office: StorageOffice.north, section: StorageOffice.tax)
    for act in [Act.counterAssign, .ticketEndStuck] {
      #expect(attempt(act, chief, resident) == nil)
      #expect(attempt(act, chief, tax)?.code == .notPermitted)
      #expect(attempt(act, chief)?.code == .notPermitted)
      #expect(attempt(act, Credential(kind: .staff(StoragePerson.manager.id)), tax) == nil)
    }
  }

  /// A transfer works from its day on and up to its last: not a day early, not a day late.
  @Test(arguments: [
    ("2026-11-20", "2026-11-23", false), ("2026-11-25", nil, false),
    ("2026-11-20", "2026-11-24", true), ("2026-11-24", nil, true),
  ])
  func grantsHoldOnTheirDays(from: String, to: String?, holds: Bool) throws {
    try office.raw { sql in
      try sql.execute(
        "UPDATE staff_grant SET valid_from = ?, valid_to = ? WHERE staff = 'colleague'",
        [.text(from), .text(to)])
    }
    let colleague = Credential(kind: .staff(StoragePerson.colleague.id))
    #expect((attempt(.ticketCall, colleague) == nil) == holds)
  }

  // MARK: Looking again

  @Test func refreshWritesNoRowButChecks() throws {
    let clerk = try office.credential(.clerk, at: .one)
    let (_, grant) = try office.store.view(
      .ticketView, of: .office(StorageOffice.north), by: clerk, at: .north
    ) { _ in }
    let rows = try office.auditRows
    for _ in 0..<3 { try office.store.refresh(grant) { _ in } }
    #expect(try office.auditRows == rows)
    try office.rawRun("UPDATE staff_grant SET valid_to = '2026-11-23' WHERE staff = 'clerk'")
    #expect(failure { try office.store.refresh(grant) { _ in } }?.code == .notPermitted)
    try office.rawRun("UPDATE desk_session SET locked_at = '2026-11-24T10:08:00'")
    #expect(failure { try office.store.refresh(grant) { _ in } }?.code == .signInRequired)
  }
}
