import Domain
import Foundation
import TestKit
import Testing

@testable import Storage

/// A program newer than the database: the tests hand in the migration that follows the shipped
/// ones.
@Suite struct UpgradeTests {
  let office: StorageOffice
  private let shipped = Schema.shipped.current
  private var following: Int { shipped + 1 }

  init() throws {
    office = try StorageOffice()
    _ = try office.credential(.clerk, at: .one)
    try office.store.close()
  }

  private func schema(_ sql: String) -> Schema {
    Schema(
      migrations: Schema.shipped.migrations + [
        Schema.Migration(number: following, sql: Array(sql.utf8))
      ])
  }

  private var next: Schema {
    schema("ALTER TABLE office ADD COLUMN telephone TEXT; CREATE TABLE fresh (a TEXT) STRICT;")
  }

  private func open(_ schema: Schema) throws -> Store {
    let clock = office.clock
    return try Store.open(office.files, waitMilliseconds: 200, schema: schema) { clock.now }
  }

  private func copies() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: office.folder)
      .filter {
        $0.contains("before-\(following)-") && !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm")
      }
  }

  @Test func anOlderDatabaseIsCopiedAndMigrated() throws {
    let rows = try office.auditRows
    let store = try open(next)
    #expect(try office.count("PRAGMA user_version") == following)
    #expect(try office.count("SELECT count(*) FROM pragma_table_info('office')") == 6)
    #expect(try office.auditRows == rows + 1)
    #expect(try office.text("SELECT act FROM audit ORDER BY id DESC") == "system.upgrade")
    #expect(try store.verifyAudit().isWhole)
    let copy = try #require(try copies().first)
    #expect(office.mode(office.folder + "/" + copy) == 0o660)
    #expect(try rawly(at: office.folder + "/" + copy) { try Schema.version($0) } == shipped)
    // It is on like everybody else now: another one may come, nobody may have it alone.
    let presence = try Presence(path: office.files.presence)
    #expect(!presence.takeAlone())
    try open(next).close()
    try store.close()
    #expect(presence.takeAlone())
    presence.leave()
    // Once is enough.
    let again = try open(next)
    #expect(try copies().count == 1)
    #expect(try office.auditRows == rows + 1)
    try again.close()
  }

  @Test func nothingIsMigratedWhileSomebodyIsOn() throws {
    let old = try open(.shipped)
    let found = failure { try open(next) }
    #expect(found?.code.text == "database-in-use")
    #expect(try office.count("PRAGMA user_version") == shipped)
    #expect(try copies().isEmpty)
    try old.close()
    try open(next).close()
    #expect(try office.count("PRAGMA user_version") == following)
  }

  @Test func aMigrationThatFailsChangesNothing() throws {
    let before = try office.everythingButTheLog()
    let broken = schema("CREATE TABLE fresh (a TEXT) STRICT; INSERT INTO nowhere VALUES (1);")
    #expect(failure { try open(broken) }?.code == .databaseUnusable)
    #expect(try office.count("PRAGMA user_version") == shipped)
    #expect(try office.everythingButTheLog() == before)
    let store = try open(.shipped)
    #expect(try office.faults(store).isEmpty)
    try store.close()
  }

  @Test func aMigrationThatOrphansRowsIsTakenBack() throws {
    let orphaning = schema(
      """
      CREATE TABLE fresh (office TEXT REFERENCES office (id)) STRICT;
      PRAGMA defer_foreign_keys = ON; INSERT INTO fresh VALUES ('nowhere');
      """)
    #expect(failure { try open(orphaning) } != nil)
    #expect(try office.count("PRAGMA user_version") == shipped)
  }

  @Test func aNewerDatabaseIsRefusedAndUntouched() throws {
    try open(next).close()
    let before = DatabaseFiles.read(office.files.database)
    let found = failure { try open(.shipped) }
    #expect(found?.code == .databaseNewer)
    #expect(found?.message.contains("何も変更していません") == true)
    #expect(DatabaseFiles.read(office.files.database) == before)
  }

  /// Migrated by another tool while this process had it open.
  @Test func aWriteSeesThatTheVersionMoved() throws {
    let store = try open(.shipped)
    try office.rawRun("PRAGMA user_version = \(following)")
    let found = failure {
      try store.write(.signIn, by: Credential(kind: .staff(StoragePerson.clerk.id)), at: .north) {
        _ in Audited((), on: .system)
      }
    }
    #expect(found?.code == .databaseReplaced)
    try office.rawRun("PRAGMA user_version = \(shipped)")
    try store.close()
  }

  @Test func anOlderBackupIsBroughtUpToDate() throws {
    let backup = office.folder + "/old.backup"
    let old = try open(.shipped)
    try old.backup(to: backup)
    try old.close()
    try open(next).close()
    _ = try StoreRestore(
      files: office.files, staff: StaffID("admin"), now: office.clock.now, schema: next
    ).run(backup)
    let store = try open(next)
    #expect(try office.count("PRAGMA user_version") == following)
    #expect(try office.faults(store).isEmpty)
    try store.close()
  }

  @Test func aNewerBackupIsRefused() throws {
    let backup = office.folder + "/new.backup"
    let newer = try open(next)
    try newer.backup(to: backup)
    try newer.close()
    let restore = StoreRestore(
      files: office.files, staff: StaffID("admin"), now: office.clock.now, schema: .shipped)
    #expect(failure { try restore.run(backup) }?.code == .databaseNewer)
    #expect(try office.count("PRAGMA user_version") == following)
  }
}
