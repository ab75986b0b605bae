import Domain
import Foundation
import TestKit
import Testing

@testable import Storage

@Suite struct BackupTests {
  let office: StorageOffice
  let backup: String

  init() throws {
    office = try StorageOffice()
    backup = office.folder + "/copy.backup"
  }

  private func issue(_ store: Store, _ queue: QueueID = StorageOffice.certificates) throws -> Ticket
  {
    try store.write(
      .ticketIssue, by: Credential(kind: .staff(StoragePerson.clerk.id)), at: .north
    ) { access in
      let ticket = try TicketRecords.issue(
        TicketOrder(office: StorageOffice.north, queue: queue, remark: "赤い傘"), access)
      return Audited(ticket, on: .ticket(ticket.id))
    }
  }

  private func restore() throws -> String? {
    let clock = office.clock
    return try Store.restore(
      office.files, from: backup, by: StaffID("admin"), clock: { clock.now })
  }

  private func reopened() throws -> Store {
    let clock = office.clock
    return try Store.open(office.files) { clock.now }
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    try #require(DatabaseFiles.read(path))
  }

  // MARK: Making one

  @Test func aBackupIsClosedToEverybodyElse() throws {
    _ = try issue(office.store)
    try office.store.backup(to: backup)
    #expect(office.mode(backup) == 0o600)
    let sealed = try bytes(backup)
    for word in ["赤い傘", "SQLite format", "職員 clerk", "CREATE TABLE"] {
      #expect(!contains(sealed, word), "\(word)")
    }
    // Nothing plain is left lying about.
    let names = try FileManager.default.contentsOfDirectory(atPath: office.folder)
    #expect(!names.contains { $0.contains("copying") || $0.contains("partial") })
  }

