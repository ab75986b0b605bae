import Domain
import Glibc

extension Store {
  /// Writes an encrypted copy of the whole database as it is at one moment (0600). The plain copy
  /// it is made of never leaves the database's own folder.
  ///
  /// - Throws: `DeskFailure`: the file exists, cannot be written, or there is no backup key.
  public func backup(to path: String) throws {
    guard access(path, F_OK) != 0 else { throw StorageSentences.exists(path) }
    let box = try BackupFile(keyAt: files.backupKey)
    let copy = "\(files.database).copying-\(getpid())"
    let partial = path + ".partial"
    DatabaseFiles.removeDatabase(at: copy)
    defer { DatabaseFiles.removeDatabase(at: copy) }
    do {
      try DatabaseFiles.create(copy, [], mode: 0o600)
      try engine.copy(to: copy)
      try Self.checkWhole(copy)
      unlink(partial)
      try box.seal(copy, to: partial)
      guard rename(partial, path) == 0 else {
        unlink(partial)
        throw StorageSentences.cannotCreate(path)
      }
      try DatabaseFiles.syncFolder(of: path)
    } catch {
      throw StorageSentences.explain(error, path: path)
    }
  }

  /// A copy that cannot be opened again is none.
  static func checkWhole(_ path: String) throws {
    let engine = try SQLiteEngine(path: path, mode: .readOnly)
    let isWhole = try engine.read { sql in
      try sql.rows("PRAGMA integrity_check").map { $0.text(0) } == ["ok"]
        && sql.rows("PRAGMA foreign_key_check").isEmpty
    }
    try engine.close()
    guard isWhole else { throw SQLFailure.damaged }
  }
}

extension TicketRecords {
  /// `20261124-100705`, for names of files.
  static func stampText(_ time: OfficeTime) -> String {
    let clock = time.isoSeconds.split(separator: "T").last.map(String.init) ?? ""
    return compact(time.date) + "-"
      + String(clock.unicodeScalars.filter { $0 != ":" }.map(Character.init))
  }
}
