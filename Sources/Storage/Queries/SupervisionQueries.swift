public import Domain

/// What a supervisor sees of one office, all from one transaction.
public enum SupervisionQueries {
  public static func snapshot(
    office: Office, _ access: borrowing ReadAccess
  ) throws -> SupervisionSnapshot {
    let today = access.now.date
    let desk = try DeskQueries.snapshot(
      office: office, section: nil, counter: nil, estimating: true, access)
    let mistaken = try takenBack(office.id, today, access)
    let tickets = try DeskQueries.list(
      office: office.id, queue: nil, state: nil, day: today, access
    ).filter { !mistaken.contains($0.id) }
    let todays = tickets.filter { $0.day == today }
    let handed = try transferredOut(office.id, today, access)
    let forecast = desk.forecast()
    let queues = office.sections.flatMap { section in
      section.queues.map { queue -> QueueFigures in
        var figures = QueueFigures.of(
          tickets, queue: queue, sectionName: section.name,
          transferredOut: handed[queue.id] ?? 0, at: access.now)
        figures.given = desk.days[queue.id] ?? QueueDay()
        figures.estimate = forecast?.estimate(forNextIn: queue.id)
        return figures
      }
    }
    return SupervisionSnapshot(
      at: access.now, officeName: office.name, queues: queues,
      counters: try counters(office, desk, access), stages: StageCount.of(tickets),
      visitsByHour: HourCount.of(todays, hours: 8...17),
      today: DayTotals(
        visits: todays.count, done: todays.count { $0.state == .done },
        missed: todays.count { $0.state == .missed }, left: todays.count { $0.state == .left },
        transferred: handed.values.reduce(0, +)),
      approvals: try RequestRecords.pending(office: office.id, access),
      notices: try NoticeRecords.unseen(access))
  }

  /// Numbers of a check-in that was a mistake: nobody came for them, and nobody left.
  private static func takenBack(
    _ office: OfficeID, _ day: CivilDate, _ access: borrowing ReadAccess
  ) throws -> Set<TicketID> {
    Set(
      try access.sql.rows(
        """
        SELECT ticket FROM ticket_event WHERE office = ? AND step = 'undo-check-in' AND at >= ?
        """, [.text(office.text), .text(day.iso)]
      ).map { TicketID($0.text(0)) })
  }

  private static func transferredOut(
    _ office: OfficeID, _ day: CivilDate, _ access: borrowing ReadAccess
  ) throws -> [QueueID: Int] {
    // The step is stamped with the queue it led to; the one it left stands in the step before.
    let rows = try access.sql.rows(
      """
      SELECT (SELECT b.queue FROM ticket_event b WHERE b.ticket = e.ticket AND b.id < e.id
        ORDER BY b.id DESC LIMIT 1) AS origin, count(*) FROM ticket_event e
      WHERE e.office = ? AND e.step = 'transfer' AND e.at >= ? GROUP BY origin
      """, [.text(office.text), .text(day.iso)])
    return Dictionary(
      rows.map { (QueueID($0.text(0)), $0.int(1)) }, uniquingKeysWith: { first, _ in first })
  }

  private static func counters(
    _ office: Office, _ desk: DeskSnapshot, _ access: borrowing ReadAccess
  ) throws -> [CounterFigures] {
    let services = Dictionary(
      grouping: try access.sql.rows(
        """
        SELECT counter, started_at, ended_at FROM ticket_call
        WHERE office = ? AND outcome = 'finish' AND ended_at >= ?
        """, [.text(office.id.text), .text(access.now.date.iso)])
    ) { $0.int(0) }
    return try access.sql.rows(
      """
      SELECT c.number, s.name, c.state, p.name, d.locked_at FROM counter c
      JOIN section s ON s.office = c.office AND s.id = c.section
      LEFT JOIN desk_session d ON d.office = c.office AND d.counter = c.number
        AND d.ended_at IS NULL
      LEFT JOIN staff p ON p.id = d.staff WHERE c.office = ? ORDER BY c.number
      """, [.text(office.id.text)]
    ).map { row in
      let open = desk.openCall(at: row.int(0))
      let seconds = (services[row.int(0)] ?? []).compactMap { service -> Int? in
        guard let start = TicketRows.time(service, 1), let end = TicketRows.time(service, 2)
        else { return nil }
        return max(0, end.seconds(since: start))
      }
      return CounterFigures(
        number: row.int(0), sectionName: row.text(1), isOpen: row.text(2) != "closed",
        onBreak: row.text(2) == "paused" || row.optionalText(4) != nil,
        staffName: row.optionalText(3) ?? open?.staffName, ticket: open?.ticket.number,
        ticketID: open?.ticket.id, state: open?.ticket.state,
        sinceMinutes: open?.minutes(at: access.now), servedToday: seconds.count,
        medianServiceMinutes: Percentile.nearestRank(50, of: seconds).map { $0 / 60 },
        isQuick: office.counters.contains { $0.number == row.int(0) && $0.quick })
    }
  }
}
