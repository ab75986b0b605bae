/// Writes areas in the form that `PostalIndex` reads.
public enum PostalPacker {
  /// The same areas give the same bytes, in whatever order they come; doubles go.
  ///
  /// - Throws: nothing is left out silently: `tooMany` when there are more different letters than
  ///   the form can hold, or a text of more than 255.
  public static func pack(_ areas: some Collection<PostalArea>) throws(PackingFault) -> [UInt8] {
    let sorted = unique(areas)
    let municipalities = places(sorted)
    let prefectures = municipalities.map(\.prefecture).reduce(into: [String]()) { kept, name in
      if !kept.contains(where: { $0.utf8.elementsEqual(name.utf8) }) { kept.append(name) }
    }
    let letters = try alphabet(sorted, municipalities, prefectures)
    var writer = PostalWriter(letters)
    for name in prefectures { try writer.text(name) }
    for place in municipalities {
      writer.number(place.local)
      writer.bytes.append(
        UInt8(
          prefectures.firstIndex { $0.utf8.elementsEqual(place.prefecture.utf8) } ?? 0))
      try writer.text(place.name)
    }
    let index = Dictionary(
      municipalities.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var records = PostalWriter(letters)
    var table = PostalWriter(letters)
    for start in stride(from: 0, to: sorted.count, by: PostalFormat.blockSize) {
      table.number(sorted[start].code.number)
      table.number(records.bytes.count)
      records.beginBlock(at: sorted[start].code.number)
      for area in sorted[start..<min(start + PostalFormat.blockSize, sorted.count)] {
        try records.record(area, place: index[PostalPlace(area)] ?? 0)
      }
    }
    let alphabet = letters.sorted { $0.value < $1.value }.map(\.key)
    let blocks = (sorted.count + PostalFormat.blockSize - 1) / PostalFormat.blockSize
    var body = PostalWriter(letters)
    for count in [sorted.count, prefectures.count, municipalities.count, blocks, alphabet.count] {
      body.number(count)
    }
    for letter in alphabet { body.number(Int(letter)) }
    body.bytes += writer.bytes + table.bytes + records.bytes
    let checksum = PostalFormat.checksum(body.bytes[...])
    return PostalFormat.magic + (0..<8).map { UInt8(truncatingIfNeeded: checksum >> ($0 * 8)) }
      + body.bytes
  }

  public enum PackingFault: Error, Equatable, Sendable {
    case tooMany
  }

  private static func unique(_ areas: some Collection<PostalArea>) -> [PostalArea] {
    var kept: [PostalArea] = []
    for area in areas.sorted(by: PostalArea.precedes) where kept.last != area {
      kept.append(area)
    }
    return kept
  }

  private static func places(_ areas: [PostalArea]) -> [PostalPlace] {
    Set(areas.map { PostalPlace($0) }).sorted {
      if $0.local != $1.local { return $0.local < $1.local }
      return ($0.prefecture + $0.name).utf8.lexicographicallyPrecedes(
        ($1.prefecture + $1.name).utf8)
    }
  }

  /// Letters by how often they occur, then by value: the order is part of the bytes.
  private static func alphabet(
    _ areas: [PostalArea], _ places: [PostalPlace], _ prefectures: [String]
  ) throws(PackingFault) -> [UInt32: Int] {
    var counts: [UInt32: Int] = [:]
    func count(_ text: String) {
      for scalar in text.unicodeScalars { counts[scalar.value, default: 0] += 1 }
    }
    for area in areas {
      count(area.town)
      count(area.townKana)
      count(area.note)
    }
    for place in places { count(place.name) }
    for name in prefectures { count(name) }
    guard counts.count <= PostalFormat.mostLetters, places.count <= 0xFFFF,
      prefectures.count <= 0xFF
    else { throw .tooMany }
    let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return Dictionary(
      order.enumerated().map { ($0.element.key, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }
}

/// A municipality as the index keeps it once.
struct PostalPlace: Hashable {
  let local: Int
  let prefecture: String
  let name: String

  init(_ area: PostalArea) {
    local = area.local
    prefecture = area.prefecture
    name = area.municipality
  }

  static func == (left: PostalPlace, right: PostalPlace) -> Bool {
    left.local == right.local && left.prefecture.utf8.elementsEqual(right.prefecture.utf8)
      && left.name.utf8.elementsEqual(right.name.utf8)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(local)
    for byte in name.utf8 { hasher.combine(byte) }
  }
}

/// The bytes so far and what the record before said.
private struct PostalWriter {
  var bytes: [UInt8] = []
  private let letters: [UInt32: Int]
  private var code = 0
  private var place: Int?
  private var town: [Int] = []
  private var kana: [Int] = []

  init(_ letters: [UInt32: Int]) { self.letters = letters }

  mutating func number(_ value: Int) {
    bytes += (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  mutating func text(_ text: String) throws(PostalPacker.PackingFault) {
    try difference(ranks(text), from: [])
  }

  mutating func beginBlock(at code: Int) {
    self.code = code
    place = nil
    town = []
    kana = []
  }

  mutating func record(
    _ area: PostalArea, place new: Int
  ) throws(PostalPacker.PackingFault) {
    let step = area.code.number - code
    var head = UInt8(min(step, PostalFormat.longStep))
    if place != new { head |= PostalFormat.newMunicipality }
    if !area.note.isEmpty { head |= PostalFormat.hasNote }
    bytes.append(head)
    if step >= PostalFormat.longStep { number(step) }
    if place != new { bytes += [UInt8(new & 0xFF), UInt8(new >> 8)] }
    let (newTown, newKana) = (ranks(area.town), ranks(area.townKana))
    try difference(newTown, from: town)
    try difference(newKana, from: kana)
    if !area.note.isEmpty { try text(area.note) }
    (code, place, town, kana) = (area.code.number, new, newTown, newKana)
  }

  private func ranks(_ text: String) -> [Int] {
    text.unicodeScalars.map { letters[$0.value] ?? 0 }
  }

  /// How much is kept of `before`, how many letters follow, the letters.
  private mutating func difference(
    _ now: [Int], from before: [Int]
  ) throws(PostalPacker.PackingFault) {
    let kept = zip(now, before).prefix { $0 == $1 }.count
    let new = now.count - kept
    guard now.count <= 0xFF else { throw .tooMany }
    if kept < 15, new <= 15 {
      bytes.append(UInt8(kept << 4 | new))
    } else {
      bytes += [0xF0, UInt8(kept), UInt8(new)]
    }
    for rank in now[kept...] {
      if rank < PostalFormat.shortLetters {
        bytes.append(UInt8(rank))
      } else {
        let rest = rank - PostalFormat.shortLetters
        bytes += [UInt8(PostalFormat.shortLetters + rest / 256), UInt8(rest % 256)]
      }
    }
  }
}
