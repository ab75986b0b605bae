public import Domain
import Secrets

/// Visitors held against the people protections are against. Whoever comes, the same is read, opened,
/// compared and written; only a supervisor's terminal can tell whether it says anything and who has
/// seen it (domain.md A.9).
public enum SightingRecords {
  /// Writes down that somebody came, and whom it concerns. What is damaged hinders nobody: the others
  /// are compared, and supervisors are told.
  public static func see(
    _ visitor: Visitor, at counter: CounterNumber?, office: OfficeID,
    _ access: borrowing WriteAccess
  ) throws {
    let (found, damaged) = try compare(CounterpartMatch(visitor), access.reading)
    try adopt(access)
    let days =
      try CatalogueQueries.activeSetting("protect.sighting.days", access.reading)
      .flatMap { Int($0) } ?? 7
    var ledger = try forWriting(office, access)
    ledger.forget(before: access.now.adding(seconds: -max(0, days) * 86_400))
    ledger.add(newID(), found, at: counter, office, access.now)
    ledger.damaged = Array(damaged.prefix(SightingLedger.most))
    try keep(ledger, office, access)
  }

  /// Every counterpart is opened and compared, whatever was found before.
  private static func compare(
    _ match: CounterpartMatch, _ access: borrowing ReadAccess
  ) throws -> (found: [ProtectionID], damaged: [ProtectionID]) {
    var found: [ProtectionID] = []
    var damaged: [ProtectionID] = []
    for row in try access.sql.rows("SELECT id, secret FROM protection WHERE ended_at IS NULL") {
      let id = ProtectionID(row.text(0))
      do {
        let secret = ProtectionSecret(
          text: try access.vault.open(row.blob(1), of: ProtectionRecords.place(id)))
        let hits = secret.counterparts.map { match.hits($0) }
        if hits.contains(true) { found.append(id) }
      } catch SQLFailure.damaged {
        damaged.append(id)
      }
    }
    return (found, damaged)
  }

  /// Below what other notices use (`ProtectionNotices`). One in a thousand million.
  private static func newID() -> Int {
    SecretBytes.random(4).reduce(0) { $0 << 8 | Int($1) } % 999_999_999 + 1
  }

  // MARK: The ledger of an office

  static func place(_ office: String) -> String { "sightings \(office)" }

  private static let columns = "office, secret FROM protection_ledger"

  private static func opened(
    _ row: SQLRow, _ access: borrowing ReadAccess
  ) throws -> SightingLedger {
    try SightingLedger(
      text: access.vault.open(row.blob(1), of: place(row.text(0))), of: OfficeID(row.text(0)))
  }

  private static func forWriting(
    _ office: OfficeID, _ access: borrowing WriteAccess
  ) throws -> SightingLedger {
    let row = try access.sql.row("SELECT \(columns) WHERE office = ?", [.text(office.text)])
    guard let row else { return SightingLedger() }
    do {
      return try opened(row, access.reading)
    } catch SQLFailure.damaged {
      var ledger = SightingLedger()
      ledger.beginAnew(newID(), office, access.now)
      return ledger
    }
  }

  private static func keep(
    _ ledger: SightingLedger, _ office: OfficeID, _ access: borrowing WriteAccess
  ) throws {
    try access.sql.execute(
      """
      INSERT INTO protection_ledger (office, secret) VALUES (?, ?)
      ON CONFLICT (office) DO UPDATE SET secret = excluded.secret
      """,
      [
        .text(office.text),
        .blob(
          try access.reading.vault.seal(
            ledger.text, of: place(office.text), length: ledger.room)),
      ])
  }

  // MARK: Reading

  /// What the reader has to know and has not seen: a supervisor of the office, or the officer. The
  /// newest first.
  public static func unseen(_ access: borrowing ReadAccess) throws -> [Sighting] {
    try look(access).sightings
  }

  /// The same, with what could not be opened: protections when the last visitor came, and offices
  /// whose ledger is damaged now.
  static func look(
    _ access: borrowing ReadAccess
  ) throws -> (sightings: [Sighting], damaged: [ProtectionID], unreadable: [OfficeID]) {
    var seen: (sightings: [Sighting], damaged: [ProtectionID], unreadable: [OfficeID]) =
      ([], [], [])
    let offices = reach(access.actor)
    if offices?.isEmpty == true { return seen }
    for row in try access.sql.rows("SELECT \(columns) ORDER BY office") {
      let office = OfficeID(row.text(0))
      guard offices?.contains(office) ?? true else { continue }
      do {
        let ledger = try opened(row, access)
        seen.sightings += ledger.unseen(by: access.actor.staff)
        seen.damaged += ledger.damaged.filter { !seen.damaged.contains($0) }
      } catch SQLFailure.damaged {
        seen.unreadable.append(office)
      }
    }
    seen.sightings.sort { $0.at > $1.at }
    return seen
  }

  /// Nil: every office. Empty: none.
  private static func reach(_ actor: Actor) -> Set<OfficeID>? {
    if actor.holds(.protectionOfficer) { return nil }
    return Set(
      actor.grants.filter { $0.role == .supervisor || $0.role == .manager }.map(\.office))
  }

  /// The reader has seen it: sealed with it, for a mark beside it would point at it.
  public static func acknowledge(_ id: Int, _ access: borrowing WriteAccess) throws {
    let offices = reach(access.actor)
    for row in try access.sql.rows("SELECT \(columns)") {
      let office = OfficeID(row.text(0))
      guard offices?.contains(office) ?? true else { continue }
      var ledger: SightingLedger
      do {
        ledger = try opened(row, access.reading)
      } catch SQLFailure.damaged {
        continue
      }
      guard ledger.acknowledge(id, by: access.actor.staff) else { continue }
      return try keep(ledger, office, access)
    }
    throw DeskFailure(
      "notice-unknown", "このお知らせはもうありません。何も変更していません。一覧を見直してください。")
  }

  // MARK: Rows of before

  /// Takes over what databases of before 19 hold in a row for every visitor.
  private static func adopt(_ access: borrowing WriteAccess) throws {
    let rows = try access.sql.rows("SELECT id, at, office, secret FROM protection_sighting")
    guard !rows.isEmpty else { return }
    for row in rows {
      guard let entry = try entry(row, access.reading) else { continue }
      var ledger = try forWriting(entry.sighting.office, access)
      ledger.adopt(entry)
      try keep(ledger, entry.sighting.office, access)
    }
    try access.sql.execute("DELETE FROM protection_sighting")
  }

  /// First the counter and the protections, then a line for everybody who has seen it.
  private static func entry(
    _ row: SQLRow, _ access: borrowing ReadAccess
  ) throws -> SightingLedger.Entry? {
    guard let at = TicketRows.time(row, 1) else { return nil }
    let office = OfficeID(row.text(2))
    let id = row.int(0)
    do {
      let text = try access.vault.open(row.blob(3), of: "sighting \(row.text(1)) \(office)")
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { String($0) }
      let words = lines[0].split(separator: " ", omittingEmptySubsequences: false)
        .map { String($0) }
      guard words.count > 1 else { return nil }
      return SightingLedger.Entry(
        sighting: Sighting(
          id: id, at: at, office: office, counter: Int(words[0]),
          protections: words.dropFirst().map { ProtectionID($0) }),
        readers: lines.dropFirst().map { StaffID($0) })
    } catch SQLFailure.damaged {
      return SightingLedger.Entry(
        sighting: Sighting(id: id, at: at, office: office, counter: nil, protections: []))
    }
  }
}
