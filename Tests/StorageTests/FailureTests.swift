import Domain
import Foundation
import Glibc
import Synchronization
import TestKit
import Testing

@testable import Storage

/// What a person is told when the store cannot serve, and that nothing is lost by it.
@Suite struct FailureTests {
  private func open(_ files: DatabaseFiles) -> DeskFailure? {
    failure { try Store.open(files) { OfficeTime(unixSeconds: 0) }.close() }
  }

  private static func issue(_ store: Store) throws -> Ticket {
    try store.write(
      .ticketIssue, by: Credential(kind: .staff(StoragePerson.clerk.id)), at: .north
    ) { access in
      let ticket = try TicketRecords.issue(
        TicketOrder(
          office: StorageOffice.north, queue: StorageOffice.certificates,
          remark: String(repeating: "長い備考", count: 90)), access)
      return Audited(ticket, on: .ticket(ticket.id))
    }
  }

  @Test func aMissingFileSaysHowToMakeOne() throws {
    let office = try StorageOffice()
    let found = open(DatabaseFiles(database: office.folder + "/none.db"))
    #expect(found?.code == .databaseMissing)
    #expect(found?.message.contains("madoguchi init") == true)
    #expect(open(DatabaseFiles(database: "/nowhere/at/all.db"))?.code == .databaseMissing)
  }

  @Test(arguments: [0, 1, 100, 20_000])
  func whatIsNoDatabaseIsLeftAlone(size: Int) throws {
    let office = try StorageOffice()
    var files = office.files
    files.database = office.folder + "/letter.txt"
    let bytes = [UInt8](repeating: 0x61, count: size)
    try DatabaseFiles.create(files.database, bytes, mode: 0o660)
    #expect(open(files)?.code == .databaseDamaged)
    #expect(DatabaseFiles.read(files.database) == bytes)
  }

  @Test func aDatabaseOfAnotherProgramIsLeftAlone() throws {
    let office = try StorageOffice()
    var files = office.files
    files.database = office.folder + "/other.db"
    try rawly(at: files.database) { try $0.execute("CREATE TABLE notes (a TEXT)") }
    #expect(open(files)?.code == .databaseDamaged)
  }

  @Test func withoutItsKeyNothingIsWritten() throws {
    let office = try StorageOffice()
    try office.store.close()
    unlink(office.files.auditKey)
    #expect(open(office.files)?.code == .databaseUnusable)
    try DatabaseFiles.create(office.files.auditKey, [1, 2, 3], mode: 0o640)
    #expect(open(office.files)?.code == .databaseUnusable)
  }

  @Test func aNetworkFileSystemIsNamed() throws {
    // The list is checked where such a mount exists; here: an ordinary folder is not one.
    let office = try StorageOffice()
    #expect(throws: Never.self) { try office.files.checkFileSystem() }
    #expect(failure { try DatabaseFiles(database: "/nowhere/x.db").checkFileSystem() } != nil)
  }

  @Test func aDamagedPageIsSaidAndFoundByTheDoctor() throws {
    let office = try StorageOffice()
    for _ in 0..<40 { _ = try Self.issue(office.store) }
    try office.store.close()
    var bytes = try #require(DatabaseFiles.read(office.files.database))
    let root = try office.count("SELECT rootpage FROM sqlite_master WHERE name = 'ticket'")
    for place in (root - 1) * 4_096..<root * 4_096 { bytes[place] = 0xff }
    unlink(office.files.database)
    try DatabaseFiles.create(office.files.database, bytes, mode: 0o660)
    let clock = office.clock
    let store = try Store.open(office.files) { clock.now }
    let found = failure { try Self.issue(store) }
    #expect(found?.code == .databaseDamaged)
    let checks = try store.doctor()
    #expect(checks.contains { $0.name == "integrity" && !$0.ok })
    #expect(checks.contains { $0.name == "schema" && $0.ok })
    #expect(checks.allSatisfy { !$0.detail.isEmpty })
    let copy = office.folder + "/damaged.backup"
    #expect(failure { try store.backup(to: copy) }?.code == .databaseDamaged)
    #expect(access(copy, F_OK) != 0)
    try store.close()
  }

