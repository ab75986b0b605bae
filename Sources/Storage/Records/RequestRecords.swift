public import Domain

/// Acts that need two persons, as rows that a second person answers.
public enum RequestRecords {
  public static func make(_ request: ApprovalRequest, _ access: borrowing WriteAccess) throws {
    try access.sql.execute(
      """
      INSERT INTO approval_request (id, office, act, subject_kind, subject_id, summary, reason,
        requested_by, requested_at, expires_at, state)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'pending')
      """,
      [
        .text(request.id.text), .text(request.office?.text ?? ""), .text(request.act.rawValue),
        .text(request.subject.kind), .text(request.subject.id), .text(request.summary),
        .text(request.reason), .text(access.actor.staff.text), .text(access.now.isoSeconds),
        .text(request.expiresAt.isoSeconds),
      ])
  }

  /// - Parameter office: where the permission to decide was checked.
  /// - Throws: `DeskFailure`: unknown or of another office, expired, decided already, or one's own.
  public static func decide(
    _ id: RequestID, approve: Bool, reason: String = "", office: OfficeID,
    _ access: borrowing WriteAccess
  ) throws -> ApprovalRequest {
    var request = try load(id, access.sql)
    guard request.office == nil || request.office == office else {
      throw DeskFailure(.notPermitted, "この依頼は別の役所のものです。何も変更していません。その役所の担当者に頼んでください。")
    }
    if let refusal = request.refusal(decidedBy: access.actor.staff, at: access.now) {
      throw refusal
    }
    if approve { try SecondPerson.check(of: request, access) }
    request.state = approve ? .approved : .refused
    request.decidedBy = access.actor.staff
    request.decidedAt = access.now
    try access.sql.execute(
      """
      UPDATE approval_request SET state = ?, decided_by = ?, decided_at = ?, decision_reason = ?
      WHERE id = ? AND state = 'pending'
      """,
      [
        .text(request.state.rawValue), .text(access.actor.staff.text),
        .text(access.now.isoSeconds), .text(reason), .text(id.text),
      ])
    return request
  }

  /// Consumes an approval inside the transaction that carries the act out: it serves once.
  ///
  /// - Returns: the request, for who allowed it.
  @discardableResult
  public static func use(
    _ id: RequestID, for act: Act, on subject: AuditSubject, _ access: borrowing WriteAccess
  ) throws -> ApprovalRequest {
    let request = try load(id, access.sql)
    if let refusal = request.refusal(usedBy: access.actor.staff, at: access.now) { throw refusal }
    guard request.act == act, request.subject == subject else {
      throw DeskFailure(
        .requestUnknown, "この承認は別の操作に対するものです。何も変更していません。依頼をやり直してください。")
    }
    try access.sql.execute(
      "UPDATE approval_request SET state = 'used', used_at = ? WHERE id = ? AND state = 'approved'",
      [.text(access.now.isoSeconds), .text(id.text)])
    return request
  }

  /// The reader's own requests for an act that can still be answered or used, newest first.
  public static func own(
    _ act: Act, _ access: borrowing ReadAccess
  ) throws -> [ApprovalRequest] {
    try access.sql.rows(
      """
      SELECT \(columns) WHERE r.state IN ('pending', 'approved') AND r.expires_at > ?
        AND r.act = ? AND r.requested_by = ? ORDER BY r.requested_at DESC, r.id
      """,
      [.text(access.now.isoSeconds), .text(act.rawValue), .text(access.actor.staff.text)]
    ).compactMap(request)
  }

  public static func pending(
    office: OfficeID, _ access: borrowing ReadAccess
  ) throws -> [ApprovalRequest] {
    try access.sql.rows(
      """
      SELECT \(columns) WHERE r.state = 'pending' AND r.expires_at > ?
        AND (r.office = ? OR r.office = '') ORDER BY r.requested_at, r.id
      """, [.text(access.now.isoSeconds), .text(office.text)]
    ).compactMap(request)
  }

