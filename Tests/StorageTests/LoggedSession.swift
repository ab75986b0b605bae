@testable import Storage

/// What a transaction asked of the database, by shape: the statements, how many values of which kind
/// and length went in, how many rows came out. What only differs in a number or a name is the same.
final class SessionLog {
  private(set) var lines: [String] = []

  func add(_ sql: String, _ arguments: [SQLValue], _ rows: [SQLRow]) {
    let found = rows.map { $0.values.map(Self.shape) }
    lines.append("\(sql) ← \(arguments.map(Self.shape)) → \(found)")
  }

  private static func shape(_ value: SQLValue) -> String {
    switch value {
    case .null: "null"
    case .integer: "integer"
    case .text(let text): "text \(text.utf8.count)"
    case .blob(let bytes): "blob \(bytes.count)"
    }
  }
}

/// A session that writes down what it is asked.
struct LoggedSession: SQLSession {
  let under: any SQLSession
  let log: SessionLog

  func execute(_ sql: String, _ arguments: [SQLValue]) throws {
    _ = try rows(sql, arguments)
  }

  func rows(_ sql: String, _ arguments: [SQLValue]) throws -> [SQLRow] {
    let rows = try under.rows(sql, arguments)
    log.add(sql, arguments, rows)
    return rows
  }

  func attach(_ name: String) throws -> Int { try under.attach(name) }

  func insert(_ sql: String, _ body: (any SQLInsertion) throws -> Void) throws {
    log.add(sql, [], [])
    try under.insert(sql, body)
  }

  var changedRows: Int { under.changedRows }
}
