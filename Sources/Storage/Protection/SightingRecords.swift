public import Domain

/// Visitors held against the people protections are against. Whoever comes, the same is read, compared
/// and written: one sealed row of one length, of which only a supervisor's terminal can tell whether it
/// says anything (domain.md A.9).
public enum SightingRecords {
  /// So many protections one row has room for.
  static let most = 8
  private static let length = 256

  /// Writes down that somebody came, and whom it concerns.
  public static func see(
    _ visitor: Visitor, at counter: CounterNumber?, office: OfficeID,
    _ access: borrowing WriteAccess
  ) throws {
    let match = CounterpartMatch(visitor)
    var found: [String] = []
    for row in try access.sql.rows("SELECT id, secret FROM protection WHERE ended_at IS NULL") {
      let id = ProtectionID(row.text(0))
      let secret = ProtectionSecret(
        text: try access.reading.vault.open(row.blob(1), of: ProtectionRecords.place(id)))
      let hits = secret.counterparts.map { match.hits($0) }
      if hits.contains(true) { found.append(id.text) }
    }
    let at = access.now.isoSeconds
    let text = ([counter.map { String($0) } ?? ""] + found.prefix(most)).joined(separator: " ")
    try access.sql.execute(
      "INSERT INTO protection_sighting (at, office, secret) VALUES (?, ?, ?)",
      [
        .text(at), .text(office.text),
        .blob(try access.reading.vault.seal(text, of: place(at, office.text), length: length)),
      ])
  }

  private static func place(_ at: String, _ office: String) -> String { "sighting \(at) \(office)" }

  /// What the reader has to know and has not seen: a supervisor of the office, or the officer.
  public static func unseen(_ access: borrowing ReadAccess) throws -> [Sighting] {
    let offices = reach(access.actor)
    if offices?.isEmpty == true { return [] }
    return try access.sql.rows(
      """
      SELECT g.id, g.at, g.office, g.secret FROM protection_sighting g WHERE NOT EXISTS (
        SELECT 1 FROM protection_sighting_seen s WHERE s.sighting = g.id AND s.staff = ?)
      ORDER BY g.id DESC
      """, [.text(access.actor.staff.text)]
    ).compactMap { row in
      guard offices?.contains(OfficeID(row.text(2))) ?? true else { return nil }
      return try sighting(row, access)
    }
  }

  /// Nil: every office. Empty: none.
  private static func reach(_ actor: Actor) -> Set<OfficeID>? {
    if actor.holds(.protectionOfficer) { return nil }
    return Set(
      actor.grants.filter { $0.role == .supervisor || $0.role == .manager }.map(\.office))
  }

  private static func sighting(
    _ row: SQLRow, _ access: borrowing ReadAccess
  ) throws -> Sighting? {
    guard let at = TicketRows.time(row, 1) else { throw SQLFailure.damaged }
    let text = try access.vault.open(row.blob(3), of: place(row.text(1), row.text(2)))
    let parts = text.split(separator: " ", omittingEmptySubsequences: false).map { String($0) }
    guard parts.count > 1 else { return nil }
    return Sighting(
      id: row.int(0), at: at, office: OfficeID(row.text(2)), counter: Int(parts[0]),
      protections: parts.dropFirst().map { ProtectionID($0) })
  }

  /// The reader has seen it. Rows of more than a day that say nothing go with it.
  public static func acknowledge(_ id: Int, _ access: borrowing WriteAccess) throws {
    try access.sql.execute(
      "INSERT OR IGNORE INTO protection_sighting_seen (sighting, staff, at) VALUES (?, ?, ?)",
      [.integer(id), .text(access.actor.staff.text), .text(access.now.isoSeconds)])
    let since = access.now.adding(seconds: -86_400).isoSeconds
    let old = try access.sql.rows(
      "SELECT id, at, office, secret FROM protection_sighting WHERE at < ?", [.text(since)])
    for row in old where try sighting(row, access.reading) == nil {
      try access.sql.execute(
        "DELETE FROM protection_sighting WHERE id = ?", [.integer(row.int(0))])
    }
  }
}
