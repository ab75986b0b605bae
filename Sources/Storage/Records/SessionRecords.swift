public import Domain

/// Who sits where.
public enum SessionRecords {
  /// Begins a session. What the person left open elsewhere ends; a counter left by a process that
  /// no longer runs is freed when no citizen is waiting there; a living colleague keeps it.
  static func begin(
    _ id: SessionID, _ seat: Store.Seat, _ access: borrowing WriteAccess
  ) throws {
    let sql = access.sql
    try checkTerminal(seat, sql)
    let now = SQLValue.text(access.now.isoSeconds)
    let staff = access.actor.staff
    let others = try sql.rows(
      """
      SELECT s.id, s.staff, p.name, s.pid, s.pid_started, s.counter, s.terminal FROM desk_session s
      JOIN staff p ON p.id = s.staff
      WHERE s.ended_at IS NULL AND (s.staff = ? OR s.terminal = ?
        OR (s.office = ? AND s.counter IS NOT NULL AND s.counter = ?))
      """,
      [
        .text(staff.text), .text(seat.terminal.text), .text(seat.office.text),
        .integer(seat.counter),
      ])
    for other in others {
      let isOwn = StaffID(other.text(1)) == staff
      if !isOwn, let refusal = try keeps(other, seat, sql) { throw refusal }
      try sql.execute(
        "UPDATE desk_session SET ended_at = ?, end_reason = ? WHERE id = ?",
        [now, .text(isOwn ? "moved" : "abandoned"), .text(other.text(0))])
    }
    let own = ProcessIdentity.own
    try sql.execute(
      """
      INSERT INTO desk_session (id, staff, terminal, office, section, counter, signed_in_at, pid,
        pid_started) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(id.text), .text(staff.text), .text(seat.terminal.text), .text(seat.office.text),
        .text(seat.section.text), .integer(seat.counter), now, .integer(own.pid),
        .integer(own.started),
      ])
    // Back from a break; what a supervisor closed stays closed until somebody opens it.
    try sql.execute(
      """
      UPDATE counter SET state = 'open', changed_at = ?
      WHERE office = ? AND number = ? AND state = 'paused'
      """, [now, .text(seat.office.text), .integer(seat.counter)])
  }

  /// The terminal as it is configured now, not as it was when the screen was opened.
  private static func checkTerminal(_ seat: Store.Seat, _ sql: any SQLSession) throws {
    let row = try sql.row(
      "SELECT office, counter FROM terminal WHERE id = ? AND removed_at IS NULL",
      [.text(seat.terminal.text)])
    guard let row, OfficeID(row.text(0)) == seat.office, row.optionalInt(1) == seat.counter else {
      throw DeskFailure(
        .terminalUnknown,
        "端末 \(seat.terminal) の登録が取り消されたか、変わりました。サインインしていません。一度終了して開き直し、続くときは管理者に確かめてください。")
    }
  }

  private static func keeps(
    _ other: SQLRow, _ seat: Store.Seat, _ sql: any SQLSession
  ) throws -> DeskFailure? {
    let name = other.text(2)
    // What this very terminal left open when its screen went back to the sign-in is nobody's.
    let own = ProcessIdentity.own
    let isOwnRest =
      (other.int(3), other.int(4)) == (own.pid, own.started)
      && other.text(6).utf8.elementsEqual(seat.terminal.text.utf8)
    if !isOwnRest, ProcessIdentity.isAlive(pid: other.int(3), started: other.int(4)) {
      return DeskFailure(
        .counterTaken,
        "\(seatName(seat))では\(name)さんがサインインしています。何も変更していません。\(name)さんがサインアウトするか、引継ぎをしてください。")
    }
    let open = try sql.count(
      "SELECT count(*) FROM ticket_call WHERE office = ? AND counter = ? AND ended_at IS NULL",
      [.text(seat.office.text), .integer(other.optionalInt(5))])
    guard open > 0 else { return nil }
    return DeskFailure(
      .counterTaken,
      "\(seatName(seat))には\(name)さんの応対中の番号が残っています。\(name)さんの引継ぎか、係長による応対の終了が必要です。")
  }

  private static func seatName(_ seat: Store.Seat) -> String {
    seat.counter.map { "\($0)番窓口" } ?? "この端末"
  }

  /// Notes a sign-in; true when the person must choose a password first.
  static func noteSuccess(_ access: borrowing WriteAccess) throws -> Bool {
    let staff = SQLValue.text(access.actor.staff.text)
    try access.sql.execute(
      "UPDATE staff SET failed_attempts = 0, last_failed_at = NULL, last_sign_in_at = ? WHERE id = ?",
      [.text(access.now.isoSeconds), staff])
    return try access.sql.count(
      "SELECT must_change_password FROM staff WHERE id = ?", [staff]) != 0
  }

  public static func end(
    _ id: SessionID, reason: String, _ access: borrowing WriteAccess
  ) throws {
    try access.sql.execute(
      "UPDATE desk_session SET ended_at = ?, end_reason = ? WHERE id = ? AND ended_at IS NULL",
      [.text(access.now.isoSeconds), .text(reason), .text(id.text)])
  }

  public static func lock(_ id: SessionID, _ access: borrowing WriteAccess) throws {
    try access.sql.execute(
      "UPDATE desk_session SET locked_at = ? WHERE id = ? AND locked_at IS NULL",
      [.text(access.now.isoSeconds), .text(id.text)])
  }

  static func unlock(_ id: SessionID, _ access: borrowing WriteAccess) throws {
    try access.sql.execute(
      "UPDATE desk_session SET locked_at = NULL WHERE id = ?", [.text(id.text)])
  }

  /// Gives the counter, with whatever is open there, to a colleague who signs in next.
  ///
  /// - Throws: `DeskFailure` when the colleague is nobody who works at this office today.
  public static func handOver(
    _ id: SessionID, to colleague: StaffID, office: OfficeID, _ access: borrowing WriteAccess
  ) throws {
    try checkColleague(colleague, office, access)
    let sql = access.sql
    let open = try sql.rows(
      """
      SELECT c.id, c.ticket, c.counter FROM ticket_call c JOIN desk_session d
        ON d.office = c.office AND d.counter = c.counter
      WHERE d.id = ? AND c.ended_at IS NULL
      """, [.text(id.text)])
    for call in open {
      try sql.execute(
        "UPDATE ticket_call SET staff = ? WHERE id = ?",
        [.text(colleague.text), .integer(call.int(0))])
      let ticket = try TicketRows.load(TicketID(call.text(1)), sql)
      try TicketRecords.stamp(
        ticket.id, ticket.office, "hand-over", ticket.queue, from: ticket.state, to: ticket.state,
        ticket.stage, counter: call.int(2), "", access)
    }
    try end(id, reason: "handed-over", access)
  }

  private static func checkColleague(
    _ colleague: StaffID, _ office: OfficeID, _ access: borrowing WriteAccess
  ) throws {
    let row = try access.sql.row(
      "SELECT disabled_at FROM staff WHERE id = ?", [.text(colleague.text)])
    let grants = try Resolution.grants(of: colleague, on: access.now.date, access.sql)
    guard colleague != access.actor.staff, let row, row.optionalText(0) == nil,
      grants.contains(where: { $0.office == office })
    else {
      throw DeskFailure(
        .staffUnknown, "\(colleague) はこの役所で今日働いている職員ではありません。引き継いでいません。一覧から選び直してください。")
    }
  }

  /// The session as the title row shows it.
  public static func info(
    _ id: SessionID, isTraining: Bool, _ access: borrowing ReadAccess
  ) throws -> SessionInfo? {
    guard
      let row = try access.sql.row(
        """
        SELECT s.office, o.name, s.section, c.name, s.counter, s.signed_in_at FROM desk_session s
        JOIN office o ON o.id = s.office
        LEFT JOIN section c ON c.office = s.office AND c.id = s.section WHERE s.id = ?
        """, [.text(id.text)]), let since = OfficeTime(iso: row.text(5))
    else { return nil }
    return SessionInfo(
      id: id, actor: access.actor, office: OfficeID(row.text(0)), officeName: row.text(1),
      section: SectionID(row.text(2)), sectionName: row.optionalText(3),
      counter: row.optionalInt(4), signedInAt: since, isTraining: isTraining)
  }
}
