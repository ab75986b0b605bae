import Domain

/// Writes one person after another into a file being built.
struct RegisterWriting {
  private(set) var count = 0
  private(set) var stops: Set<String> = []
  private var sum: UInt64 = 0
  private var known: Set<String> = []
  private var places: [String: Int] = [:]
  private var words: [UInt8] = []

  /// The sum of the people's own digests: the same people in any order give the same.
  var digest: String { "\(count)-" + String(sum, radix: 16) }

  /// False when the person was there already.
  mutating func add(
    _ record: ResidentRecord, _ glyphs: GlyphTable, _ stopped: Set<String>,
    _ sql: any SQLSession
  ) throws -> Bool {
    guard known.insert(record.id.text).inserted else { return false }
    count += 1
    if record.stop != nil { stops.insert(record.id.text) }
    let isStopped = record.stop != nil || stopped.contains(record.id.text)
    // Even a digest of an address could be tried out against all there are.
    let digest = isStopped ? record.withoutResidence.digest : record.digest
    sum &+= UInt64(bitPattern: Int64(digest))
    let nameKey = NameFold.searchKey(record.name.text) { glyphs.fallbacks[$0] }
    let kanaKey = KanaFold.searchKey(record.kana.text)
    var values: [SQLValue] = [
      .integer(count), .text(record.id.text),
      isStopped ? .text((record.stop ?? .p).rawValue) : .null, .text(nameKey), .text(kanaKey),
      .text(record.birth.iso), .integer(isStopped ? 0 : RegisterRows.number(record.flags)),
      .integer(digest),
    ]
    values +=
      isStopped ? Self.nothing : try Self.details(record, glyphs, place(record.address, sql))
    try sql.execute(Self.insert, values)
    try index(nameKey, kanaKey, sql)
    return true
  }

  private static let insert = """
    INSERT INTO person (row, id, stop, name_key, kana_key, birth, flags, digest, name, kana, sex,
      household, relationship, shown, glyphs, place, lot_key, lot, building, postal)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  private static let nothing = [SQLValue](repeating: .null, count: 12)

  private static func details(
    _ record: ResidentRecord, _ glyphs: GlyphTable, _ place: Int
  ) -> [SQLValue] {
    let isPlain = glyphs.isPlain(record.name.text) && record.mj.isEmpty
    let unusual = isPlain ? [] : glyphs.glyphs(of: record.name.text, mj: record.mj)
    return [
      .text(record.name.text), .text(record.kana.text),
      .integer(RegisterRows.number(record.sex)), .text(record.household.text),
      .text(record.relationship.text),
      unusual.isEmpty ? .null : .text(glyphs.shown(record.name.text)),
      unusual.isEmpty ? .null : .text(RegisterRows.text(unusual)), .integer(place),
      .text(AddressFold.lotKey(record.address.lot.text)), .text(record.address.lot.text),
      .text(record.address.building.text), .text(record.address.postalCode),
    ]
  }

  private mutating func place(
    _ address: ResidentAddress, _ sql: any SQLSession
  ) throws -> Int {
    // A tab can stand in neither part.
    let name = address.city.text + "\t" + address.town.text
    if let known = places[name] { return known }
    let id = places.count + 1
    places[name] = id
    try sql.execute(
      "INSERT INTO place (id, key, city, town) VALUES (?, ?, ?, ?)",
      [
        .integer(id), .text(AddressFold.searchKey(address.city.text + address.town.text)),
        .text(address.city.text), .text(address.town.text),
      ])
    return id
  }

  private mutating func index(
    _ nameKey: String, _ kanaKey: String, _ sql: any SQLSession
  ) throws {
    words.removeAll(keepingCapacity: true)
    Bigrams.append(nameKey, to: &words)
    Bigrams.append(kanaKey, to: &words)
    guard !words.isEmpty else { return }
    try sql.execute(
      "INSERT INTO gram (rowid, t) VALUES (?, ?)",
      [.integer(count), .text(String(decoding: words, as: UTF8.self))])
  }
}
