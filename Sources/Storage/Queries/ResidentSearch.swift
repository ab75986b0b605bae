public import Domain

/// Finding people by what somebody types. It counts nothing and sorts nothing as a whole: at 1.55
/// million people each key is answered from the front of an index.
public enum ResidentSearch {
  /// At most `limit` people, those whose reading begins so first.
  ///
  /// By address and household nobody is found whom a stop protects; by name, number and birth date
  /// a stopped person is found as the code alone.
  public static func find(
    _ typed: String, limit: Int = 50, _ access: borrowing ReadAccess
  ) throws -> PersonHits {
    guard let snapshot = try ResidentQueries.attach(access.sql) else { return PersonHits() }
    let sql = access.sql
    let query = try PersonQuery(typed) { scalar in
      try fallback(of: scalar, sql)
    }
    var finder = RowFinder(sql: sql, limit: limit + 1)
    try finder.find(query)
    let people = try finder.rows.prefix(limit).compactMap { row in
      try sql.row(
        """
        SELECT \(RegisterRows.columns) FROM register.person x \(RegisterRows.joins)
        WHERE x.row = ?
        """, [.integer(row)]
      ).map { RegisterRows.view($0) }
    }
    return PersonHits(
      register: snapshot.info, people: people, hasMore: finder.rows.count > limit)
  }

  private static func fallback(
    of scalar: Unicode.Scalar, _ sql: any SQLSession
  ) throws -> Unicode.Scalar? {
    try sql.row(
      "SELECT fallback FROM register.glyph WHERE exact = ?", [.text(String(scalar))])?
      .text(0).unicodeScalars.first
  }
}

/// The rows of a search, each once, in the order they were found.
private struct RowFinder {
  let sql: any SQLSession
  let limit: Int
  private(set) var rows: [Int] = []
  private var known: Set<Int> = []

  init(sql: any SQLSession, limit: Int) {
    self.sql = sql
    self.limit = limit
  }

  private static let last = "\u{10FFFF}"
  private static let open = """
    x.stop IS NULL AND NOT EXISTS (SELECT 1 FROM main.person_stop s WHERE s.person = x.id)
    """

  mutating func find(_ query: PersonQuery) throws {
    if let number = query.identifier { try findNumber(number) }
    if let birth = query.birth {
      try findBorn(birth, query)
      return
    }
    for key in query.kanaKeys { try findBeginning(key) }
    for key in query.kanaKeys { try findPart(of: "kana_key", key) }
    if let key = query.nameKey { try findPart(of: "name_key", key) }
    if let key = query.addressKey { try findAddress(key) }
  }

  private mutating func take(_ statement: String, _ arguments: [SQLValue]) throws {
    guard rows.count < limit else { return }
    for row in try sql.rows(statement, arguments) where rows.count < limit {
      if known.insert(row.int(0)).inserted { rows.append(row.int(0)) }
    }
  }

  private mutating func findNumber(_ number: String) throws {
    try take("SELECT x.row FROM register.person x WHERE x.id = ?", [.text(number)])
    try take(
      """
      SELECT x.row FROM register.person x WHERE x.household = ? AND \(Self.open)
      ORDER BY x.row LIMIT ?
      """, [.text(number), .integer(limit)])
  }

  private mutating func findBorn(_ birth: CivilDate, _ query: PersonQuery) throws {
    let day = SQLValue.text(birth.iso)
    if query.kanaKeys.isEmpty, query.nameKey == nil {
      return try take(
        "SELECT row FROM register.person WHERE birth = ? ORDER BY kana_key LIMIT ?",
        [day, .integer(limit)])
    }
    for (column, key) in query.kanaKeys.map({ ("kana_key", $0) })
      + (query.nameKey.map { [("name_key", $0)] } ?? [])
    {
      try take(
        """
        SELECT row FROM register.person WHERE birth = ? AND instr(\(column), ?) > 0
        ORDER BY kana_key LIMIT ?
        """, [day, .text(key), .integer(limit)])
    }
  }

  private mutating func findBeginning(_ key: String) throws {
    try take(
      "SELECT row FROM register.person WHERE kana_key >= ? AND kana_key < ? LIMIT ?",
      [.text(key), .text(key + Self.last), .integer(limit)])
  }

  /// Two characters that follow each other are one token; the whole part is compared afterwards.
  private mutating func findPart(of column: String, _ key: String) throws {
    let tokens = Bigrams.tokens(of: key)
    guard !tokens.isEmpty else { return }
    try take(
      """
      SELECT x.row FROM register.gram g CROSS JOIN register.person x ON x.row = g.rowid
      WHERE g.gram MATCH ? AND instr(x.\(column), ?) > 0 LIMIT ?
      """,
      [
        .text(tokens.map { "\"\($0)\"" }.joined(separator: " AND ")), .text(key),
        .integer(limit),
      ])
  }

  // MARK: Addresses

  private mutating func findAddress(_ key: String) throws {
    try take(
      """
      SELECT x.row FROM register.place p CROSS JOIN register.person x ON x.place = p.id
      WHERE instr(p.key, ?) > 0 AND \(Self.open) LIMIT ?
      """, [.text(key), .integer(limit)])
    for (town, lot) in Self.splits(of: key) {
      try take(
        """
        SELECT x.row FROM register.place p CROSS JOIN register.person x ON x.place = p.id
        WHERE substr(p.key, -length(?)) = ? AND x.lot_key >= ? AND x.lot_key < ?
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
