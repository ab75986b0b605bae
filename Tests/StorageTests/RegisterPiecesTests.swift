import Testing

@testable import Storage

/// The pieces a register file is built from.
@Suite struct RegisterPiecesTests {
  @Test func numbersOutOfOrderAreKnownAgain() {
    var known = KnownNumbers()
    let order = ["5", "3", "7", "70", "6", "A-1", "", "8", "B"]
    #expect(order.map { known.insert($0) } == order.map { _ in true })
    #expect(order.map { known.insert($0) } == order.map { _ in false })
    let isNew = known.insert("4")
    #expect(isNew)
  }

  @Test func keysAreSortedByTheirBytes() throws {
    let keys = ["カナ", "", "カ", "\u{10FFFF}", "\u{FFFF}", "カナカナカナ", "カナカナカ", "カナカナカナ", "z", "12-3"]
    var all = SortedKeys()
    for (row, key) in keys.enumerated() { all.add(key, group: row % 2, row: row + 1) }
    var found: [(group: Int, row: Int)] = []
    try all.sorted().each { key, group, row in
      #expect(key.elementsEqual(keys[row - 1].utf8))
      found.append((group, row))
    }
    let expected = keys.enumerated().sorted { left, right in
      let (one, two) = (Array(left.element.utf8), Array(right.element.utf8))
      if left.offset % 2 != right.offset % 2 { return left.offset % 2 < right.offset % 2 }
      return one == two ? left.offset < right.offset : one.lexicographicallyPrecedes(two)
    }
    #expect(found.map(\.row) == expected.map { $0.offset + 1 })
  }

  @Test(arguments: [[], [1], [127, 1, 128, 16_384, 2_097_152]])
  func rowsOfAPieceComeBack(_ distances: [Int]) throws {
    var bytes: [UInt8] = []
    var row = 9
    var rows = [row]
    for distance in distances {
      row += distance
      rows.append(row)
      var rest = distance
      while rest >= 0x80 {
        bytes.append(UInt8(rest & 0x7F) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
    }
    #expect(try WordIndex.rows(first: 9, bytes) == rows)
  }

  /// A file that was changed must not end the program.
  @Test(
    arguments: [
      (9, [UInt8](repeating: 0xFF, count: 8) + [0x7F]), (Int.max, [1]), (0, [1]), (-1, []),
      (9, [0]), (9, [UInt8](repeating: 1, count: 2_000)), (Int(UInt32.max), [1]),
    ] as [(Int, [UInt8])])
  func aPieceNobodyWroteIsRefused(_ first: Int, _ bytes: [UInt8]) {
    #expect(throws: SQLFailure.self) { try WordIndex.rows(first: first, bytes) }
  }
}
