import Domain
import Glibc
import TestKit

@testable import Storage

extension StorageOffice {
  /// Past every rule of ours: what somebody with a database tool could do.
  func raw<Value>(_ body: (any SQLSession) throws -> Value) throws -> Value {
    try rawly(at: files.database, body)
  }

  func rawRun(_ statements: String...) throws {
    try raw { sql in for statement in statements { try sql.execute(statement) } }
  }

  func count(_ sql: String) throws -> Int { try raw { try $0.count(sql) } }

  func text(_ sql: String) throws -> String? { try raw { try $0.row(sql)?.optionalText(0) } }

  var auditRows: Int { get throws { try count("SELECT count(*) FROM audit") } }

  /// What every table but the log holds, to see that nothing changed.
  func everythingButTheLog() throws -> [String: [SQLRow]] {
    try raw { sql in
      let tables = try sql.rows(
        """
        SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'audit%'
          AND name NOT LIKE 'sqlite_%' ORDER BY name
        """
      ).map { $0.text(0) }
      return try tables.reduce(into: [:]) { $0[$1] = try sql.rows("SELECT * FROM \($1)") }
    }
  }

  func mode(_ path: String) -> mode_t? {
    var info = stat()
    return stat(path, &info) == 0 ? info.st_mode & 0o7777 : nil
  }

  /// Everything the doctor finds wrong.
  func faults(_ store: Store? = nil) throws -> [DoctorCheck] {
    try (store ?? self.store).doctor().filter { !$0.ok }
  }
}

func rawly<Value>(at path: String, _ body: (any SQLSession) throws -> Value) throws -> Value {
  let engine = try SQLiteEngine(path: path, mode: .readWrite)
  let value = try engine.outsideTransaction(body)
  try engine.close()
  return value
}

/// The failure a piece of work ends in; nil when it succeeds or fails otherwise.
func failure<Value>(of work: () throws -> Value) -> DeskFailure? {
  do {
    _ = try work()
    return nil
  } catch {
    return error as? DeskFailure
  }
}

extension Place {
  static let north = Place(office: StorageOffice.north)
  static let south = Place(office: StorageOffice.south)
}
