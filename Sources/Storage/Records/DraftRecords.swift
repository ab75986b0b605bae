public import Domain

/// Half-typed forms, one per person, form and record.
public enum DraftRecords {
  /// Whatever the caller let pass, a 個人番号 is never written (domain.md G.6), and of somebody who is
  /// stopped nothing is: a form may have been open since before the stop.
  public static func save(
    kind: String, subject: String, _ payload: DraftPayload, _ access: borrowing DraftAccess
  ) throws {
    let payload = DraftPayload(payload.fields.filter { !MyNumberGuard.finds(in: $0.value) })
    guard try !isOfStopped(subject, payload, access) else {
      return try discard(kind: kind, subject: subject, access)
    }
    try access.sql.execute(
      """
      INSERT INTO draft (owner, kind, subject, payload, updated_at) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (owner, kind, subject) DO UPDATE
        SET payload = excluded.payload, updated_at = excluded.updated_at
      """,
      [
        .text(access.owner.text), .text(kind), .text(subject), .text(payload.text),
        .text(access.now.isoSeconds),
      ])
  }

  public static func discard(
    kind: String, subject: String, _ access: borrowing DraftAccess
  ) throws {
    try access.sql.execute(
      "DELETE FROM draft WHERE owner = ? AND kind = ? AND subject = ?",
      [.text(access.owner.text), .text(kind), .text(subject)])
  }

  public static func find(
    kind: String, subject: String, _ access: borrowing ReadAccess
  ) throws -> Draft? {
    try access.sql.row(
      """
      SELECT kind, subject, payload, updated_at FROM draft
      WHERE owner = ? AND kind = ? AND subject = ?
      """, [.text(access.actor.staff.text), .text(kind), .text(subject)]
    ).flatMap(draft)
  }

  /// The reader's own, newest first.
  public static func own(_ access: borrowing ReadAccess) throws -> [Draft] {
    try access.sql.rows(
      """
      SELECT kind, subject, payload, updated_at FROM draft WHERE owner = ?
      ORDER BY updated_at DESC, kind, subject
      """, [.text(access.actor.staff.text)]
    ).compactMap(draft)
  }

  /// Gives what somebody left half-typed to the colleague who takes over. A form the colleague has
  /// half-typed too stays with whoever typed it: neither may be lost.
  public static func handOver(to colleague: StaffID, _ access: borrowing WriteAccess) throws -> Int
  {
    try access.sql.execute(
      "UPDATE OR IGNORE draft SET owner = ? WHERE owner = ?",
      [.text(colleague.text), .text(access.actor.staff.text)])
    return access.sql.changedRows
  }

  /// Takes away every draft that holds one of these words, whoever typed it.
  static func blank(mentioning words: [String], _ access: borrowing WriteAccess) throws {
    let rows = try access.sql.rows("SELECT owner, kind, subject, payload FROM draft")
    for row in rows {
      let payload = DraftPayload(text: row.text(3))
      let texts = [row.text(2)] + payload.fields.values
      guard texts.contains(where: { text in words.contains { text.utf8.contains($0.utf8) } }) else {
        continue
      }
      try access.sql.execute(
        "DELETE FROM draft WHERE owner = ? AND kind = ? AND subject = ?",
        [.text(row.text(0)), .text(row.text(1)), .text(row.text(2))])
    }
  }

  /// Whether it is about somebody who is stopped, or has the name of somebody who was shown until a
  /// moment ago. Not by address: whether a draft is kept would answer whoever guesses at one.
  private static func isOfStopped(
    _ subject: String, _ payload: DraftPayload, _ access: borrowing DraftAccess
  ) throws -> Bool {
    // The field in which the form of a request has the 宛名番号.
    let person = payload.fields["subject"] ?? ""
    if try PersonStops.concern(subject, person, access.sql) { return true }
    let names = try ResidentQueries.shownUntil(access.now.adding(seconds: -86_400), access.sql)
    return payload.fields.values.contains { text in
      names.contains { text.utf8.contains($0.utf8) }
    }
  }

  private static func draft(_ row: SQLRow) -> Draft? {
    OfficeTime(iso: row.text(3)).map {
      Draft(
        kind: row.text(0), subject: row.text(1), payload: DraftPayload(text: row.text(2)),
        updatedAt: $0)
    }
  }
}
