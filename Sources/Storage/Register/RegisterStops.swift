/// Those whom another line of the same file stops than the one they were written from: the line after
/// theirs, or one that was refused.
struct RegisterStops {
  private let ids: Set<String>

  init(_ ids: Set<String>) { self.ids = ids }

  private static let open = "SELECT row FROM person WHERE id = ? AND stop IS NULL"

  /// Takes from them what nobody may find, and wipes the place where it stood.
  func close(_ sql: any SQLSession) throws {
    let rows = try ids.sorted().compactMap { id in
      try sql.rows(Self.open, [.text(id)]).first?.int(0)
    }
    guard !rows.isEmpty else { return }
    try sql.execute("PRAGMA secure_delete = ON")
    for row in rows {
      try sql.execute(
        """
        UPDATE person SET stop = 'P', flags = 0, digest = 0, name = NULL, kana = NULL, sex = NULL,
          household = NULL, relationship = NULL, shown = NULL, glyphs = NULL, place = NULL,
          lot = NULL, building = NULL, postal = NULL
        WHERE row = ?
        """, [.integer(row)])
      try sql.execute("DELETE FROM lot WHERE row = ?", [.integer(row)])
    }
    try sql.execute(
      "DELETE FROM place WHERE id NOT IN (SELECT place FROM person WHERE place IS NOT NULL)")
  }

  func areClosed(_ sql: any SQLSession) throws -> Bool {
    try ids.allSatisfy { try sql.rows(Self.open, [.text($0)]).isEmpty }
  }
}
