import Domain

/// Writes one person after another into a file being built.
struct RegisterWriting {
  private(set) var count = 0
  private(set) var stops: Set<String> = []
  private var sum: UInt64 = 0
  private var known = KnownNumbers()
  private var places = RegisterPlaces()
  private let words = WordIndex()
  private var readings = SortedKeys()
  private var lots = SortedKeys()

  /// The sum of the people's own digests: the same people in any order give the same.
  var digest: String { "\(count)-" + String(sum, radix: 16) }

  static let insert = """
    INSERT INTO person (row, id, stop, name_key, kana_key, birth, flags, digest, name, kana, sex,
      household, relationship, shown, glyphs, place, lot, building, postal)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  /// False when the person was there already.
  mutating func add(
    _ entry: RegisterEntry, _ stopped: Set<String>, _ insertion: any SQLInsertion
  ) throws -> Bool {
    guard known.insert(entry.record.id.text) else { return false }
    count += 1
    let stop = entry.record.stop ?? (stopped.contains(entry.record.id.text) ? .p : nil)
    if entry.record.stop != nil { stops.insert(entry.record.id.text) }
    let isOurs = stop != nil && entry.record.stop == nil
    let digest = isOurs ? entry.record.withoutResidence.digest : entry.digest
    sum &+= UInt64(bitPattern: Int64(digest))
    insertion.integer(count)
    insertion.text(entry.record.id.text)
    insertion.text(stop?.rawValue)
    insertion.text(entry.nameKey)
    insertion.text(entry.kanaKey)
    insertion.text(entry.birth)
    insertion.integer(stop == nil ? RegisterRows.number(entry.record.flags) : 0)
    insertion.integer(digest)
    if stop == nil {
      fill(insertion, entry)
    } else {
      for _ in 0..<11 { insertion.null() }
    }
    try insertion.run()
    readings.add(entry.kanaKey, row: count)
    index(entry)
    return true
  }

  /// What only somebody has whom nothing stops.
  private mutating func fill(_ insertion: any SQLInsertion, _ entry: RegisterEntry) {
    let place = places.number(of: entry.record.address)
    insertion.text(entry.record.name.text)
    insertion.text(entry.record.kana.text)
    insertion.integer(RegisterRows.number(entry.record.sex))
    insertion.text(entry.record.household.text)
    insertion.text(entry.record.relationship.text)
    insertion.text(entry.shown)
    insertion.text(entry.glyphs)
    insertion.integer(place)
    insertion.text(entry.record.address.lot.text)
    insertion.text(entry.record.address.building.text)
    insertion.text(entry.record.address.postalCode)
    lots.add(entry.lotKey, group: place, row: count)
  }

  private mutating func index(_ entry: RegisterEntry) {
    let row = count
    Word.forPairs(of: entry.nameKey) { words.add(Word.pair($0, $1), row) }
    Word.forPairs(of: entry.kanaKey) { words.add(Word.pair($0, $1), row) }
    if let first = entry.nameKey.unicodeScalars.first { words.add(Word.beginning(first), row) }
    for scalar in entry.nameKey.unicodeScalars where NameFold.isKanji(scalar) {
      words.add(Word.single(scalar), row)
    }
    for span in entry.span?.wider ?? [] { words.add(Word.born(in: span), row) }
  }

  /// Everything that is written once all people are known. SQLite builds its own indexes while the
  /// second processor sorts ours.
  mutating func finish(_ sql: any SQLSession) throws {
    let readings = self.readings
    let lots = self.lots
    let sorting = Aside { (readings.sorted(), lots.sorted()) }
    self.readings = SortedKeys()
    self.lots = SortedKeys()
    known = KnownNumbers()
    try places.write(sql)
    try words.write(sql)
    for index in RegisterSchema.indexes { try sql.execute(index) }
    let (sortedReadings, sortedLots) = sorting.value()
    try sql.insert("INSERT INTO reading (key, row) VALUES (?, ?)") { insertion in
      try sortedReadings.each { key, _, row in
        insertion.text(key)
        insertion.integer(row)
        try insertion.run()
      }
    }
    try sql.insert("INSERT INTO lot (place, key, row) VALUES (?, ?, ?)") { insertion in
      try sortedLots.each { key, place, row in
        insertion.integer(place)
        insertion.text(key)
        insertion.integer(row)
        try insertion.run()
      }
    }
  }
}

/// The towns of a file, each with a number.
struct RegisterPlaces {
  private struct Town: Hashable {
    var city: ExactText
    var town: ExactText
  }

  private var numbers: [Town: Int] = [:]
  private var towns: [Town] = []
  private var last: (town: Town, number: Int)?

  mutating func number(of address: ResidentAddress) -> Int {
    let town = Town(city: address.city, town: address.town)
    // A household stands together.
    if let last, last.town == town { return last.number }
    let number = numbers[town] ?? towns.count + 1
    if number > towns.count {
      numbers[town] = number
      towns.append(town)
    }
    last = (town, number)
    return number
  }

  func write(_ sql: any SQLSession) throws {
    for (index, town) in towns.enumerated() {
      try sql.execute(
        "INSERT INTO place (id, key, city, town) VALUES (?, ?, ?, ?)",
        [
          .integer(index + 1), .text(AddressFold.searchKey(town.city.text + town.town.text)),
          .text(town.city.text), .text(town.town.text),
        ])
    }
  }
}
