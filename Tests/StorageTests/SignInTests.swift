import Domain
import Glibc
import TestKit
import Testing

@testable import Storage

@Suite struct SignInTests {
  let office: StorageOffice

  init() throws { office = try StorageOffice() }

  private func attempt(
    _ staff: String, _ password: String = StorageOffice.password, at seat: StorageSeat = .one
  ) -> DeskFailure? {
    failure {
      try office.store.signIn(
        StaffID(staff), password: password,
        at: Store.Seat(
          terminal: seat.id, office: seat.record.office,
          section: seat.record.section ?? StorageOffice.resident, counter: seat.record.counter))
    }
  }

  private func lastRow() throws -> [String] {
    try office.raw { sql in
      let row = try sql.row(
        "SELECT staff, act, allowed, detail FROM audit ORDER BY id DESC LIMIT 1")
      return [row?.text(0) ?? "", row?.text(1) ?? "", "\(row?.int(2) ?? -1)", row?.text(3) ?? ""]
    }
  }

  /// As `SignInRules` has it, whatever the number of terminals: two slips are free, then the wait
  /// doubles up to an hour.
  @Test func theWaitGrowsWithEveryWrongPassword() throws {
    for failures in 1...11 {
      #expect(attempt("clerk", "wrong")?.code == .signInFailed)
      #expect(try office.count("SELECT failed_attempts FROM staff WHERE id = 'clerk'") == failures)
      let wait = SignInRules.lockSeconds(afterFailures: failures)
      guard wait > 0 else { continue }
      office.clock.pass(seconds: wait - 1)
      // Even the right password; and asking does not make it longer.
      #expect(attempt("clerk")?.code == .signInLocked)
      #expect(try office.count("SELECT failed_attempts FROM staff WHERE id = 'clerk'") == failures)
      office.clock.pass(seconds: 1)
    }
    #expect(SignInRules.lockSeconds(afterFailures: 11) == SignInRules.longestLockSeconds)
    #expect(attempt("clerk") == nil)
    #expect(try office.count("SELECT failed_attempts FROM staff WHERE id = 'clerk'") == 0)
    #expect(attempt("clerk", "wrong")?.code == .signInFailed)
    #expect(attempt("clerk") == nil)
  }

  @Test func everyRefusalIsInTheLog() throws {
    let rows = try office.auditRows
    #expect(attempt("clerk", "wrong")?.code == .signInFailed)
    #expect(try lastRow() == ["clerk", "session.sign-in", "0", "wrong-password"])
    #expect(attempt("clerk", "wrong")?.code == .signInFailed)
    #expect(attempt("clerk", "wrong")?.code == .signInFailed)
    #expect(attempt("clerk")?.code == .signInLocked)
    #expect(try lastRow() == ["clerk", "session.sign-in", "0", "locked-out"])
    try office.rawRun("UPDATE staff SET disabled_at = '2026-11-01T00:00:00' WHERE id = 'cashier'")
    #expect(attempt("cashier")?.code == .staffDisabled)
    #expect(try lastRow() == ["cashier", "session.sign-in", "0", "disabled"])
    #expect(try office.auditRows == rows + 5)
  }

  /// The same sentence and a row of the same kind; what was typed for a name is not kept, because
  /// it may be a password.
  @Test func anUnknownNameTakesTheSamePath() throws {
    let rows = try office.auditRows
    let unknown = attempt("hunter2-my-password", "wrong")
    let known = attempt("clerk", "wrong")
    #expect(unknown == known)
    #expect(try office.auditRows == rows + 2)
    let bytes = try office.bytesOnDisk().values.joined()
    #expect(!contains(Array(bytes), "hunter2-my-password"))
    // The hash that stands in for it is nobody's password.
    #expect(attempt("nobody", "password")?.code == .signInFailed)
    #expect(attempt("nobody", "")?.code == .signInFailed)
  }

  @Test func theTrainingAccountsCannotSignIn() throws {
    let training = try StorageOffice(.training)
    for name in ["training", "training-second"] {
      for password in ["*", "", "password"] {
        let found = failure {
          try training.store.signIn(
            StaffID(name), password: password,
            at: Store.Seat(
              terminal: TerminalID("n-1"), office: StorageOffice.north,
              section: StorageOffice.resident,
              counter: 1))
        }
        #expect(found?.code == .signInFailed || found?.code == .signInLocked)
      }
    }
  }

  // MARK: Places

  @Test func oneCounterIsOnePersons() throws {
    #expect(attempt("clerk", at: .one) == nil)
    try moveToAnotherProcess("clerk")
    let found = attempt("colleague", at: .one)
    #expect(found?.code == .counterTaken)
    #expect(found?.message.contains("職員 clerk") == true)
    #expect(try office.count("SELECT count(*) FROM desk_session WHERE ended_at IS NULL") == 1)
  }

  @Test func oneTerminalWithoutCounterIsOnePersons() throws {
    #expect(attempt("clerk", at: .reception) == nil)
    try moveToAnotherProcess("clerk")
    #expect(attempt("colleague", at: .reception)?.code == .counterTaken)
  }

  /// Whatever the terminal: the counter is taken, by another one of this very process too.
  @Test func aCounterIsTakenFromAnotherTerminalToo() throws {
    try office.rawRun("UPDATE terminal SET counter = 1 WHERE id = 'n-5'")
    #expect(attempt("clerk", at: .one) == nil)
    let found = failure {
      try office.store.signIn(
        StoragePerson.colleague.id, password: StorageOffice.password,
        at: Store.Seat(
          terminal: StorageSeat.office.id, office: StorageOffice.north,
          section: StorageOffice.resident, counter: 1))
    }
    #expect(found?.code == .counterTaken)
  }

