import Domain

extension DeskQueries {
  /// Whom 'next' takes at a counter, as `CallRules.next` has it.
  static func next(
    at counter: CounterNumber, office: OfficeID, _ access: borrowing ReadAccess
  ) throws -> TicketID? {
    let limit = access.now.adding(seconds: -CallRules.recentCallSeconds)
    let row = try access.sql.row(
      """
      SELECT t.id, t.queue, t.issued_at, l.lanes FROM ticket t
      JOIN queue q ON q.office = t.office AND q.id = t.queue
      JOIN counter c ON c.office = t.office AND c.number = ? AND c.section = q.section
      JOIN (SELECT EXISTS (SELECT 1 FROM counter k JOIN counter c ON c.office = k.office
        AND c.section = k.section AND c.number = ?
        WHERE k.office = ? AND k.quick = 1 AND k.state = 'open'
          AND (k.number = c.number OR EXISTS (SELECT 1 FROM desk_session d
            WHERE d.office = k.office AND d.counter = k.number AND d.ended_at IS NULL
              AND d.locked_at IS NULL))) AS lanes) l
      LEFT JOIN counter_queue own
        ON own.office = t.office AND own.counter = c.number AND own.queue = t.queue
      WHERE t.office = ? AND t.state = 'waiting' AND t.day = ?
        AND (t.called_at IS NULL OR t.called_at <= ?)
      ORDER BY (own.queue IS NULL), t.gives_way, (l.lanes = 1 AND t.quick <> c.quick),
        \(TicketRows.order) LIMIT 1
      """,
      [
        .integer(counter), .integer(counter), .text(office.text), .text(office.text),
        .text(access.now.date.iso), .text(limit.isoSeconds),
      ])
    guard let row, let issued = TicketRows.time(row, 2) else { return nil }
    let first = TicketID(row.text(0))
    guard row.flag(3) else { return first }
    return try passedOver(by: issued, QueueID(row.text(1)), office, limit, access) ?? first
  }

  /// Whoever would be overtaken in that queue by more than the promise allows.
  private static func passedOver(
    by issued: OfficeTime, _ queue: QueueID, _ office: OfficeID, _ limit: OfficeTime,
    _ access: borrowing ReadAccess
  ) throws -> TicketID? {
    try access.sql.row(
      """
      SELECT t.id FROM ticket t WHERE t.office = ? AND t.state = 'waiting' AND t.queue = ?
        AND t.day = ? AND t.gives_way = 0 AND t.issued_at < ?
        AND (t.called_at IS NULL OR t.called_at <= ?)
      ORDER BY \(TicketRows.order) LIMIT 1
      """,
      [
        .text(office.text), .text(queue.text), .text(access.now.date.iso),
        .text(issued.adding(seconds: -CallRules.promiseSeconds).isoSeconds),
        .text(limit.isoSeconds),
      ]
    ).map { TicketID($0.text(0)) }
  }
}