  @Test func nothingIsOverwritten() throws {
    try DatabaseFiles.create(backup, Array("mine".utf8), mode: 0o600)
    #expect(failure { try office.store.backup(to: backup) }?.code.text == "database-exists")
    #expect(try bytes(backup) == Array("mine".utf8))
    #expect(
      failure { try office.store.backup(to: office.folder + "/nowhere/x") }?.code
        == .databaseUnusable)
    unlink(office.files.backupKey)
    #expect(failure { try office.store.backup(to: backup + "2") }?.code == .databaseUnusable)
  }

  // MARK: Putting it back

  @Test func whatWasBackedUpComesBack() throws {
    for _ in 0..<3 { _ = try issue(office.store) }
    let before = try office.everythingButTheLog()
    try office.store.backup(to: backup)
    try office.store.appendWitness("backup", after: "")
    let witnessed = try office.auditRows
    for _ in 0..<4 { _ = try issue(office.store) }
    _ = try issue(office.store, StorageOffice.moves)
    try office.store.appendWitness("closing", after: "")
    try office.store.close()
    let kept = try #require(try restore())

    let store = try reopened()
    defer { #expect(throws: Never.self) { try store.close() } }
    let after = try office.everythingButTheLog()
    for table in before.keys where !["meta", "notice", "ticket_series"].contains(table) {
      #expect(after[table] == before[table], "\(table)")
    }
    #expect(try office.auditRows == witnessed + 1)
    #expect(try office.text("SELECT act FROM audit ORDER BY id DESC LIMIT 1") == "system.restore")
    // Shorter than witnessed before, and whole all the same.
    #expect(try office.faults(store).isEmpty)
    #expect(try office.text("SELECT text FROM notice")?.contains("復元しました") == true)
    #expect(try office.count("SELECT epoch FROM meta") == 2)
    // Nobody gets a number twice: the lost ones leave a gap.
    #expect(try issue(store).number.description == "A008")
    #expect(try issue(store, StorageOffice.moves).number.description == "B002")
    #expect(try rawly(at: kept) { try $0.count("SELECT count(*) FROM ticket") } == 8)
    #expect(try store.verifyAudit().isWhole)
  }

  @Test func rewritingAfterARestoreIsStillFound() throws {
    _ = try issue(office.store)
    try office.store.backup(to: backup)
    try office.store.close()
    _ = try restore()
    let store = try reopened()
    _ = try issue(store)
    try store.appendWitness("closing", after: "")
    try office.rawRun(
      "DROP TRIGGER audit_no_delete",
      "DELETE FROM audit WHERE id = (SELECT max(id) FROM audit)")
    #expect(try !store.verifyAudit().isWhole)
    try store.close()
  }

  /// Rows the restore kept stay under the witness of the time before.
  @Test func aWitnessFromBeforeTheBackupStillCounts() throws {
    _ = try issue(office.store)
    try office.store.appendWitness("closing", after: "")
    let witnessed = try office.auditRows
    _ = try issue(office.store)
    try office.store.backup(to: backup)
    try office.store.close()
    _ = try restore()
    let lines = try Witness(path: office.files.witness).linesInForce()
    #expect(lines.map(\.rows).first == witnessed)
    #expect(lines.map(\.occasion) == ["closing", "restore"])
  }

  @Test func sessionsOfTheBackupAreOver() throws {
    let clerk = try office.credential(.clerk, at: .one)
    try office.store.backup(to: backup)
    try office.store.close()
    _ = try restore()
    let store = try reopened()
    let found = failure {
      try store.write(.ticketIssue, by: clerk, at: .north) { _ in Audited((), on: .system) }
    }
    #expect(found?.code == .signInRequired)
    try store.close()
  }

  @Test func aLogNotYetTakenInIsKeptWithTheOldDatabase() throws {
    try office.store.backup(to: backup)
    _ = try issue(office.store)
    // As a killed process leaves them: the same files, the last act still in the log.
    let files = DatabaseFiles(
      database: office.folder + "/killed.db", auditKey: office.files.auditKey,
      backupKey: office.files.backupKey)
    for suffix in ["", "-wal"] {
      try DatabaseFiles.create(
        files.database + suffix, try bytes(office.files.database + suffix), mode: 0o660)
    }
    let clock = office.clock
    let kept = try Store.restore(
      files, from: backup, by: StaffID("admin"), clock: { clock.now })
    let old = try #require(kept)
    #expect(try rawly(at: old) { try $0.count("SELECT count(*) FROM ticket") } == 1)
    #expect(try rawly(at: files.database) { try $0.count("SELECT count(*) FROM ticket") } == 0)
    // That ticket's number is not given again.
    let store = try Store.open(files) { clock.now }
    #expect(try issue(store).number.sequence == 2)
    try store.close()
  }

  @Test func aDamagedDatabaseIsReplacedAndKept() throws {
    _ = try issue(office.store)
    try office.store.backup(to: backup)
    try office.store.close()
    let rubbish = [UInt8](repeating: 0x5a, count: 20_000)
    unlink(office.files.database)
    try DatabaseFiles.create(office.files.database, rubbish, mode: 0o660)
    let kept = try #require(try restore())
    #expect(try bytes(kept) == rubbish)
    let store = try reopened()
    // Nobody knows what was given since: today's numbers skip.
    #expect(try issue(store).number.sequence == 1 + StoreRestore.gap + 1)
    #expect(try issue(store, StorageOffice.moves).number.sequence == StoreRestore.gap + 1)
    #expect(try office.text("SELECT text FROM notice")?.contains("飛ばしました") == true)
    try store.close()
  }

  @Test func aHostThatLostItsDatabaseGetsItBack() throws {
    _ = try issue(office.store)
    try office.store.backup(to: backup)
    try office.store.close()
    DatabaseFiles.removeDatabase(at: office.files.database)
    #expect(try restore() == nil)
    let store = try reopened()
    #expect(try office.faults(store).isEmpty)
    try store.close()
  }

  // MARK: Whoever still has the old one open

  @Test func aNewEpochStopsWhoeverHadItOpen() throws {
    let clerk = try office.credential(.clerk, at: .one)
    try office.rawRun("UPDATE meta SET epoch = epoch + 1")
    let found = failure {
      try office.store.write(.ticketIssue, by: clerk, at: .north) { _ in
        Audited((), on: .system)
      }
    }
    #expect(found?.code == .databaseReplaced)
    #expect(failure { try office.store.draft(by: clerk) { _ in } }?.code == .databaseReplaced)
  }

  /// The lock files were removed by hand and a restore went through: the open connection would go
  /// on writing into the file that was put aside.
  @Test func anotherFileUnderTheNameStopsWhoeverHadItOpen() throws {
    let clerk = try office.credential(.clerk, at: .one)
    let grant = office.store.grant(.lock, by: clerk, at: .north)
    try office.store.backup(to: backup)
    unlink(office.files.presence)
    let kept = try #require(try restore())
    let rows = try rawly(at: kept) { try $0.count("SELECT count(*) FROM audit") }
    let found = failure {
      try office.store.write(.ticketIssue, by: clerk, at: .north) { _ in
        Audited((), on: .system)
      }
    }
    #expect(found?.code == .databaseReplaced)
    #expect(failure { try office.store.refresh(grant) { _ in } }?.code == .databaseReplaced)
    #expect(try rawly(at: kept) { try $0.count("SELECT count(*) FROM audit") } == rows)
  }
}
