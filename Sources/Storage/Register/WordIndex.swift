/// Which rows have which words, gathered row by row and written once. The rows of a word stand in
/// pieces of bounded size, each the distances from row to row in seven bits a byte.
///
/// A register has thirty million of them, so what is known of a word stands in the hash table
/// itself, and its bytes in chained blocks of one cache line.
final class WordIndex {
  /// What fits into a page beside its neighbours without overflowing.
  static let pieceLimit = 900
  /// Rows are kept in 32 bits, so that a distance takes five bytes at most.
  private static let largestRow = Int(UInt32.max)
  private static let longestDistance = 5

  private struct Slot {
    /// 0 where nothing is.
    var word = 0
    var first: UInt32 = 0
    /// The row added last.
    var last: UInt32 = 0
    var firstBlock: UInt32 = 0
    /// The block being filled, and how far.
    var block: UInt32 = 0
    var used = 0
  }

  /// Open addressing; the size is a power of two.
  private var slots = UnsafeMutableBufferPointer<Slot>.allocate(capacity: 1 << 15)
  private var words = 0
  private var blocks = ByteBlocks()

  init() { slots.initialize(repeating: Slot()) }

  deinit { slots.deallocate() }

  /// Rows come in rising order; the same word of the same row counts once.
  func add(_ word: Int, _ row: Int) {
    // One access to the table for all of it.
    let slots = self.slots
    let at = Self.place(of: word, in: slots)
    guard slots[at].word != 0 else { return begin(word, row, at) }
    var distance = row - Int(slots[at].last)
    guard distance > 0 else { return }
    var (block, used) = (slots[at].block, slots[at].used)
    while distance >= 0x80 {
      blocks.append(UInt8(distance & 0x7F) | 0x80, &block, &used)
      distance >>= 7
    }
    blocks.append(UInt8(distance), &block, &used)
    slots[at].last = UInt32(row)
    slots[at].block = block
    slots[at].used = used
  }

  /// Everything in the order of the table, so that it grows at its end only.
  func write(_ sql: any SQLSession) throws {
    let known = slots.filter { $0.word != 0 }.sorted { $0.word < $1.word }
    try sql.insert("INSERT INTO gram (word, first, rows) VALUES (?, ?, ?)") { insertion in
      for slot in known { try write(slot, insertion) }
    }
  }

  private func write(_ slot: Slot, _ insertion: any SQLInsertion) throws {
    let bytes = blocks.bytes(from: slot.firstBlock, to: slot.block, slot.used)
    var first = Int(slot.first)
    var start = 0
    var row = first
    var at = 0
    while at < bytes.count {
      let begin = at
      row += Self.distance(bytes, &at)
      guard begin - start >= Self.pieceLimit else { continue }
      try write(slot.word, first, bytes[start..<begin], insertion)
      (first, start) = (row, at)
    }
    try write(slot.word, first, bytes[start...], insertion)
  }

  private func write(
    _ word: Int, _ first: Int, _ bytes: ArraySlice<UInt8>, _ insertion: any SQLInsertion
  ) throws {
    insertion.integer(word)
    insertion.integer(first)
    insertion.blob(bytes)
    try insertion.run()
  }

  /// The rows of one piece.
  ///
  /// - Throws: `SQLFailure.damaged` when no index ever wrote such a piece: the file was changed.
  static func rows(first: Int, _ bytes: [UInt8]) throws -> [Int] {
    guard first > 0, first <= largestRow, bytes.count <= pieceLimit + longestDistance else {
      throw SQLFailure.damaged
    }
    var rows = [first]
    rows.reserveCapacity(bytes.count + 1)
    var row = first
    var at = 0
    while at < bytes.count {
      let distance = distance(bytes, &at)
      guard distance > 0, distance <= largestRow - row else { throw SQLFailure.damaged }
      row += distance
      rows.append(row)
    }
    return rows
  }

  private static func distance(_ bytes: [UInt8], _ at: inout Int) -> Int {
    var distance = 0
    var shift = 0
    while at < bytes.count, shift < longestDistance * 7 {
      let byte = bytes[at]
      at += 1
      distance |= Int(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return distance
  }

  // MARK: The table

  private func begin(_ word: Int, _ row: Int, _ at: Int) {
    let block = blocks.new()
    slots[at] = Slot(
      word: word, first: UInt32(row), last: UInt32(row), firstBlock: block, block: block)
    words += 1
    if words * 2 > slots.count { grow() }
  }

  private func grow() {
    let larger = UnsafeMutableBufferPointer<Slot>.allocate(capacity: slots.count * 4)
    larger.initialize(repeating: Slot())
    for slot in slots where slot.word != 0 {
      larger[Self.place(of: slot.word, in: larger)] = slot
    }
    slots.deallocate()
    slots = larger
  }

  /// Where the word stands, or where it may be put. Fibonacci hashing.
  private static func place(
    of word: Int, in slots: UnsafeMutableBufferPointer<Slot>
  ) -> Int {
    let mixed = UInt64(bitPattern: Int64(word)) &* 0x9E37_79B9_7F4A_7C15
    var at = Int(mixed >> 32) & (slots.count - 1)
    while slots[at].word != word, slots[at].word != 0 { at = (at + 1) & (slots.count - 1) }
    return at
  }
}

/// Blocks of 64 bytes in one piece of memory: sixty of content, then the number of the next.
private struct ByteBlocks: ~Copyable {
  static let room = 60
  private static let size = 64

  private var memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 64)
  private var count: UInt32 = 0

  deinit { memory.deallocate() }

  mutating func new() -> UInt32 {
    if (Int(count) + 1) * Self.size > memory.count {
      let larger = UnsafeMutableRawBufferPointer.allocate(
        byteCount: memory.count * 2, alignment: 64)
      larger.copyMemory(from: UnsafeRawBufferPointer(memory))
      memory.deallocate()
      memory = larger
    }
    count += 1
    return count - 1
  }

  /// Adds a byte to the end of a chain: its last block, and how much of that is used.
  mutating func append(_ byte: UInt8, _ block: inout UInt32, _ used: inout Int) {
    if used == Self.room {
      let next = new()
      memory.storeBytes(
        of: next, toByteOffset: Int(block) * Self.size + Self.room, as: UInt32.self)
      block = next
      used = 0
    }
    memory[Int(block) * Self.size + used] = byte
    used += 1
  }

  /// What a chain holds; of its last block only so much is used.
  func bytes(from first: UInt32, to last: UInt32, _ used: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = first
    while true {
      let start = Int(block) * Self.size
      let count = block == last ? used : Self.room
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: memory[start..<start + count]))
      if block == last { return bytes }
      block = memory.load(fromByteOffset: start + Self.room, as: UInt32.self)
    }
  }
}
