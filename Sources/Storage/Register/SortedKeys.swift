import Glibc

/// Keys of rows, gathered in any order and sorted outside of SQLite, byte by byte as SQLite does.
struct SortedKeys: Sendable {
  struct Entry: Sendable {
    /// Sorts before the key.
    var group: UInt32
    var row: UInt32
    /// The first eight bytes of the key, as a number: most comparisons need no more.
    var head: UInt64
    var start: Int
    var count: Int
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []

  mutating func add(_ key: String, group: Int = 0, row: Int) {
    let start = bytes.count
    bytes.append(contentsOf: key.utf8)
    var head: UInt64 = 0
    for offset in 0..<8 {
      let at = start + offset
      head = head << 8 | (at < bytes.count ? UInt64(bytes[at]) : 0)
    }
    entries.append(
      Entry(
        group: UInt32(group), row: UInt32(row), head: head, start: start,
        count: bytes.count - start))
  }

  consuming func sorted() -> SortedKeys {
    bytes.withUnsafeBytes { bytes in
      entries.withUnsafeMutableBufferPointer { entries in
        entries.sort { Self.isBefore($0, $1, bytes) }
      }
    }
    return self
  }

  /// Every key with its group and row, in order.
  func each(_ body: (UnsafeRawBufferPointer, Int, Int) throws -> Void) throws {
    try bytes.withUnsafeBytes { bytes in
      for entry in entries {
        let key = UnsafeRawBufferPointer(
          rebasing: bytes[entry.start..<entry.start + entry.count])
        try body(key, Int(entry.group), Int(entry.row))
      }
    }
  }

  private static func isBefore(
    _ left: Entry, _ right: Entry, _ bytes: UnsafeRawBufferPointer
  ) -> Bool {
    if left.group != right.group { return left.group < right.group }
    if left.head != right.head { return left.head < right.head }
    if let base = bytes.baseAddress {
      let order = memcmp(
        base + left.start, base + right.start, min(left.count, right.count))
      if order != 0 { return order < 0 }
    }
    return left.count != right.count ? left.count < right.count : left.row < right.row
  }
}
