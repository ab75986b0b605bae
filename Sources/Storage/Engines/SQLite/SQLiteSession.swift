import Domain
import GRDB
import GRDBSQLite

/// A session inside a running transaction; it must not outlive it.
///
/// Statements are prepared and kept by GRDB; values go in and out through SQLite's own calls,
/// because wrapping each in a type of its own cost a third of a small transaction.
struct SQLiteSession: SQLSession {
  let db: Database
  private let attachment: SQLiteAttachment

  init(_ db: Database, _ attachment: SQLiteAttachment) {
    self.db = db
    self.attachment = attachment
  }

  func attach(_ name: String) throws -> Int { try attachment.attach(name, self) }

  func execute(_ sql: String, _ arguments: [SQLValue]) throws {
    _ = try rows(sql, arguments)
  }

  func rows(_ sql: String, _ arguments: [SQLValue]) throws -> [SQLRow] {
    do {
      let statement = try db.cachedStatement(sql: sql).sqliteStatement
      // The code of the reset is that of the step, which has been looked at already; what was bound
      // (a remark, a draft) does not stay behind in memory.
      defer {
        sqlite3_reset(statement)
        sqlite3_clear_bindings(statement)
      }
      try bind(arguments, to: statement)
      var rows: [SQLRow] = []
      let columns = sqlite3_column_count(statement)
      while true {
        switch sqlite3_step(statement) {
        case SQLITE_ROW:
          rows.append(SQLRow(values: (0..<columns).map { Self.value(statement, $0) }))
        case SQLITE_DONE: return rows
        default: throw failure()
        }
      }
    } catch {
      throw SQLiteEngine.failure(error)
    }
  }

  func insert(_ sql: String, _ body: (any SQLInsertion) throws -> Void) throws {
    do {
      let statement = try db.cachedStatement(sql: sql).sqliteStatement
      defer {
        sqlite3_reset(statement)
        sqlite3_clear_bindings(statement)
      }
      try body(SQLiteInsertion(statement) { failure() })
    } catch {
      throw SQLiteEngine.failure(error)
    }
  }

  var changedRows: Int { db.changesCount }

  private func bind(_ arguments: [SQLValue], to statement: OpaquePointer) throws {
    guard Int(sqlite3_bind_parameter_count(statement)) == arguments.count else {
      throw SQLFailure.other(Int(SQLITE_RANGE), "arguments do not match the statement")
    }
    for (index, argument) in arguments.enumerated() {
      let place = Int32(index + 1)
      let code =
        switch argument {
        case .null: sqlite3_bind_null(statement, place)
        case .integer(let number): sqlite3_bind_int64(statement, place, Int64(number))
        case .text(let text): try Self.bind(text, to: statement, place)
        case .blob(let bytes):
          sqlite3_bind_blob64(
            statement, place, bytes, sqlite3_uint64(bytes.count),
            unsafeBitCast(-1, to: sqlite3_destructor_type.self))
        }
      guard code == SQLITE_OK else { throw failure() }
    }
  }

  static let nulRefused = DeskFailure(
    "control-character", "使えない文字（NUL）が入っています。何も保存していません。")

  /// Text ends at a NUL byte for most of SQLite: what was sealed would not be what is stored.
  private static func bind(
    _ text: String, to statement: OpaquePointer, _ place: Int32
  ) throws -> Int32 {
    guard !text.utf8.contains(0) else { throw nulRefused }
    var text = text
    // SQLite takes a copy: what a Swift string lends is gone after this call.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress else {
          return sqlite3_bind_text(statement, place, "", 0, copied)
        }
        return sqlite3_bind_text(statement, place, start, Int32(characters.count), copied)
      }
    }
  }

  private static func value(_ statement: OpaquePointer, _ column: Int32) -> SQLValue {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: return .integer(Int(sqlite3_column_int64(statement, column)))
    case SQLITE_TEXT:
      guard let start = sqlite3_column_text(statement, column) else { return .null }
      let count = Int(sqlite3_column_bytes(statement, column))
      return .text(
        String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
    case SQLITE_BLOB:
      let count = Int(sqlite3_column_bytes(statement, column))
      guard let start = sqlite3_column_blob(statement, column) else { return .blob([]) }
      return .blob([UInt8](UnsafeRawBufferPointer(start: start, count: count)))
    default: return .null
    }
  }

  private func failure() -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(db.sqliteConnection)),
      message: String(cString: sqlite3_errmsg(db.sqliteConnection)))
  }
}
