import Domain
import GRDB
import GRDBSQLite
import Glibc

/// Binds into memory of its own that is kept from row to row: a million rows allocate nothing.
final class SQLiteInsertion: SQLInsertion {
  /// Text and blobs of one row, and where in `bytes` they stand until the statement has run.
  private struct Part {
    var place: Int32
    var start: Int
    var count: Int
    var isText: Bool
  }

  private let statement: OpaquePointer
  private let places: Int32
  private let failure: () -> any Error
  private var bytes: UnsafeMutableRawBufferPointer
  private var used = 0
  private var parts: [Part] = []
  private var place: Int32 = 0

  init(_ statement: OpaquePointer, failure: @escaping () -> any Error) {
    self.statement = statement
    self.failure = failure
    places = sqlite3_bind_parameter_count(statement)
    bytes = .allocate(byteCount: 4_096, alignment: 1)
  }

  deinit { bytes.deallocate() }

  func text(_ value: String) {
    var value = value
    value.withUTF8 { text(UnsafeRawBufferPointer($0)) }
  }

  func text(_ value: UnsafeRawBufferPointer) { append(value, isText: true) }

  func blob(_ value: UnsafeRawBufferPointer) { append(value, isText: false) }

  func integer(_ value: Int) {
    place += 1
    sqlite3_bind_int64(statement, place, Int64(value))
  }

  func null() {
    place += 1
    sqlite3_bind_null(statement, place)
  }

  func run() throws {
    guard place == places else {
      throw SQLFailure.other(Int(SQLITE_RANGE), "arguments do not match the statement")
    }
    for part in parts { try bind(part) }
    let code = sqlite3_step(statement)
    sqlite3_reset(statement)
    guard code == SQLITE_DONE else { throw failure() }
    place = 0
    used = 0
    parts.removeAll(keepingCapacity: true)
  }

  private func append(_ value: UnsafeRawBufferPointer, isText: Bool) {
    place += 1
    if used + value.count > bytes.count { grow(to: used + value.count) }
    UnsafeMutableRawBufferPointer(rebasing: bytes[used...]).copyMemory(from: value)
    parts.append(Part(place: place, start: used, count: value.count, isText: isText))
    used += value.count
  }

  private func grow(to needed: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: needed * 2, alignment: 1)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<used]))
    bytes.deallocate()
    bytes = larger
  }

  private func bind(_ part: Part) throws {
    guard let start = UnsafeRawBufferPointer(rebasing: bytes[part.start...]).baseAddress else {
      sqlite3_bind_text(statement, part.place, "", 0, nil)
      return
    }
    guard part.isText else {
      sqlite3_bind_blob64(statement, part.place, start, sqlite3_uint64(part.count), nil)
      return
    }
    // Text ends at a NUL byte for most of SQLite.
    guard memchr(start, 0, part.count) == nil else { throw SQLiteSession.nulRefused }
    sqlite3_bind_text(
      statement, part.place, start.assumingMemoryBound(to: CChar.self), Int32(part.count), nil)
  }
}