  /// Permissions do not bind root, so the refusal of the connection itself stands in for them.
  @Test func aReadOnlyDatabaseChangesNothing() throws {
    let office = try StorageOffice()
    let before = try office.everythingButTheLog()
    try office.store.engine.outsideTransaction { try $0.execute("PRAGMA query_only = ON") }
    let found = failure { try Self.issue(office.store) }
    #expect(found?.code == .databaseReadOnly)
    #expect(found?.message.contains("何も変更していません") == true)
    #expect(try office.everythingButTheLog() == before)
    try office.store.engine.outsideTransaction { try $0.execute("PRAGMA query_only = OFF") }
    #expect(try Self.issue(office.store).number.sequence == 1)
  }

  // MARK: Locked

  @Test func anotherToolHoldingItTooLongIsSaid() throws {
    let office = try StorageOffice(waitMilliseconds: 30)
    let other = try SQLiteEngine(path: office.files.database, mode: .readWrite)
    try other.write { _ in
      let found = failure { try Self.issue(office.store) }
      #expect(found?.code == .databaseBusy)
      #expect(found?.message.contains("画面に残っています") == true)
      // Reading goes on.
      let grant = office.store.grant(
        .officeView, by: Credential(kind: .staff(StoragePerson.clerk.id)), at: .north)
      try office.store.refresh(grant) { _ in }
    }
    #expect(try Self.issue(office.store).number.sequence == 1)
  }

  @Test func anotherTerminalHoldingTheTurnstileTooLongIsSaid() throws {
    let office = try StorageOffice(waitMilliseconds: 30)
    let turnstile = try WriteLock(path: office.files.writeLock, waitMilliseconds: 30)
    let found = try turnstile.around { failure { try Self.issue(office.store) } }
    #expect(found?.code == .databaseBusy)
    #expect(try Self.issue(office.store).number.sequence == 1)
  }

  /// Held for a while by another tool: the write waits and goes through.
  @Test func aShortHoldIsWaitedFor() throws {
    let office = try StorageOffice(waitMilliseconds: 60_000)
    let path = office.files.database
    let held = DispatchSemaphore(value: 0)
    let waiting = DispatchSemaphore(value: 0)
    let released = Atomic(false)
    let thread = Thread {
      do {
        let other = try SQLiteEngine(path: path, mode: .readWrite)
        try other.write { sql in
          _ = try sql.rows("SELECT 1")
          held.signal()
          // Until the writer has begun; it may or may not stand at the lock yet, both must do.
          waiting.wait()
          released.store(true, ordering: .sequentiallyConsistent)
        }
      } catch {
        held.signal()
      }
    }
    thread.start()
    held.wait()
    waiting.signal()
    #expect(try Self.issue(office.store).number.sequence == 1)
    let letGo = released.load(ordering: .sequentiallyConsistent)
    #expect(letGo)
  }

  // MARK: Full

  @Test func aFullDatabaseKeepsWhatIsThereAndGoesOnWithRoom() throws {
    let office = try StorageOffice()
    try office.store.engine.outsideTransaction { sql in
      let pages = try sql.count("PRAGMA page_count")
      _ = try sql.rows("PRAGMA max_page_count = \(pages + 4)")
    }
    var given = 0
    var refusal: DeskFailure?
    while refusal == nil, given < 500 {
      refusal = failure { try Self.issue(office.store) }
      if refusal == nil { given += 1 }
    }
    #expect(refusal?.code == .databaseFull)
    #expect(refusal?.message.contains("これまでの保存分は無事です") == true)
    #expect(try office.count("SELECT count(*) FROM ticket") == given)
    #expect(try office.faults().isEmpty)
    try office.store.engine.outsideTransaction {
      _ = try $0.rows("PRAGMA max_page_count = 1000000")
    }
    #expect(try Self.issue(office.store).number.sequence == given + 1)
    #expect(try office.faults().isEmpty)
  }

