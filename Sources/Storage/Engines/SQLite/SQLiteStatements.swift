import Domain
import GRDB
import GRDBSQLite
import Glibc

/// The statements of one connection, and the memory their arguments stand in while they run.
///
/// GRDB prepares and keeps statements by their text; a text that is part of the program is found
/// here by where it stands, without being read. Nothing here is called by two threads at once.
final class SQLiteStatements {
  private struct Kept {
    let sql: String
    let statement: Statement
  }

  private static let shelfSize = 128
  private var shelf = [Kept?](repeating: nil, count: shelfSize)
  private var memory: UnsafeMutableRawBufferPointer
  private var used = 0

  private static let ordinarySize = 4_096

  init() { memory = .allocate(byteCount: Self.ordinarySize, alignment: 1) }

  deinit { memory.deallocate() }

  /// Before the connection is closed: a statement that is still there would keep it open.
  func clear() { shelf = [Kept?](repeating: nil, count: Self.shelfSize) }

  func statement(_ sql: String, _ db: Database) throws -> OpaquePointer {
    var text = sql
    let place = text.withUTF8 { Self.place(of: $0) }
    if let kept = shelf[place], kept.sql == sql { return kept.statement.sqliteStatement }
    let statement = try db.cachedStatement(sql: sql)
    shelf[place] = Kept(sql: sql, statement: statement)
    return statement.sqliteStatement
  }

  /// A literal stands at one address for as long as the program runs. Two that meet in one place
  /// take turns; the text decides, not the address.
  private static func place(of text: UnsafeBufferPointer<UInt8>) -> Int {
    let address = UInt(bitPattern: text.baseAddress)
    return Int((address >> 4 ^ address >> 11 ^ UInt(text.count)) % UInt(shelfSize))
  }

  /// Gives a statement its arguments. They stand in memory of ours, of which SQLite takes no copy:
  /// `forget` ends that.
  func bind(_ arguments: [SQLValue], to statement: OpaquePointer) throws -> Int32 {
    guard Int(sqlite3_bind_parameter_count(statement)) == arguments.count else {
      throw SQLFailure.other(Int(SQLITE_RANGE), "arguments do not match the statement")
    }
    makeRoom(for: arguments)
    for (index, argument) in arguments.enumerated() {
      let place = Int32(index + 1)
      let code =
        switch argument {
        case .null: sqlite3_bind_null(statement, place)
        case .integer(let number): sqlite3_bind_int64(statement, place, Int64(number))
        case .text(let text): try bind(text, to: statement, place)
        case .blob(let bytes): bind(bytes, to: statement, place)
        }
      guard code == SQLITE_OK else { return code }
    }
    return SQLITE_OK
  }

  /// Takes the arguments from a statement that has run and wipes them: a remark or a draft does not
  /// stay behind in memory.
  func forget(_ statement: OpaquePointer) {
    sqlite3_clear_bindings(statement)
    guard used > 0, let start = memory.baseAddress else { return }
    explicit_bzero(start, used)
    used = 0
    if memory.count > Self.ordinarySize * 16 { resize(to: Self.ordinarySize) }
  }

  /// Memory must not move once something is bound.
  private func makeRoom(for arguments: [SQLValue]) {
    var needed = 0
    for argument in arguments {
      switch argument {
      case .text(let text): needed += text.utf8.count
      case .blob(let bytes): needed += bytes.count
      case .null, .integer: break
      }
    }
    if needed > memory.count { resize(to: needed) }
  }

  private func resize(to size: Int) {
    memory.deallocate()
    memory = .allocate(byteCount: size, alignment: 1)
  }

  private func bind(
    _ text: String, to statement: OpaquePointer, _ place: Int32
  ) throws -> Int32 {
    var text = text
    let part = text.withUTF8 { keep(UnsafeRawBufferPointer($0)) }
    guard let start = part.baseAddress else {
      return sqlite3_bind_text(statement, place, "", 0, nil)
    }
    // Text ends at a NUL byte for most of SQLite: what was sealed would not be what is stored.
    guard memchr(start, 0, part.count) == nil else { throw SQLiteSession.nulRefused }
    return sqlite3_bind_text(
      statement, place, start.assumingMemoryBound(to: CChar.self), Int32(part.count), nil)
  }

  private func bind(
    _ bytes: [UInt8], to statement: OpaquePointer, _ place: Int32
  ) -> Int32 {
    let part = bytes.withUnsafeBytes { keep($0) }
    guard let start = part.baseAddress else { return sqlite3_bind_zeroblob(statement, place, 0) }
    return sqlite3_bind_blob64(statement, place, start, sqlite3_uint64(part.count), nil)
  }

  private func keep(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    guard !bytes.isEmpty else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    let part = UnsafeMutableRawBufferPointer(rebasing: memory[used..<used + bytes.count])
    part.copyMemory(from: bytes)
    used += bytes.count
    return UnsafeRawBufferPointer(part)
  }
}
