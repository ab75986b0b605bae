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
  private let statements: SQLiteStatements

  init(_ db: Database, _ attachment: SQLiteAttachment, _ statements: SQLiteStatements) {
    self.db = db
    self.attachment = attachment
    self.statements = statements
  }

  func attach(_ name: String) throws -> Int { try attachment.attach(name, self) }

  func execute(_ sql: String, _ arguments: [SQLValue]) throws {
    _ = try rows(sql, arguments)
  }

  func rows(_ sql: String, _ arguments: [SQLValue]) throws -> [SQLRow] {
    do {
      let statement = try statements.statement(sql, db)
      // The code of the reset is that of the step, which has been looked at already.
      defer {
        sqlite3_reset(statement)
        statements.forget(statement)
      }
      guard try statements.bind(arguments, to: statement) == SQLITE_OK else { throw failure() }
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

  static let nulRefused = DeskFailure(
    "control-character", "使えない文字（NUL）が入っています。何も保存していません。")

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
