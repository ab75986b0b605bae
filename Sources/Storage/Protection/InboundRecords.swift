public import Domain

/// Notices from other municipalities: received, taken by somebody, applied.
public enum InboundRecords {
  public static func receive(_ text: String, _ access: borrowing WriteAccess) throws -> Int {
    guard !text.isEmpty else {
      throw DeskFailure("text-missing", "通知の内容を入れてください。何も登録していません。")
    }
    let at = access.now.isoSeconds
    try access.sql.execute(
      "INSERT INTO protection_inbound (secret, received_at, received_by) VALUES (?, ?, ?)",
      [
        .blob(try access.reading.vault.seal(text, of: place(at), length: 2_048)), .text(at),
        .text(access.actor.staff.text),
      ])
    return try access.sql.count("SELECT last_insert_rowid()")
  }

  static func place(_ receivedAt: String) -> String { "inbound \(receivedAt)" }

  public static func take(_ id: Int, _ access: borrowing WriteAccess) throws {
    let notice = try load(id, access.reading)
    guard notice.doneAt == nil else { throw done() }
    try access.sql.execute(
      "UPDATE protection_inbound SET assigned_to = ? WHERE id = ?",
      [.text(access.actor.staff.text), .integer(id)])
  }

  /// Applied: a protection stands for it.
  public static func finish(
    _ id: Int, with protection: ProtectionID, _ access: borrowing WriteAccess
  ) throws {
    let notice = try load(id, access.reading)
    guard notice.doneAt == nil else { throw done() }
    _ = try ProtectionRows.load(protection, access.sql)
    try access.sql.execute(
      """
      UPDATE protection_inbound SET assigned_to = coalesce(assigned_to, ?1), done_at = ?2,
        done_by = ?1, protection = ?3 WHERE id = ?4
      """,
      [
        .text(access.actor.staff.text), .text(access.now.isoSeconds), .text(protection.text),
        .integer(id),
      ])
  }

  private static func done() -> DeskFailure {
    DeskFailure(.wrongState, "この通知はもう処理が済んでいます。何も変更していません。")
  }

  static func load(_ id: Int, _ access: borrowing ReadAccess) throws -> InboundNotice {
    let row = try access.sql.row("SELECT \(columns) WHERE id = ?", [.integer(id)])
    guard let row else {
      throw DeskFailure("inbound-unknown", "その通知はありません。一覧を確かめてください。何も変更していません。")
    }
    return try notice(row, text: "", try limits(access))
  }

  /// Those not yet applied, oldest first. Their text is read for the protection officer alone.
  public static func open(_ access: borrowing ReadAccess) throws -> [InboundNotice] {
    let reads = access.actor.holds(.protectionOfficer)
    let limits = try limits(access)
    return try access.sql.rows(
      "SELECT \(columns) WHERE done_at IS NULL ORDER BY received_at, id"
    ).map { row in
      try notice(row, text: reads ? text(row, access) : "", limits)
    }
  }

  /// A damaged one is still to be applied: it stays in the list and says what is wrong with it.
  private static func text(_ row: SQLRow, _ access: borrowing ReadAccess) throws -> String {
    do {
      return try access.vault.open(row.blob(1), of: place(row.text(2)))
    } catch SQLFailure.damaged {
      return "壊れていて読めません。届いた通知の原本を確かめ、管理者に doctor を頼んでください。"
    }
  }

  private static func limits(_ access: borrowing ReadAccess) throws -> InboundNotice.Limits {
    InboundNotice.Limits(
      taken: try CatalogueQueries.activeSetting("protect.inbound.minutes", access),
      applied: try CatalogueQueries.activeSetting("protect.inbound.hours", access))
  }

  private static let columns =
    """
    id, secret, received_at, assigned_to, done_at, protection,
    coalesce((SELECT s.name FROM staff s WHERE s.id = protection_inbound.assigned_to), '') FROM protection_inbound
    """

  private static func notice(
    _ row: SQLRow, text: String, _ limits: InboundNotice.Limits
  ) throws -> InboundNotice {
    guard let at = TicketRows.time(row, 2) else { throw SQLFailure.damaged }
    return InboundNotice(
      id: row.int(0), text: text, receivedAt: at,
      assignedTo: row.optionalText(3).map { StaffID($0) }, assignedName: row.text(6),
      doneAt: TicketRows.time(row, 4),
      protection: row.optionalText(5).map { ProtectionID($0) }, limits: limits)
  }
}
