public import Domain

/// What an estimate of waits is made of, in a handful of bounded reads.
public enum OutlookQueries {
  public static func outlook(
    _ office: Office, open calls: [OpenCall], _ access: borrowing ReadAccess
  ) throws -> WaitOutlook {
    var samples: [QueueID: [Int]] = [:]
    for queue in office.queues where !queue.countOnly {
      samples[queue.id] = try recent(queue.id, office.id, access)
    }
    return WaitOutlook(
      at: access.now, office: office, workers: try workers(office, calls, access),
      samples: samples, arrivals: try arrivals(office.id, access),
      closing: try closing(office, access), expected: try expected(office.id, access))
  }

  /// When queues close on such a weekday: by their own hours, else by the office's.
  private static func closing(
    _ office: Office, _ access: borrowing ReadAccess
  ) throws -> [QueueID: OfficeTime] {
    let today = access.now.date
    let rows = try access.sql.rows(
      """
      SELECT q.queue, h.hours FROM office_opening_hours h
      LEFT JOIN office_opening_queue q ON q.office = h.office AND q.opening = h.opening
      WHERE h.office = ? AND h.weekday = ?
      """, [.text(office.id.text), .integer(Weekday.allCases.firstIndex(of: today.weekday))])
    var minutes: [String: Int] = [:]
    for row in rows {
      guard let hours = OpeningHours(row.text(1)) else { continue }
      let queue = row.optionalText(0) ?? ""
      minutes[queue] = max(minutes[queue] ?? 0, hours.closes)
    }
    return office.queues.reduce(into: [:]) { result, queue in
      guard let closes = minutes[queue.id.text] ?? minutes[""] else { return }
      result[queue.id] = OfficeTime(date: today, secondOfDay: 0)?.adding(seconds: closes * 60)
    }
  }

  /// How many come in an hour, appointments apart.
  private static func arrivals(
    _ office: OfficeID, _ access: borrowing ReadAccess
  ) throws -> [QueueID: Int] {
    let rows = try access.sql.rows(
      """
      SELECT issued_queue, sum(issued_at > ?), count(*), min(issued_at) FROM ticket
      WHERE office = ? AND day = ? AND booked_at IS NULL GROUP BY issued_queue
      """,
      [
        .text(access.now.adding(seconds: -3_600).isoSeconds), .text(office.text),
        .text(access.now.date.iso),
      ])
    let first = rows.compactMap { TicketRows.time($0, 3) }.min() ?? access.now
    return rows.reduce(into: [:]) { result, row in
      result[QueueID(row.text(0))] = WaitOutlook.arrivals(
        lastHour: row.int(1), today: row.int(2), since: first, at: access.now)
    }
  }

  /// Appointments of today that nobody has come to yet.
  private static func expected(
    _ office: OfficeID, _ access: borrowing ReadAccess
  ) throws -> [WaitOutlook.Expected] {
    try access.sql.rows(
      """
      SELECT queue, booked_at FROM appointment
      WHERE office = ? AND day = ? AND state = 'booked' ORDER BY booked_at
      """, [.text(office.text), .text(access.now.date.iso)]
    ).compactMap { row in
      TicketRows.time(row, 1).map { WaitOutlook.Expected(queue: QueueID(row.text(0)), at: $0) }
    }
  }

  /// Counters where somebody is signed in and not away or a citizen stands, and those on a break,
  /// which come back.
  private static func workers(
    _ office: Office, _ calls: [OpenCall], _ access: borrowing ReadAccess
  ) throws -> [WaitOutlook.Worker] {
    let rows = try access.sql.rows(
      """
      SELECT c.number, d.id IS NOT NULL, c.state, c.changed_at FROM counter c
      LEFT JOIN desk_session d ON d.office = c.office AND d.counter = c.number
        AND d.ended_at IS NULL AND d.locked_at IS NULL
      WHERE c.office = ? AND c.state <> 'closed'
      """, [.text(office.id.text)])
    return rows.compactMap { row in
      let number = row.int(0)
      let call = calls.first { $0.counter == number }
      guard row.flag(1) || call != nil,
        let counter = office.counters.first(where: { $0.number == number })
      else { return nil }
      let pause = row.text(2) == "paused" ? TicketRows.time(row, 3) ?? access.now : nil
      return WaitOutlook.Worker(
        counter: counter, visit: call?.ticket, since: call.flatMap(begin),
        backInSeconds: pause.map {
          WaitOutlook.Worker.backInSeconds(from: $0, at: access.now)
        } ?? 0)
    }
  }

  private static func begin(_ call: OpenCall) -> OfficeTime? {
    call.ticket.calledAt ?? call.since
  }

  /// The last services of a queue today; when they are too few, those of this weekday and hour.
  private static func recent(
    _ queue: QueueID, _ office: OfficeID, _ access: borrowing ReadAccess
  ) throws -> [Int] {
    let today = try seconds(
      queue, office, "c.called_at >= ?", [.text(access.now.date.iso)], access)
    if today.count >= WaitOutlook.leastSamples { return today }
    let weeks = (1...8).map { access.now.date.adding(days: -7 * $0) }
    let hour = access.now.hour < 10 ? "0\(access.now.hour)" : "\(access.now.hour)"
    let spans: [SQLValue] = weeks.flatMap {
      [.text("\($0.iso)T\(hour):00:00"), .text("\($0.iso)T\(hour):59:59")]
    }
    let condition = weeks.map { _ in "c.called_at BETWEEN ? AND ?" }.joined(separator: " OR ")
    return try seconds(queue, office, "(\(condition))", spans, access)
  }

  /// How long visits took the counters, all calls of one together, brought to one service that is
  /// not quick; newest first.
  private static func seconds(
    _ queue: QueueID, _ office: OfficeID, _ condition: String, _ arguments: [SQLValue],
    _ access: borrowing ReadAccess
  ) throws -> [Int] {
    try access.sql.rows(
      """
      SELECT sum(c.seconds), count(*), t.quick,
        (SELECT count(*) FROM ticket_service s WHERE s.ticket = t.id), max(c.called_at) AS last
      FROM (
        SELECT c.ticket, c.called_at,
          strftime('%s', c.ended_at) - strftime('%s', c.called_at) AS seconds FROM ticket_call c
        WHERE c.office = ? AND c.queue = ? AND \(condition) AND c.ended_at IS NOT NULL
          AND c.outcome NOT IN ('undo-call', 'give-way')
        ORDER BY c.called_at DESC LIMIT \(2 * WaitOutlook.sampleLimit)
      ) c JOIN ticket t ON t.id = c.ticket
      GROUP BY t.id ORDER BY last DESC LIMIT \(WaitOutlook.sampleLimit)
      """, [.text(office.text), .text(queue.text)] + arguments
    ).map { row in
      let between = WaitOutlook.turnaroundSeconds * (row.int(1) - 1)
      let percent = WaitOutlook.percent(services: row.int(3), quick: row.flag(2))
      return (max(0, row.int(0)) + between) * 100 / percent
    }
  }
}
