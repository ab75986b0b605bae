public import Domain
import Glibc
import Secrets

extension Store {
  /// Makes a new database with its keys beside it. It is built under another name and appears
  /// whole: a process killed meanwhile leaves no half database behind.
  ///
  /// - Parameter fill: puts the offices and the first accounts in; it gets the store and the
  ///   program's own credential.
  /// - Throws: `DeskFailure`: the file exists, the place cannot be written, a key that is
  ///   there already may be known to others, or what `fill` throws.
  public static func create(
    _ files: DatabaseFiles, kind: Kind, clock: @escaping () -> OfficeTime,
    fill: (Store, Credential) throws -> Void
  ) throws {
    guard !files.exists else { throw StorageSentences.exists(files.database) }
    try files.makeFolder()
    try files.checkFileSystem()
    // Two at once would build in the same place.
    let presence = try Presence(path: files.presence)
    guard presence.takeAlone() else { throw StorageSentences.beingMade() }
    defer { presence.leave() }
    guard !files.exists else { throw StorageSentences.exists(files.database) }
    let hasAuditKey = try DatabaseFiles.checkKey(
      files.auditKey, forbidden: 0o027, size: 32...Int.max)
    let hasBackupKey = try DatabaseFiles.checkKey(
      files.backupKey, forbidden: 0o077, size: 32...32)
    if !hasAuditKey {
      try DatabaseFiles.create(files.auditKey, SecretBytes.random(32), mode: 0o640)
    }
    if !hasBackupKey {
      try DatabaseFiles.create(files.backupKey, SecretBytes.random(32), mode: 0o600)
    }
    let draft = try draft(of: files)
    removeLeftovers(of: draft)
    do {
      try lay(draft, kind, clock)
      let store = try Store.open(draft, clock: clock)
      // Nothing of it is promised to anybody before it has its name: one sync at the end does.
      try store.engine.outsideTransaction { try $0.execute("PRAGMA synchronous = OFF") }
      try fill(store, Credential(kind: kind == .training ? .training : .system("init")))
      try store.close()
      try DatabaseFiles.sync(draft.database)
      guard rename(draft.database, files.database) == 0 else {
        throw StorageSentences.cannotCreate(files.database)
      }
      try DatabaseFiles.syncFolder(of: files.database)
      removeLeftovers(of: draft)
    } catch {
      throw abandon(draft, after: StorageSentences.explain(error, path: files.database))
    }
  }

  /// The same under the name it has until it is whole.
  private static func draft(of files: DatabaseFiles) throws -> DatabaseFiles {
    var draft = files
    draft.database = files.database + ".making"
    draft.witness = files.witness
    // A register taken in meanwhile keeps its name when the database gets its own.
    draft.registerStem = files.registerStem
    do {
      draft.foreignRegisters = Set(try RegisterFiles.names(files))
    } catch {
      throw StorageSentences.cannotCreate(files.database)
    }
    return draft
  }

  /// Takes away what was begun, and nothing that was there before.
  private static func abandon(
    _ draft: DatabaseFiles, after failure: any Error
  ) -> any Error {
    removeLeftovers(of: draft)
    // A folder that cannot be listed says less than what went wrong first.
    do { try RegisterFiles.sweep(draft, keeping: nil) } catch { return failure }
    return failure
  }

  private static func lay(
    _ files: DatabaseFiles, _ kind: Kind, _ clock: () -> OfficeTime
  ) throws {
    let chain = try AuditChain(keyAt: files.auditKey)
    // The file exists before SQLite opens it, so that it never has another mode than this.
    try DatabaseFiles.create(files.database, [], mode: 0o660)
    let engine = try SQLiteEngine(path: files.database, mode: .create)
    try Schema.shipped.migrate(engine, from: 0)
    try engine.write { sql in
      let now = clock()
      try sql.execute(
        "INSERT INTO meta (only, kind, epoch, created_at, opened_on) VALUES (1, ?, 1, ?, ?)",
        [.text(kind.rawValue), .text(now.isoSeconds), .text(now.date.iso)])
      try chain.start(in: sql)
      if kind == .training {
        for id in [Resolution.trainingStaff, Resolution.trainingSecond] {
          try sql.execute(
            "INSERT INTO staff (id, name, kana, password_hash) VALUES (?, '研修', 'ケンシュウ', '*')",
            [.text(id.text)])
        }
      }
    }
    try engine.close()
  }

  private static func removeLeftovers(of files: DatabaseFiles) {
    DatabaseFiles.removeDatabase(at: files.database)
    for path in [files.writeLock, files.passwordTurn, files.presence, files.doorbell] {
      unlink(path)
    }
  }
}