  /// A file that may not grow, in a process of its own, because the limit binds the whole process:
  /// the write fails on its way to the disk, at COMMIT.
  @Test func aDiskThatTakesNoMoreKeepsWhatIsThere() async {
    await #expect(processExitsWith: .success) {
      signal(SIGXFSZ, SIG_IGN)
      let office = try StorageOffice()
      _ = try FailureTests.issue(office.store)
      let limit = FileSizeLimit()
      limit.set(size(of: office.files.database + "-wal") + 8_192)
      let found = failure { try FailureTests.issue(office.store) }
      #expect(found?.code == .databaseUnusable || found?.code == .databaseFull)
      #expect(found?.message.contains("これまでの保存分は無事です") == true)
      #expect(try office.store.peek { try $0.count("SELECT count(*) FROM ticket") } == 1)
      limit.lift()
      #expect(try FailureTests.issue(office.store).number.sequence == 2)

      // Half a line would make the witness unreadable.
      try office.store.appendWitness("closing", after: "")
      limit.set(size(of: office.files.witness) + 10)
      let unwitnessed = failure { try office.store.appendWitness("closing", after: "済みです。") }
      limit.lift()
      #expect(unwitnessed?.code.text == "witness-not-written")
      #expect(unwitnessed?.message.hasPrefix("済みです。") == true)
      #expect(try office.faults().isEmpty)
    }
  }

  // MARK: Making a database

  @Test func anExistingFileIsNeverReplaced() throws {
    let office = try StorageOffice()
    let found = failure { try StorageOffice.create(office.files, .real, office.clock) }
    #expect(found?.code.text == "database-exists")
    #expect(try office.faults().isEmpty)
  }

  @Test func aHalfMadeDatabaseIsNotThere() throws {
    let office = try StorageOffice()
    let files = DatabaseFiles(database: office.folder + "/second.db")
    let clock = office.clock
    let found = failure {
      try Store.create(files, kind: .real, clock: { clock.now }) { store, credential in
        try store.write(.initialise, by: credential, at: .north) { access -> Audited<Void> in
          try OfficeRecords.insert(StorageOffice.directory, access)
          throw DeskFailure("stop", "止めました。")
        }
      }
    }
    #expect(found?.code.text == "stop")
    #expect(!files.exists)
    #expect(!DatabaseFiles(database: files.database + ".making").exists)
    try StorageOffice.create(files, .real, office.clock)
    #expect(files.exists)
  }

  @Test func twoMakersDoNotMeet() throws {
    let office = try StorageOffice()
    let files = DatabaseFiles(database: office.folder + "/second.db")
    let other = try Presence(path: files.presence)
    #expect(other.takeAlone())
    #expect(
      failure { try StorageOffice.create(files, .real, office.clock) }?.code
        == .databaseReplaced)
    other.leave()
    try StorageOffice.create(files, .real, office.clock)
  }

  @Test func whileItIsRestoredNobodyOpensIt() throws {
    let office = try StorageOffice()
    try office.store.close()
    let other = try Presence(path: office.files.presence)
    #expect(other.takeAlone())
    #expect(open(office.files)?.code == .databaseReplaced)
    other.leave()
    #expect(open(office.files) == nil)
  }

  @Test func aFileTakenAwayIsSaid() throws {
    let office = try StorageOffice()
    rename(office.files.database, office.folder + "/moved.db")
    #expect(failure { try Self.issue(office.store) }?.code == .databaseMissing)
  }
}

private func size(of path: String) -> Int {
  var info = stat()
  return stat(path, &info) == 0 ? Int(info.st_size) : 0
}

/// How long a file of this process may become.
private struct FileSizeLimit {
  private let resource = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
  private let before: rlimit

  init() {
    var limit = rlimit()
    getrlimit(resource, &limit)
    before = limit
  }

  func set(_ bytes: Int) {
    var limit = before
    limit.rlim_cur = rlim_t(bytes)
    setrlimit(resource, &limit)
  }

  func lift() {
    var limit = before
    setrlimit(resource, &limit)
  }
}
