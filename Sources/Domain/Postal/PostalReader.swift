/// A place in the bytes of an index. Reading past the end gives zeros and is remembered.
struct PostalReader {
  let bytes: [UInt8]
  var at: Int
  private(set) var isPastEnd = false

  init(bytes: [UInt8], at: Int) {
    self.bytes = bytes
    self.at = at
  }

  /// One area, still as ranks of letters.
  struct Record {
    var code: Int
    var place = 0
    var town: [UInt16] = []
    var kana: [UInt16] = []
    var note: [UInt16] = []
  }

  mutating func byte() -> Int {
    guard at >= 0, at < bytes.count else {
      isPastEnd = true
      return 0
    }
    defer { at += 1 }
    return Int(bytes[at])
  }

  mutating func number() -> Int {
    let (a, b, c, d) = (byte(), byte(), byte(), byte())
    return a | b << 8 | c << 16 | d << 24
  }

  mutating func next(_ record: inout Record) {
    let head = byte()
    let step = head & PostalFormat.longStep
    record.code += step == PostalFormat.longStep ? number() : step
    if head & Int(PostalFormat.newMunicipality) != 0 {
      let low = byte()
      record.place = low | byte() << 8
    }
    difference(&record.town)
    difference(&record.kana)
    record.note.removeAll(keepingCapacity: true)
    if head & Int(PostalFormat.hasNote) != 0 { difference(&record.note) }
  }

  /// Turns the text before into the one that follows it.
  mutating func difference(_ ranks: inout [UInt16]) {
    var kept = byte()
    var new = kept & 0x0F
    if kept == 0xF0 {
      kept = byte()
      new = byte()
    } else {
      kept >>= 4
    }
    ranks.removeLast(max(0, ranks.count - kept))
    for _ in 0..<new {
      let first = byte()
      ranks.append(
        first < PostalFormat.shortLetters
          ? UInt16(first)
          : UInt16(PostalFormat.shortLetters + (first - PostalFormat.shortLetters) * 256 + byte()))
    }
  }
}
