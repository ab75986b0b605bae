import Domain
import GRDB

/// One connection to one SQLite file. GRDB is seen here and in this folder only.
final class SQLiteEngine {
  private let queue: DatabaseQueue
  private let attachment: SQLiteAttachment
  private let statements = SQLiteStatements()

  enum Mode {
    case readWrite
    case readOnly
    /// For a new file, and for one copied from elsewhere, whose header may ask for another journal:
    /// page layout (of an empty file) and journal mode are decided now, once.
    case create
    /// For a file that nobody sees before it is whole: a killed build is thrown away, so nothing is
    /// made safe on the way.
    case build
  }

  /// - Throws: `SQLFailure`.
  init(path: String, mode: Mode, busySeconds: Double = 5) throws {
    var configuration = Configuration()
    configuration.readonly = mode == .readOnly
    configuration.busyMode = .timeout(busySeconds)
    configuration.label = "madoguchi"
    configuration.prepareDatabase { db in
      if mode == .build {
        try Self.prepareBuild(db)
      } else if mode != .readOnly {
        try db.execute(sql: "PRAGMA synchronous = FULL")
        try db.execute(sql: "PRAGMA secure_delete = ON")
        // The size a checkpoint leaves the log at: old pages of drafts must not linger in it.
        try db.execute(sql: "PRAGMA journal_size_limit = 0")
      }
      try db.execute(sql: "PRAGMA foreign_keys = ON")
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
    }
    attachment = SQLiteAttachment(beside: path)
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      if mode == .create {
        try queue.inDatabase { db in
          try db.execute(sql: "PRAGMA page_size = 4096")
          let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
          guard mode == "wal" else { throw SQLFailure.other(0, "journal mode \(mode ?? "-")") }
          // WAL resets nothing for a queue, but the order is asserted by a test all the same.
          try db.execute(sql: "PRAGMA synchronous = FULL")
        }
      }
    } catch {
      throw Self.failure(error)
    }
  }

  private static func prepareBuild(_ db: Database) throws {
    for pragma in [
      "page_size = 4096", "journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE",
      "cache_size = -262144", "temp_store = MEMORY", "threads = 2",
    ] {
      try db.execute(sql: "PRAGMA \(pragma)")
    }
  }

  /// One transaction that holds the write lock from its first statement.
  func write<Value>(_ body: (any SQLSession) throws -> Value) throws -> Value {
    try transaction("BEGIN IMMEDIATE", body)
  }

  /// One transaction that sees one state of the database throughout.
  func read<Value>(_ body: (any SQLSession) throws -> Value) throws -> Value {
    try transaction("BEGIN", body)
  }

  /// GRDB's own transactions compile BEGIN and COMMIT anew each time; these are kept.
  private func transaction<Value>(
    _ begin: String, _ body: (any SQLSession) throws -> Value
  ) throws -> Value {
    do {
      return try attempt(begin, body)
    } catch SQLFailure.attachmentHeld {
      // Another file took the place of the attached one between two transactions; a transaction
      // that holds the write lock holds the attached file too and cannot change it itself.
      try run { try attachment.detach(SQLiteSession($0, attachment, statements)) }
      return try attempt(begin, body)
    }
  }

  private func attempt<Value>(
    _ begin: String, _ body: (any SQLSession) throws -> Value
  ) throws -> Value {
    try run { db in
      let session = SQLiteSession(db, attachment, statements)
      try session.execute(begin)
      do {
        let value = try body(session)
        try session.execute("COMMIT")
        return value
      } catch {
        // A full disk may have undone it already.
        if db.isInsideTransaction { try session.execute("ROLLBACK") }
        throw error
      }
    }
  }

  /// Statements outside a transaction: pragmas, VACUUM.
  func outsideTransaction<Value>(_ body: (any SQLSession) throws -> Value) throws -> Value {
    try run { try body(SQLiteSession($0, attachment, statements)) }
  }

  /// Several statements of a migration.
  func script(_ sql: String, in session: any SQLSession) throws {
    guard let session = session as? SQLiteSession else { return }
    do {
      try session.db.execute(sql: sql)
    } catch {
      throw Self.failure(error)
    }
  }

  /// Copies the whole database, as it is at one moment, into a file that exists and is empty.
  func copy(to path: String) throws {
    do {
      let target = try DatabaseQueue(path: path)
      try queue.backup(to: target)
      try target.close()
    } catch {
      throw Self.failure(error)
    }
  }

  func close() throws {
    do {
      queue.inDatabase { _ in statements.clear() }
      try queue.close()
    } catch {
      throw Self.failure(error)
    }
  }

  private func run<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try queue.inDatabase(body)
    } catch {
      throw Self.failure(error)
    }
  }

  static func failure(_ error: any Error) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    switch error.resultCode {
    case .SQLITE_CONSTRAINT: return SQLFailure.constraint(error.message ?? "")
    case .SQLITE_BUSY, .SQLITE_LOCKED: return SQLFailure.busy
    case .SQLITE_FULL: return SQLFailure.full
    case .SQLITE_READONLY, .SQLITE_PERM: return SQLFailure.readOnly
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: return SQLFailure.damaged
    case .SQLITE_CANTOPEN: return SQLFailure.cannotOpen
    case .SQLITE_IOERR: return SQLFailure.inputOutput(Int(error.extendedResultCode.rawValue))
    default:
      return SQLFailure.other(Int(error.extendedResultCode.rawValue), error.message ?? "")
    }
  }
}