  private static let columns = """
    r.id, r.office, r.act, r.subject_kind, r.subject_id, r.summary, r.reason, r.requested_by,
    p.name, r.requested_at, r.expires_at, r.state, r.decided_by, r.decided_at,
    r.decision_reason
    FROM approval_request r JOIN staff p ON p.id = r.requested_by
    """

  private static func load(_ id: RequestID, _ sql: any SQLSession) throws -> ApprovalRequest {
    guard
      let row = try sql.row("SELECT \(columns) WHERE r.id = ?", [.text(id.text)]),
      let found = request(row)
    else {
      throw DeskFailure(.requestUnknown, "その依頼はありません。一覧を確かめてください。何も変更していません。")
    }
    return found
  }

  private static func request(_ row: SQLRow) -> ApprovalRequest? {
    guard let act = Act(rawValue: row.text(2)), let at = TicketRows.time(row, 9),
      let expires = TicketRows.time(row, 10),
      let state = ApprovalRequest.State(rawValue: row.text(11))
    else { return nil }
    return ApprovalRequest(
      id: RequestID(row.text(0)), act: act, subject: AuditSubject(row.text(3), row.text(4)),
      office: row.text(1).isEmpty ? nil : OfficeID(row.text(1)), summary: row.text(5),
      requestedBy: StaffID(row.text(7)), requestedByName: row.text(8), reason: row.text(6),
      requestedAt: at, expiresAt: expires, state: state,
      decidedBy: row.optionalText(12).map { StaffID($0) }, decidedAt: TicketRows.time(row, 13),
      decisionReason: row.text(14))
  }
}

/// What every supervisor must see.
public enum NoticeRecords {
  public static func add(
    _ kind: Notice.Kind, _ text: String, _ access: borrowing WriteAccess
  ) throws {
    try add(kind, text, at: access.now, access.sql)
  }

  static func add(
    _ kind: Notice.Kind, _ text: String, at now: OfficeTime, _ sql: any SQLSession
  ) throws {
    try sql.execute(
      "INSERT INTO notice (at, kind, text) VALUES (?, ?, ?)",
      [.text(now.isoSeconds), .text(kind.rawValue), .text(text)])
  }

  /// Whether one of that kind stands there from a day on that nobody has acknowledged.
  static func isUnread(
    _ kind: Notice.Kind, since day: CivilDate, _ sql: any SQLSession
  ) throws -> Bool {
    try sql.count(
      """
      SELECT count(*) FROM notice n WHERE n.kind = ? AND n.at >= ?
        AND NOT EXISTS (SELECT 1 FROM notice_seen s WHERE s.notice = n.id)
      """, [.text(kind.rawValue), .text(day.iso)]) > 0
  }

  public static func acknowledge(_ id: Int, _ access: borrowing WriteAccess) throws {
    if id < 0 { return try ProtectionNotices.acknowledge(id, access) }
    try access.sql.execute(
      "INSERT OR IGNORE INTO notice_seen (notice, staff, at) VALUES (?, ?, ?)",
      [.integer(id), .text(access.actor.staff.text), .text(access.now.isoSeconds)])
  }

  /// Not yet acknowledged by the reader, newest first.
  public static func unseen(_ access: borrowing ReadAccess) throws -> [Notice] {
    try ProtectionNotices.unseen(access)
      + access.sql.rows(
        """
        SELECT n.id, n.at, n.kind, n.text FROM notice n WHERE NOT EXISTS (
          SELECT 1 FROM notice_seen s WHERE s.notice = n.id AND s.staff = ?) ORDER BY n.id DESC
        """, [.text(access.actor.staff.text)]
      ).compactMap { row in
        TicketRows.time(row, 1).map {
          Notice(
            id: row.int(0), at: $0, kind: Notice.Kind(rawValue: row.text(2)) ?? .other,
            text: row.text(3))
        }
      }
  }
}