  /// The screen of this process went back to the sign-in: what it left open is nobody's.
  @Test func theSameTerminalOfTheSameProcessIsFree() throws {
    #expect(attempt("clerk", at: .one) == nil)
    #expect(attempt("colleague", at: .one) == nil)
    #expect(
      try office.text("SELECT end_reason FROM desk_session WHERE staff = 'clerk'") == "abandoned")
  }

  @Test func onePersonIsAtOnePlace() throws {
    let first = try office.credential(.clerk, at: .one)
    #expect(attempt("clerk", at: .two) == nil)
    #expect(
      try office.text("SELECT end_reason FROM desk_session WHERE terminal = 'n-1'") == "moved")
    let found = failure {
      try office.store.write(.ticketIssue, by: first, at: .north) { _ in
        Audited((), on: .system)
      }
    }
    #expect(found?.message.contains("別の端末でサインインした") == true)
    #expect(attempt("colleague", at: .one) == nil)
  }

  @Test func theSchemaItselfKeepsPlacesApart() throws {
    #expect(attempt("clerk", at: .one) == nil)
    for (staff, terminal, counter) in [
      ("colleague", "n-2", "1"), ("colleague", "n-1", "NULL"), ("clerk", "n-2", "2"),
    ] {
      #expect(throws: SQLFailure.self) {
        try office.rawRun(
          """
          INSERT INTO desk_session (id, staff, terminal, office, section, counter, signed_in_at,
            pid, pid_started) VALUES ('x', '\(staff)', '\(terminal)', 'north', 'resident',
            \(counter), '2026-11-24T10:00:00', 1, 1)
          """)
      }
    }
  }

  /// A process that was killed leaves its session behind: nobody's place is lost to it.
  @Test func aDeadProcessHoldsNoPlace() throws {
    #expect(attempt("clerk", at: .one) == nil)
    try abandon("clerk")
    #expect(attempt("colleague", at: .one) == nil)
    #expect(
      try office.text("SELECT end_reason FROM desk_session WHERE staff = 'clerk'") == "abandoned")
  }

  @Test func aDeadProcessWithACitizenAtTheCounterKeepsIt() throws {
    let clerk = try office.credential(.clerk, at: .one)
    try call(clerk)
    try abandon("clerk")
    let found = attempt("colleague", at: .one)
    #expect(found?.code == .counterTaken)
    #expect(found?.message.contains("応対中の番号") == true)
    // The same person comes back to it.
    #expect(attempt("clerk", at: .one) == nil)
  }

  /// A number used again by another process is not the one that began the session.
  @Test func aProcessNumberUsedAgainIsNotTheSameProcess() {
    let own = ProcessIdentity.own
    #expect(own.started > 0)
    #expect(ProcessIdentity.isAlive(pid: own.pid, started: own.started))
    #expect(!ProcessIdentity.isAlive(pid: own.pid, started: own.started + 1))
    #expect(!ProcessIdentity.isAlive(pid: 0, started: own.started))
  }

  @Test func aTerminalAsItIsConfiguredNow() throws {
    try office.rawRun(
      "UPDATE terminal SET removed_at = '2026-11-24T10:00:00' WHERE id = 'n-1'",
      "UPDATE terminal SET counter = 3 WHERE id = 'n-2'")
    #expect(attempt("clerk", at: .one)?.code == .terminalUnknown)
    #expect(attempt("clerk", at: .two)?.code == .terminalUnknown)
    #expect(attempt("clerk", at: .three) == nil)
  }

  @Test func nobodyWithoutARightSignsIn() throws {
    try office.rawRun("UPDATE staff_grant SET valid_to = '2026-11-23' WHERE staff = 'clerk'")
    #expect(attempt("clerk")?.code == .notPermitted)
    #expect(try office.count("SELECT count(*) FROM desk_session") == 0)
  }

  private func call(_ credential: Credential) throws {
    try office.store.write(.ticketCall, by: credential, at: .north) { access in
      let ticket = try TicketRecords.issue(
        TicketOrder(office: StorageOffice.north, queue: StorageOffice.certificates), access)
      _ = try TicketRecords.call(ticket.id, at: 1, access)
      return Audited((), on: .ticket(ticket.id))
    }
  }

  /// As if it had been begun by the process that started this one, which lives.
  private func moveToAnotherProcess(_ staff: String) throws {
    let parent = getppid()
    let bytes = try #require(DatabaseFiles.read("/proc/\(parent)/stat"))
    let fields = String(decoding: bytes, as: UTF8.self).split(separator: ")").last?
      .split(separator: " ")
    // The start is field 22; what follows the name begins with field 3.
    let started = try #require(fields.flatMap { Int($0[19]) })
    #expect(ProcessIdentity.isAlive(pid: Int(parent), started: started))
    try office.rawRun(
      "UPDATE desk_session SET pid = \(parent), pid_started = \(started) WHERE staff = '\(staff)'")
  }

  /// As if the process had been killed.
  private func abandon(_ staff: String) throws {
    try office.rawRun(
      "UPDATE desk_session SET pid_started = pid_started + 1 WHERE staff = '\(staff)'")
  }
}

/// Whether `bytes` hold the text anywhere.
func contains(_ bytes: [UInt8], _ text: String) -> Bool {
  let sought = Array(text.utf8)
  guard let first = sought.first, bytes.count >= sought.count else { return false }
  return bytes.withUnsafeBufferPointer { all in
    var at = 0
    while at + sought.count <= all.count {
      if all[at] == first, all[at..<at + sought.count].elementsEqual(sought) { return true }
      at += 1
    }
    return false
  }
}
