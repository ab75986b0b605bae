public import Domain

/// Visitors held against the people protections are against. Whoever comes, the same is read, compared
/// and written: one sealed row of one length, of which only a supervisor's terminal can tell whether it
/// says anything and who has seen it (domain.md A.9). Every row goes after the same time, so that the
/// file of the database alone tells nobody who was recognised.
public enum SightingRecords {
  /// So many protections one row has room for.
  static let most = 8
  /// Room for them and for everybody who has seen it.
  private static let length = 1_024
  /// Days after which a row goes, whatever it says.
  private static let days = 7

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
    // The oldest have the lowest numbers: a few of them at a time are looked at.
    try access.sql.execute(
      """
      DELETE FROM protection_sighting WHERE at < ?
        AND id < (SELECT min(id) FROM protection_sighting) + 100
      """, [.text(access.now.adding(seconds: -days * 86_400).isoSeconds)])
  }

  private static func place(_ at: String, _ office: String) -> String { "sighting \(at) \(office)" }

  /// What the reader has to know and has not seen: a supervisor of the office, or the officer.
  public static func unseen(_ access: borrowing ReadAccess) throws -> [Sighting] {
    let offices = reach(access.actor)
    if offices?.isEmpty == true { return [] }
    return try access.sql.rows(
      "SELECT id, at, office, secret FROM protection_sighting ORDER BY id DESC"
    ).compactMap { row in
      guard offices?.contains(OfficeID(row.text(2))) ?? true else { return nil }
      let lines = try opened(row, access)
      let isSeen = lines.dropFirst().contains {
        $0.utf8.elementsEqual(access.actor.staff.text.utf8)
      }
      return isSeen ? nil : try sighting(row, lines[0])
    }
  }

  /// First the counter and the protections, then a line for everybody who has seen it.
  private static func opened(
    _ row: SQLRow, _ access: borrowing ReadAccess
  ) throws -> [String] {
    try access.vault.open(row.blob(3), of: place(row.text(1), row.text(2)))
      .split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  /// Nil: every office. Empty: none.
  private static func reach(_ actor: Actor) -> Set<OfficeID>? {
    if actor.holds(.protectionOfficer) { return nil }
    return Set(
      actor.grants.filter { $0.role == .supervisor || $0.role == .manager }.map(\.office))
  }

  private static func sighting(_ row: SQLRow, _ text: String) throws -> Sighting? {
    guard let at = TicketRows.time(row, 1) else { throw SQLFailure.damaged }
    let parts = text.split(separator: " ", omittingEmptySubsequences: false).map { String($0) }
    guard parts.count > 1 else { return nil }
    return Sighting(
      id: row.int(0), at: at, office: OfficeID(row.text(2)), counter: Int(parts[0]),
      protections: parts.dropFirst().map { ProtectionID($0) })
  }

  /// The reader has seen it: sealed in the row itself, for a mark beside it would point at it.
  public static func acknowledge(_ id: Int, _ access: borrowing WriteAccess) throws {
    let row = try access.sql.row(
      "SELECT id, at, office, secret FROM protection_sighting WHERE id = ?", [.integer(id)])
    guard let row else {
      throw DeskFailure(
        "notice-unknown", "このお知らせはもうありません。何も変更していません。一覧を見直してください。")
    }
    let text = (try opened(row, access.reading) + [access.actor.staff.text])
      .joined(separator: "\n")
    try access.sql.execute(
      "UPDATE protection_sighting SET secret = ? WHERE id = ?",
      [
        .blob(
          try access.reading.vault.seal(
            text, of: place(row.text(1), row.text(2)), length: length)),
        .integer(id),
      ])
  }
}
