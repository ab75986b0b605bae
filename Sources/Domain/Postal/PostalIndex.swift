/// The postal codes of the whole country, read in place: a search looks at the few hundred towns of
/// three digits and makes text only of what it gives back.
public struct PostalIndex: Sendable {
  /// How many areas it holds.
  public let count: Int
  let bytes: [UInt8]
  let letters: [Unicode.Scalar]
  /// What each letter is searched as; nil for one that search leaves out.
  let folded: [UInt32?]
  private let prefectures: [String]
  private let places: [(local: Int, prefecture: Int, name: String)]
  private let blocks: Int
  private let table: Int
  let records: Int

  /// - Throws: `PostalFault`: the bytes are not whole or not ours.
  public init(_ bytes: [UInt8]) throws(PostalFault) {
    guard bytes.starts(with: PostalFormat.magic) else { throw .unknownFormat }
    guard bytes.count > PostalFormat.headerSize else { throw .truncated }
    let checksum = (0..<8).reduce(UInt64(0)) {
      $0 | UInt64(bytes[PostalFormat.magic.count + $1]) << ($1 * 8)
    }
    guard checksum == PostalFormat.checksum(bytes[PostalFormat.headerSize...]) else {
      throw .damaged
    }
    var reader = PostalReader(bytes: bytes, at: PostalFormat.headerSize)
    let counts = (0..<5).map { _ in reader.number() }
    // A count that the file cannot hold must not make room for itself.
    guard !reader.isPastEnd, counts.allSatisfy({ $0 <= bytes.count }) else { throw .truncated }
    let letters = (0..<counts[4]).map { _ in Unicode.Scalar(UInt32(reader.number())) ?? "\u{FFFD}" }
    func text() -> String {
      var ranks: [UInt16] = []
      reader.difference(&ranks)
      return Self.text(ranks, letters)
    }
    prefectures = (0..<counts[1]).map { _ in text() }
    places = (0..<counts[2]).map { _ in
      (reader.number(), reader.byte(), text())
    }
    guard !reader.isPastEnd else { throw .truncated }
    count = counts[0]
    blocks = counts[3]
    table = reader.at
    records = table + blocks * 8
    guard records <= bytes.count else { throw .truncated }
    self.bytes = bytes
    self.letters = letters
    folded = letters.map { KanaFold.searchKey(String($0)).unicodeScalars.first?.value }
  }

  /// The towns a query may mean: those that begin with its letters by code, then those that hold
  /// them. None with fewer than three digits.
  public func find(_ query: PostalQuery, limit: Int = 20) -> PostalAnswer {
    guard let codes = query.codes else { return PostalAnswer() }
    let keys = query.keys
    if keys.isEmpty, !query.letters.isEmpty { return PostalAnswer() }
    var begins: [PostalArea] = []
    var holds: [PostalArea] = []
    var total = 0
    scan(codes) { record in
      let best = keys.isEmpty ? 0 : keys.compactMap { rank(of: $0, in: record) }.min()
      guard let best else { return }
      total += 1
      if best == 0, begins.count < limit { begins.append(area(record)) }
      if best > 0, holds.count < limit { holds.append(area(record)) }
    }
    return PostalAnswer(areas: Array((begins + holds).prefix(limit)), total: total)
  }

  /// Every area, in the order of the codes.
  public var areas: [PostalArea] {
    var all: [PostalArea] = []
    all.reserveCapacity(count)
    scan(0...9_999_999) { all.append(area($0)) }
    return all
  }

  // MARK: Records

  private func scan(_ codes: ClosedRange<Int>, _ body: (PostalReader.Record) -> Void) {
    var block = firstBlock(for: codes.lowerBound)
    while block < blocks {
      var reader = PostalReader(bytes: bytes, at: table + block * 8)
      let code = reader.number()
      guard code <= codes.upperBound else { return }
      reader.at = records + reader.number()
      var record = PostalReader.Record(code: code)
      let size = min(PostalFormat.blockSize, count - block * PostalFormat.blockSize)
      for _ in 0..<max(0, size) {
        reader.next(&record)
        if reader.isPastEnd || record.code > codes.upperBound { return }
        if record.code >= codes.lowerBound { body(record) }
      }
      block += 1
    }
  }

  /// The last block that begins before `code`: areas of one code may begin in it.
  private func firstBlock(for code: Int) -> Int {
    var low = 0
    var high = blocks
    while low < high {
      let middle = (low + high) / 2
      var reader = PostalReader(bytes: bytes, at: table + middle * 8)
      if reader.number() < code { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  private func area(_ record: PostalReader.Record) -> PostalArea {
    let place =
      places.indices.contains(record.place)
      ? places[record.place] : (local: 0, prefecture: -1, name: "")
    return PostalArea(
      code: PostalCode(clamping: record.code), local: place.local,
      prefecture: prefectures.indices.contains(place.prefecture)
        ? prefectures[place.prefecture] : "",
      municipality: place.name, town: Self.text(record.town, letters),
      townKana: Self.text(record.kana, letters), note: Self.text(record.note, letters))
  }

  private static func text(_ ranks: [UInt16], _ letters: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    for rank in ranks where letters.indices.contains(Int(rank)) {
      text.append(letters[Int(rank)])
    }
    return String(text)
  }

  // MARK: Letters

  /// 0 when the town begins with the key, 1 when it holds it elsewhere, nil when it does not.
  private func rank(of key: [UInt32], in record: PostalReader.Record) -> Int? {
    let ranks = [record.kana, record.town].compactMap { place(of: key, in: $0) }
    return ranks.min().map { min($0, 1) }
  }

  private func place(of key: [UInt32], in ranks: [UInt16]) -> Int? {
    for start in ranks.indices {
      var wanted = 0
      for rank in ranks[start...] {
        guard letters.indices.contains(Int(rank)), let scalar = folded[Int(rank)] else { continue }
        guard scalar == key[wanted] else { break }
        wanted += 1
        if wanted == key.count { return start }
      }
      // One letter is a beginning; in the middle it would be everywhere.
      if key.count < 2 { return nil }
    }
    return nil
  }
}
