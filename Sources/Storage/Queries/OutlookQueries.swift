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
      samples: samples, arrivals: try arrivals(office.id, access))
  }

  /// Numbers given in the last hour.
  private static func arrivals(
    _ office: OfficeID, _ access: borrowing ReadAccess
  ) throws -> [QueueID: Int] {
    let rows = try access.sql.rows(
      """
      SELECT issued_queue, count(*) FROM ticket
      WHERE office = ? AND day = ? AND issued_at > ? GROUP BY issued_queue
      """,
      [
        .text(office.text), .text(access.now.date.iso),
        .text(access.now.adding(seconds: -3_600).isoSeconds),
      ])
    return Dictionary(
      rows.map { (QueueID($0.text(0)), $0.int(1)) }, uniquingKeysWith: { first, _ in first })
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

  /// How long visits took a counter, brought to one service, newest first.
  private static func seconds(
    _ queue: QueueID, _ office: OfficeID, _ condition: String, _ arguments: [SQLValue],
    _ access: borrowing ReadAccess
  ) throws -> [Int] {
    try access.sql.rows(
      """
      SELECT c.called_at, c.ended_at,
        (SELECT count(*) FROM ticket_service s WHERE s.ticket = c.ticket) FROM ticket_call c
      WHERE c.office = ? AND c.queue = ? AND \(condition) AND c.ended_at IS NOT NULL
        AND c.outcome NOT IN ('undo-call', 'give-way')
      ORDER BY c.called_at DESC LIMIT \(WaitOutlook.sampleLimit)
      """, [.text(office.text), .text(queue.text)] + arguments
    ).compactMap { row in
      guard let called = TicketRows.time(row, 0), let ended = TicketRows.time(row, 1) else {
        return nil
      }
      return max(0, ended.seconds(since: called)) * 100 / WaitOutlook.percent(services: row.int(2))
    }
  }
}
