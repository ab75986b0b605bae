import Domain

/// The rows of a search, each once, in the order they were found.
struct RowFinder {
  let sql: any SQLSession
  let limit: Int
  private(set) var rows: [Int] = []
  private var known: Set<Int> = []

  init(sql: any SQLSession, limit: Int) {
    self.sql = sql
    self.limit = limit
  }

  /// Of so many people of one day those with the first readings come first; of more, those who
  /// stand first in the register.
  private static let sortable = 200

  private static let last = "\u{10FFFF}"
  private static let open = PersonStops.isOpenAlone

  mutating func find(_ query: PersonQuery) throws {
    if let number = query.identifier { try findNumber(number) }
    if let birth = query.birth {
      try findBorn(birth, query)
      return
    }
    for key in query.kanaKeys { try findBeginning(key) }
    for key in query.kanaKeys { try findPart(of: "kana_key", key) }
    if let key = query.nameKey { try findName(key) }
    if let key = query.addressKey { try findAddress(key) }
  }

  private mutating func take(_ row: Int) {
    if rows.count < limit, known.insert(row).inserted { rows.append(row) }
  }

  private mutating func take(_ statement: String, _ arguments: [SQLValue]) throws {
    guard rows.count < limit else { return }
    for row in try sql.rows(statement, arguments) { take(row.int(0)) }
  }

  private mutating func findNumber(_ number: String) throws {
    try take("SELECT x.row FROM register.person x WHERE x.id = ?", [.text(number)])
    try take(
      """
      SELECT x.row FROM register.person x WHERE x.household = ? AND \(Self.open)
      ORDER BY x.row LIMIT ?
      """, [.text(number), .integer(limit)])
  }

  // MARK: Names and readings

  private mutating func findBeginning(_ key: String) throws {
    try take(
      "SELECT row FROM register.reading WHERE key >= ? AND key < ? LIMIT ?",
      [.text(key), .text(key + Self.last), .integer(limit)])
  }

  private mutating func findName(_ key: String) throws {
    let scalars = key.unicodeScalars
    guard let only = scalars.first, scalars.count == 1 else {
      return try findPart(of: "name_key", key)
    }
    try findWords([Word.beginning(only)])
    try findWords([Word.single(only)])
  }

  private mutating func findPart(of column: String, _ key: String) throws {
    let words = Word.pairs(of: key)
    guard !words.isEmpty else { return }
    try findWords(words, in: column, key)
  }

  /// People with all of the words, and the whole key in a column where one is given.
  private mutating func findWords(
    _ words: [Int], in column: String? = nil, _ key: String = ""
  ) throws {
    guard rows.count < limit else { return }
    var search = WordSearch(words, sql)
    while rows.count < limit, let row = try search.next() {
      if let column, try !holds(row, column, key) { continue }
      take(row)
    }
  }

  private func holds(_ row: Int, _ column: String, _ key: String) throws -> Bool {
    try sql.count(
      "SELECT instr(\(column), ?) > 0 FROM register.person WHERE row = ?",
      [.text(key), .integer(row)]) == 1
  }

  // MARK: Birth

  private mutating func findBorn(_ birth: BirthSpan, _ query: PersonQuery) throws {
    let born = Word.born(in: birth)
    guard !query.kanaKeys.isEmpty || query.nameKey != nil else { return try findBorn(born) }
    for key in query.kanaKeys {
      try findWords([born] + Word.pairs(of: key), in: "kana_key", key)
    }
    guard let key = query.nameKey else { return }
    let only = key.unicodeScalars.count == 1 ? key.unicodeScalars.first : nil
    try findWords(
      [born] + (only.map { [Word.single($0)] } ?? Word.pairs(of: key)), in: "name_key", key)
  }

  private mutating func findBorn(_ born: Int) throws {
    var search = WordSearch([born], sql)
    var found: [Int] = []
    while found.count <= max(Self.sortable, limit), let row = try search.next() {
      found.append(row)
    }
    if found.count <= Self.sortable { found = try inOrderOfReading(found) }
    for row in found { take(row) }
  }

  private func inOrderOfReading(_ rows: [Int]) throws -> [Int] {
    let keyed = try rows.map { row in
      let key = try sql.row(
        "SELECT kana_key FROM register.person WHERE row = ?", [.integer(row)])
      return (row: row, key: Array((key?.text(0) ?? "").utf8))
    }
    return keyed.sorted {
      $0.key == $1.key ? $0.row < $1.row : $0.key.lexicographicallyPrecedes($1.key)
    }.map(\.row)
  }

  // MARK: Addresses

  private mutating func findAddress(_ key: String) throws {
    try take(
      """
      SELECT x.row FROM register.place p CROSS JOIN register.lot l ON l.place = p.id
      CROSS JOIN register.person x ON x.row = l.row
      WHERE instr(p.key, ?) > 0 AND \(Self.open) LIMIT ?
      """, [.text(key), .integer(limit)])
    for (town, lot) in Self.splits(of: key) {
      try take(
        """
        SELECT x.row FROM register.place p CROSS JOIN register.lot l ON l.place = p.id
        CROSS JOIN register.person x ON x.row = l.row
        WHERE substr(p.key, -length(?)) = ? AND l.key >= ? AND l.key < ?
          AND \(Self.open) LIMIT ?
        """,
        [
          .text(town), .text(town), .text(lot), .text(lot + Self.last), .integer(limit),
        ])
    }
  }

  /// Where a town may end and its lots begin: before a run of digits.
  private static func splits(of key: String) -> [(String, String)] {
    let scalars = Array(key.unicodeScalars)
    func isDigit(_ index: Int) -> Bool { (0x30...0x39).contains(scalars[index].value) }
    func text(_ part: ArraySlice<Unicode.Scalar>) -> String {
      String(String.UnicodeScalarView(part))
    }
    return scalars.indices.dropFirst(2).filter { isDigit($0) && !isDigit($0 - 1) }.reversed()
      .map { (text(scalars[..<$0]), text(scalars[$0...])) }
  }
}
