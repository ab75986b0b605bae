import Domain
import TestKit
import Testing

@testable import Storage

/// A right password has to be the right one still when the act it allows is carried out.
@Suite struct PasswordProofTests {
  let office: StorageOffice

  init() throws { office = try StorageOffice() }

  private func guess() -> DeskFailure.Code? {
    failure {
      try office.store.authenticate(
        StoragePerson.clerk.id, password: "wrong", office: StorageOffice.north)
    }?.code
  }

  private func lastRow() throws -> [String] {
    try office.raw { sql in
      let row = try sql.row(
        "SELECT staff, act, allowed, detail FROM audit ORDER BY id DESC LIMIT 1")
      return [row?.text(0) ?? "", row?.text(1) ?? "", "\(row?.int(2) ?? -1)", row?.text(3) ?? ""]
    }
  }

  @Test func aPasswordChangedMeanwhileIsNoProof() throws {
    let proof = try office.store.checkPassword(
      of: StoragePerson.clerk.id, StorageOffice.password, terminal: nil, office: StorageOffice.north
    )
    try office.rawRun("UPDATE staff SET password_hash = '*' WHERE id = 'clerk'")
    let found = failure {
      try office.store.transaction { try proof.confirm(at: office.clock.now, $0) }
    }
    #expect(found?.code == .signInFailed)
  }

  @Test func guessesElsewhereMeanwhileLockIt() throws {
    let proof = try office.store.checkPassword(
      of: StoragePerson.clerk.id, StorageOffice.password, terminal: nil, office: StorageOffice.north
    )
    for _ in 0..<3 { #expect(guess() == .signInFailed) }
    #expect(guess() == .signInLocked)
    office.clock.pass(minutes: 1)
    #expect(guess() == .signInFailed)
    let found = failure {
      try office.store.transaction { try proof.confirm(at: office.clock.now, $0) }
    }
    #expect(found?.code == .signInLocked)
  }

  // MARK: Unlocking a screen, and commands

  @Test func unlockingCountsLikeSigningIn() throws {
    let clerk = try office.credential(.clerk, at: .one)
    try office.rawRun("UPDATE desk_session SET locked_at = '2026-11-24T10:08:00'")
    for _ in 0..<3 {
      #expect(
        failure { try office.store.unlock(clerk, password: "wrong") }?.code == .signInFailed)
    }
    let right = { failure { try office.store.unlock(clerk, password: StorageOffice.password) } }
    #expect(right()?.code == .signInLocked)
    office.clock.pass(minutes: 1)
    #expect(right() == nil)
    #expect(try office.text("SELECT locked_at FROM desk_session") == nil)
    #expect(try office.count("SELECT failed_attempts FROM staff WHERE id = 'clerk'") == 0)
  }

  @Test func aCommandsRightPasswordEndsTheCount() throws {
    #expect(guess() == .signInFailed)
    let rows = try office.auditRows
    _ = try office.store.authenticate(
      StoragePerson.clerk.id, password: StorageOffice.password, office: StorageOffice.north)
    #expect(try office.count("SELECT failed_attempts FROM staff WHERE id = 'clerk'") == 0)
    #expect(try office.auditRows == rows + 1)
    #expect(try lastRow() == ["clerk", "session.sign-in", "1", "password-checked"])
  }
}
