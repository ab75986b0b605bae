public import Domain

/// What hangs on the wall.
public enum BoardQueries {
  /// - Parameter section: the waiting area of one section; nil: the whole office.
  public static func snapshot(
    office: OfficeID, section: SectionID?, limit: Int = 12, _ access: borrowing ReadAccess
  ) throws -> BoardSnapshot {
    let sql = access.sql
    let names = try sql.row(
      """
      SELECT o.name, (SELECT s.name FROM section s WHERE s.office = o.id AND s.id = ?)
      FROM office o WHERE o.id = ?
      """, [.text(section?.text), .text(office.text)])
    guard let names else {
      throw DeskFailure(.officeUnknown, "役所「\(office)」はありません。office list で確かめてください。")
    }
    let scope: [SQLValue] = [.text(office.text), .text(section?.text), .text(section?.text)]
    let calls = try sql.rows(
      """
      SELECT a.serial, t.prefix, t.sequence, a.counter, a.at, t.state FROM announcement a
      JOIN ticket t ON t.id = a.ticket
      WHERE a.office = ? AND (? IS NULL OR a.section = ?) AND a.at >= ?
        AND a.withdrawn_at IS NULL
      ORDER BY a.serial DESC LIMIT ?
      """, scope + [.text(access.now.date.iso), .integer(limit)]
    ).compactMap { row -> BoardCall? in
      guard let number = TicketNumber(prefix: row.text(1), sequence: row.int(2)),
        let at = OfficeTime(iso: row.text(4))
      else { return nil }
      return BoardCall(
        number: number, counter: row.int(3), at: at, isServing: row.text(5) != "called",
        serial: row.int(0))
    }
    let counts = try sql.rows(
      """
      SELECT q.name, (SELECT count(*) FROM ticket t WHERE t.office = q.office AND t.queue = q.id
        AND t.state = 'waiting' AND t.day = ?) FROM queue q
      WHERE q.office = ? AND (? IS NULL OR q.section = ?) ORDER BY q.position
      """, [.text(access.now.date.iso)] + scope
    ).map { BoardSnapshot.WaitingCount(queueName: $0.text(0), count: $0.int(1)) }
    return BoardSnapshot(
      at: access.now, officeName: names.text(0), sectionName: names.optionalText(1), calls: calls,
      waitingCounts: counts)
  }
}
