import Domain
import Glibc
import TestKit
import Testing

@testable import Storage

/// A key that lies there before the database may have been put there by somebody else.
@Suite struct HardeningKeyTests {
  let office: StorageOffice
  let files: DatabaseFiles

  init() throws {
    office = try StorageOffice()
    files = DatabaseFiles(database: office.folder + "/new.db")
  }

  private func creating() -> DeskFailure? {
    failure { try StorageOffice.create(files, .real, office.clock) }
  }

  private func lay(_ path: String, _ count: Int, _ mode: mode_t) throws {
    unlink(path)
    try DatabaseFiles.create(path, [UInt8](repeating: 7, count: count), mode: mode)
  }

  private func isRefused(naming path: String) -> Bool {
    let refused = creating()
    return refused?.code == .databaseUnusable && refused?.message.contains(path) == true
      && !files.exists
  }

  @Test(arguments: [(32, 0o660), (32, 0o644), (31, 0o640), (0, 0o640)] as [(Int, mode_t)])
  func aDoubtfulAuditKeyIsRefused(count: Int, mode: mode_t) throws {
    try lay(files.auditKey, count, mode)
    #expect(isRefused(naming: files.auditKey))
  }

  @Test(arguments: [(32, 0o640), (32, 0o604), (31, 0o600), (33, 0o600)] as [(Int, mode_t)])
  func aDoubtfulBackupKeyIsRefused(count: Int, mode: mode_t) throws {
    try lay(files.backupKey, count, mode)
    #expect(isRefused(naming: files.backupKey))
  }

  @Test func aLinkIsNoKey() throws {
    for (path, target) in [
      (files.auditKey, office.files.auditKey), (files.backupKey, office.folder + "/nothing"),
    ] {
      try #require(symlink(target, path) == 0)
      #expect(isRefused(naming: path))
      unlink(path)
    }
    #expect(access(office.folder + "/nothing", F_OK) != 0)
  }

  /// Only root can give a file away.
  @Test(.enabled(if: geteuid() == 0)) func anotherAccountsKeyIsRefused() throws {
    try lay(files.auditKey, 32, 0o640)
    try #require(chown(files.auditKey, 65_534, 65_534) == 0)
    #expect(isRefused(naming: files.auditKey))
  }

  @Test func goodKeysAreTaken() throws {
    try lay(files.auditKey, 48, 0o640)
    try lay(files.backupKey, 32, 0o600)
    #expect(creating() == nil)
    #expect(DatabaseFiles.read(files.auditKey) == [UInt8](repeating: 7, count: 48))
  }

  @Test func aBackupKeyOthersCanReadSealsNothing() throws {
    chmod(office.files.backupKey, 0o640)
    let target = office.folder + "/backup"
    let refused = failure { try office.store.backup(to: target) }
    #expect(refused?.message.contains(office.files.backupKey) == true)
    #expect(access(target, F_OK) != 0)
    chmod(office.files.backupKey, 0o600)
    #expect(failure { try office.store.backup(to: target) } == nil)
  }
}
