import Domain
import Foundation
import TestKit
import Testing

@testable import Storage

/// A restore that is refused leaves the database, and everything beside it, as it was.
@Suite struct RestoreRefusalTests {
  let office: StorageOffice
  let backup: String

  init() throws {
    office = try StorageOffice()
    backup = office.folder + "/copy.backup"
  }

  private func restore(_ path: String? = nil) throws -> String? {
    let clock = office.clock
    return try Store.restore(
      office.files, from: path ?? backup, by: StaffID("admin"), clock: { clock.now })
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    try #require(DatabaseFiles.read(path))
  }

  /// Looking at a database leaves SQLite's empty sidecars behind; they hold nothing.
  private func names() throws -> Set<String> {
    try Set(FileManager.default.contentsOfDirectory(atPath: office.folder))
      .subtracting(["office.db-wal", "office.db-shm"])
  }

  private func refusesUnchanged(_ path: String? = nil) throws -> DeskFailure? {
    let before = try bytes(office.files.database)
    let names = try names()
    let found = failure { try restore(path) }
    #expect(try bytes(office.files.database) == before)
    #expect(try self.names() == names)
    return found
  }

  @Test func aTamperedBackupIsRefused() throws {
    try office.store.backup(to: backup)
    try office.store.close()
    let good = try bytes(backup)
    var variants: [[UInt8]] = [
      [], Array(good.prefix(10)), Array(good.prefix(40)), Array(good.dropLast()),
      Array(good.prefix(good.count / 2)), good + [0], good + [0, 0, 0, 0], good + good,
      Array("madoguchi-backup-1\n".utf8),
    ]
    for place in stride(from: 0, to: good.count, by: max(1, good.count / 40)) {
      var changed = good
      changed[place] ^= 0x10
      variants.append(changed)
    }
    for (number, variant) in variants.enumerated() {
      let path = office.folder + "/variant"
      try DatabaseFiles.create(path, variant, mode: 0o600)
      let found = try refusesUnchanged(path)
      #expect(found?.code == .databaseUnusable, "\(number)")
      #expect(found?.message.contains("触れていません") == true)
      unlink(path)
    }
    #expect(try refusesUnchanged(office.folder + "/none")?.code == .databaseUnusable)
  }

  @Test func anotherKeyOpensNothing() throws {
    try office.store.backup(to: backup)
    try office.store.close()
    unlink(office.files.backupKey)
    try DatabaseFiles.create(
      office.files.backupKey, [UInt8](repeating: 3, count: 32), mode: 0o600)
    #expect(try refusesUnchanged()?.message.contains("鍵が違います") == true)
  }

  /// Pieces of one backup do not fit into another, even at the same place.
  @Test func piecesOfTwoBackupsDoNotMix() throws {
    try office.store.backup(to: backup)
    try office.store.backup(to: backup + "2")
    try office.store.close()
    let head = "madoguchi-backup-1\n".utf8.count + 16
    let mixed = try Array(bytes(backup).prefix(head) + bytes(backup + "2").dropFirst(head))
    try DatabaseFiles.create(backup + "3", mixed, mode: 0o600)
    #expect(try refusesUnchanged(backup + "3")?.code == .databaseUnusable)
  }

  @Test func trainingAndRealAreNotExchanged() throws {
    let training = try StorageOffice(.training)
    try training.store.backup(to: backup)
    try office.store.close()
    unlink(office.files.backupKey)
    try DatabaseFiles.create(
      office.files.backupKey, try bytes(training.files.backupKey), mode: 0o600)
    #expect(try refusesUnchanged()?.code == "restore-kind")
  }

  @Test func whoIsOnIsNamed() throws {
    try office.store.backup(to: backup)
    _ = try office.credential(.clerk, at: .one)
    let found = try refusesUnchanged()
    #expect(found?.code.text == "database-in-use")
    #expect(found?.message.contains("n-1（職員 clerk）") == true)
    // A second one that is on is enough, even with nobody signed in.
    let other = try office.another()
    try office.store.close()
    #expect(failure { try restore() }?.code.text == "database-in-use")
    try other.close()
    #expect(try restore() != nil)
  }
}
