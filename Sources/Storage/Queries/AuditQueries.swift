public import Domain

/// Reading the log.
public enum AuditQueries {
  /// Beyond it a page number could overflow the row it begins at; no log is that long.
  private static let furthestPage = 1_000_000

  /// - Parameter scope: offices the reader may see; nil: all.
  public static func page(
    _ query: AuditQuery, scope: [OfficeID]?, _ access: borrowing ReadAccess
  ) throws -> AuditPage {
    let (condition, arguments) = filter(query, scope)
    let total = try access.sql.count(
      "SELECT count(*) FROM audit WHERE \(condition)", arguments)
    let page = min(max(0, query.page), furthestPage)
    let entries = try access.sql.rows(
      """
      SELECT id, at, staff, terminal, office, act, subject_kind, subject_id, purpose, allowed,
        detail FROM audit WHERE \(condition) ORDER BY id DESC LIMIT ? OFFSET ?
      """, arguments + [.integer(AuditPage.size), .integer(page * AuditPage.size)]
    ).compactMap(entry)
    return AuditPage(entries: entries, total: total, page: page, at: access.now)
  }

  private static func filter(
    _ query: AuditQuery, _ scope: [OfficeID]?
  ) -> (String, [SQLValue]) {
    var conditions = ["1 = 1"]
    var arguments: [SQLValue] = []
    func add(_ condition: String, _ values: SQLValue...) {
      conditions.append(condition)
      arguments += values
    }
    if let staff = query.staff { add("staff = ?", .text(staff.text)) }
    if let prefix = query.actPrefix {
      add("act >= ? AND act < ?", .text(prefix), .text(prefix + "\u{10FFFF}"))
    }
    if let subject = query.subject {
      add("subject_kind = ? AND subject_id = ?", .text(subject.kind), .text(subject.id))
    }
    if let from = query.from { add("at >= ?", .text(from.iso)) }
    // After every hour of that day, and no next day is needed, which the last of all has not.
    if let to = query.to { add("at <= ?", .text(to.iso + "T99")) }
    if let office = query.office { add("office = ?", .text(office.text)) }
    if let scope {
      let marks = scope.map { _ in "?" }.joined(separator: ", ")
      conditions.append("office IN (\(marks))")
      arguments += scope.map { SQLValue.text($0.text) }
    }
    return (conditions.joined(separator: " AND "), arguments)
  }

  static func entry(_ row: SQLRow) -> AuditEntry? {
    TicketRows.time(row, 1).map {
      AuditEntry(
        id: row.int(0), at: $0, staff: StaffID(row.text(2)),
        terminal: row.optionalText(3).map { TerminalID($0) },
        office: row.optionalText(4).map { OfficeID($0) }, act: row.text(5),
        subject: AuditSubject(row.text(6), row.text(7)),
        purpose: row.optionalText(8).flatMap { Purpose(rawValue: $0) }, allowed: row.flag(9),
        detail: row.text(10))
    }
  }
}
