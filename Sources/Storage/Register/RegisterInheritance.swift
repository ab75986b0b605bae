import Domain

/// What a new register takes over from the one before: people it lacks stay as 旧.
struct RegisterInheritance {
  /// Of whom no address may be taken over.
  let stopped: Set<String>

  func run(from file: String, _ engine: SQLiteEngine, _ build: inout RegisterBuild) throws {
    try engine.write { sql in
      let version: Int
      do {
        version = try sql.attach(file)
      } catch SQLFailure.cannotOpen {
        // The file before is lost: there is nothing to take over.
        return
      }
      guard RegisterSchema.inheritable.contains(version) else { return }
      build.unchanged = try sql.count(
        """
        SELECT count(*) FROM main.person n JOIN register.person o ON o.id = n.id
        WHERE o.digest = n.digest AND o.stop IS n.stop
        """)
      try sql.execute("CREATE TEMP TABLE stopped (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID")
      for id in stopped { try sql.execute("INSERT INTO stopped (id) VALUES (?)", [.text(id)]) }
      build.gone = try sql.count(
        "SELECT count(*) FROM register.person o WHERE o.id NOT IN (SELECT id FROM main.person)")
      try sql.execute(
        """
        INSERT INTO main.place (key, city, town) SELECT DISTINCT p.key, p.city, p.town
        FROM register.place p JOIN register.person o ON o.place = p.id
        WHERE o.id NOT IN (SELECT id FROM main.person)
          AND o.id NOT IN (SELECT id FROM temp.stopped)
        UNION SELECT p.key, p.city, p.town
        FROM register.place p JOIN register.former o ON o.place = p.id
        WHERE o.id NOT IN (SELECT id FROM temp.stopped)
        EXCEPT SELECT key, city, town FROM main.place
        """)
      for table in ["person", "former"] { try keep(table, sql) }
    }
  }

  private func keep(_ table: String, _ sql: any SQLSession) throws {
    let details = [
      "name", "kana", "sex", "household", "relationship", "shown", "glyphs",
    ]
    let last = ["lot", "building", "postal"]
    func guarded(_ column: String) -> String {
      "CASE WHEN t.id IS NULL THEN \(column) END"
    }
    let taken =
      details.map { guarded("o.\($0)") } + [guarded("n.id")] + last.map { guarded("o.\($0)") }
    try sql.execute(
      """
      INSERT INTO main.former (id, stop, name_key, kana_key, birth, flags, digest,
        \(details.joined(separator: ", ")), place, \(last.joined(separator: ", ")))
      SELECT o.id, CASE WHEN t.id IS NULL THEN o.stop ELSE coalesce(o.stop, 'P') END, o.name_key,
        o.kana_key, o.birth, CASE WHEN t.id IS NULL THEN o.flags ELSE 0 END,
        CASE WHEN t.id IS NULL THEN o.digest ELSE 0 END, \(taken.joined(separator: ", "))
      FROM register.\(table) o
      LEFT JOIN temp.stopped t ON t.id = o.id
      LEFT JOIN register.place p ON p.id = o.place
      LEFT JOIN main.place n ON n.city = p.city AND n.town = p.town
      WHERE o.id NOT IN (SELECT id FROM main.person)
        AND o.id NOT IN (SELECT id FROM main.former)
      """)
  }
}
