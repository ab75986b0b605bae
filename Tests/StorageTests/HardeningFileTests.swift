import Domain
import Glibc
import TestKit
import Testing

@testable import Storage

/// What another account of the group could put where a file of ours should be, and what never was
/// one.
@Suite struct HardeningFileTests {
  let office: StorageOffice

  init() throws { office = try StorageOffice() }

  private func opening(_ files: DatabaseFiles? = nil) -> DeskFailure? {
    failure {
      try Store.open(files ?? office.files) { [clock = office.clock] in clock.now }.close()
    }
  }

  private var victim: String { office.folder + "/victim" }

  private func isUntouched() -> Bool {
    DatabaseFiles.read(victim) == Array("theirs".utf8) && office.mode(victim) == 0o604
  }

  private func layVictim() throws {
    try DatabaseFiles.create(victim, Array("theirs".utf8), mode: 0o604)
  }

  @Test(arguments: [".bell", ".presence", ".lock"])
  func aLinkInTheirPlaceChangesNothing(ending: String) throws {
    try office.store.close()
    try layVictim()
    let path = office.files.database + ending
    for isSymbolic in [true, false] {
      unlink(path)
      try #require((isSymbolic ? symlink(victim, path) : link(victim, path)) == 0)
      let refused = opening()
      #expect(refused?.code == .databaseUnusable, "\(ending) \(isSymbolic)")
      #expect(refused?.message.contains(path) == true)
      #expect(isUntouched(), "\(ending) \(isSymbolic)")
    }
    unlink(path)
    #expect(opening() == nil)
  }

  @Test(arguments: [".bell", ".presence", ".lock"])
  func aLinkToNothingMakesNothing(ending: String) throws {
    try office.store.close()
    let path = office.files.database + ending
    unlink(path)
    try #require(symlink(victim, path) == 0)
    #expect(opening()?.code == .databaseUnusable)
    #expect(access(victim, F_OK) != 0)
  }

  /// A pipe nobody reads or writes would keep a plain open waiting for ever.
  @Test func aPipeIsNotWaitedFor() throws {
    let pipe = office.folder + "/pipe"
    try #require(mkfifo(pipe, 0o660) == 0)
    for flags in [O_RDWR, O_WRONLY | O_APPEND, O_RDONLY] {
      #expect(failure { try DatabaseFiles.open(pipe, flags) }?.code == .databaseUnusable)
    }
    #expect(DatabaseFiles.read(pipe) == nil)
    unlink(office.files.witness)
    try #require(mkfifo(office.files.witness, 0o660) == 0)
    #expect(failure { try office.store.appendWitness("closing", after: "") } != nil)
  }

  @Test func aKeyIsAPlainFileWhateverItsFolder() throws {
    let key = try #require(DatabaseFiles.read(office.files.auditKey))
    let folder = office.folder + "/keys"
    try #require(symlink(office.folder, folder) == 0)
    defer { unlink(folder) }
    #expect(DatabaseFiles.read(folder + "/office.db.audit-key") == key)
    let link = office.folder + "/linked-key"
    try #require(symlink(office.files.auditKey, link) == 0)
    #expect(DatabaseFiles.read(link) == nil)
    #expect(DatabaseFiles.read(office.folder) == nil)
  }

  /// Where /proc hides other accounts, a session of theirs is not taken for one left over.
  @Test func aProcessTheHostHidesCountsAsRunning() {
    #expect(ProcessIdentity.isAlive(startedAt: .max, started: 42))
    #expect(ProcessIdentity.isAlive(startedAt: 42, started: 42))
    #expect(!ProcessIdentity.isAlive(startedAt: 43, started: 42))
    #expect(!ProcessIdentity.isAlive(startedAt: 0, started: 0))
    let own = ProcessIdentity.own
    #expect(ProcessIdentity.isAlive(pid: own.pid, started: own.started))
    for pid in [0, -1, Int.max, Int.min] {
      #expect(!ProcessIdentity.isAlive(pid: pid, started: own.started))
    }
  }

  /// As in `--database /etc/passwd`: nothing of ours stands beside it, and nothing is put there.
  @Test(arguments: [0, 1, 100, 20_000])
  func aFileThatNeverWasOursIsNamed(size: Int) throws {
    let files = DatabaseFiles(database: office.folder + "/letter.txt")
    try DatabaseFiles.create(files.database, [UInt8](repeating: 0x61, count: size), mode: 0o660)
    let found = opening(files)
    #expect(found?.code.kind == .database)
    #expect(found?.message.contains("窓口のデータベースではありません: \(files.database)。") == true)
    #expect(access(files.presence, F_OK) != 0 && access(files.writeLock, F_OK) != 0)
    let other = DatabaseFiles(database: office.folder + "/other.db")
    try rawly(at: other.database) { try $0.execute("CREATE TABLE notes (a TEXT)") }
    #expect(opening(other)?.message.contains("窓口のデータベースではありません") == true)
  }
}
