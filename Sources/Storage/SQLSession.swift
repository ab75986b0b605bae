/// The seam every query is written against; the engine behind it is the only code that knows which
/// database this is. No type of the engine passes it.
protocol SQLSession {
  /// Runs one statement that returns nothing. Text is used as given, so it must be a constant.
  func execute(_ sql: String, _ arguments: [SQLValue]) throws
  /// All rows of one query, or of a write with RETURNING.
  func rows(_ sql: String, _ arguments: [SQLValue]) throws -> [SQLRow]
  /// Makes a file beside the database readable as the schema `register`, in place of the one before.
  ///
  /// - Returns: the number of its layout (`RegisterSchema.version`).
  /// - Throws: `SQLFailure.cannotOpen` when there is no such file.
  func attach(_ name: String) throws -> Int
  /// One statement for a great many rows: `body` fills and runs it as often as it likes.
  func insert(_ sql: String, _ body: (any SQLInsertion) throws -> Void) throws
  /// How many rows the last write touched.
  var changedRows: Int { get }
}

/// A statement that is filled from its first place to its last and then run, over and over; it must
/// not outlive the call that handed it out.
protocol SQLInsertion {
  func text(_ value: String)
  func text(_ value: UnsafeRawBufferPointer)
  func integer(_ value: Int)
  func blob(_ value: UnsafeRawBufferPointer)
  func null()
  func run() throws
}

extension SQLInsertion {
  func text(_ value: String?) {
    if let value { text(value) } else { null() }
  }
  func blob(_ value: ArraySlice<UInt8>) { value.withUnsafeBytes { blob($0) } }
}

extension SQLSession {
  func execute(_ sql: String) throws { try execute(sql, []) }
  func rows(_ sql: String) throws -> [SQLRow] { try rows(sql, []) }
  func row(_ sql: String, _ arguments: [SQLValue] = []) throws -> SQLRow? {
    try rows(sql, arguments).first
  }
  /// The first column of the first row as a number; 0 when there is no row.
  func count(_ sql: String, _ arguments: [SQLValue] = []) throws -> Int {
    try row(sql, arguments)?.int(0) ?? 0
  }
}

/// One value of a row or an argument.
enum SQLValue: Equatable, Sendable {
  case null
  case integer(Int)
  case text(String)
  case blob([UInt8])

  static func text(_ value: String?) -> SQLValue { value.map { SQLValue.text($0) } ?? .null }
  static func integer(_ value: Int?) -> SQLValue { value.map { SQLValue.integer($0) } ?? .null }
  static func flag(_ value: Bool) -> SQLValue { .integer(value ? 1 : 0) }
}

extension SQLValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .integer(value) }
}

/// One row of a result, by column number. A column of another type than asked for is a fault of the
/// schema and reads as empty.
struct SQLRow: Equatable, Sendable {
  let values: [SQLValue]

  func text(_ column: Int) -> String { optionalText(column) ?? "" }
  func int(_ column: Int) -> Int { optionalInt(column) ?? 0 }
  func flag(_ column: Int) -> Bool { int(column) != 0 }

  func optionalText(_ column: Int) -> String? {
    if case .text(let value) = values[column] { return value }
    return nil
  }

  func blob(_ column: Int) -> [UInt8]? {
    if case .blob(let value) = values[column] { return value }
    return nil
  }

  func optionalInt(_ column: Int) -> Int? {
    if case .integer(let value) = values[column] { return value }
    return nil
  }
}

/// What the engine reports; `StorageSentences` turns it into what a person is told.
enum SQLFailure: Error, Equatable {
  /// A constraint refused the row; the text names table and columns.
  case constraint(String)
  case busy
  case full
  case readOnly
  case damaged
  case cannotOpen
  /// Another attached file is held by this transaction; the engine lets go of it and tries again.
  case attachmentHeld
  case inputOutput(Int)
  case other(Int, String)
}
