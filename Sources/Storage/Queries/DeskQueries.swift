public import Domain

/// What clerks see of a queue.
public enum DeskQueries {
  /// Everything the queue screen shows, at one moment.
  ///
  /// - Parameters:
  ///   - section: narrows the lists to one section's queues; nil: the whole office.
  ///   - estimating: whether waits are estimated from it; what that takes is read only then.
  public static func snapshot(
    office: Office, section: SectionID?, counter: CounterNumber?, estimating: Bool,
    _ access: borrowing ReadAccess
  ) throws -> DeskSnapshot {
    let today = access.now.date
    let tickets = try tickets(
      office.id, where: "(t.day = ? OR t.ended_at IS NULL)", [.text(today.iso)], access)
    let queues = Set(
      (office.sections.filter { section == nil || $0.id == section })
        .flatMap(\.queues).map(\.id))
    let scope = tickets.filter { queues.contains($0.queue) || $0.counter == counter }
    let holders = try holders(office.id, access)
    let todays = scope.filter { $0.day == today }
    let open = scope.filter(\.state.isOpenCall).map { ticket -> OpenCall in
      let holder = holders[ticket.id]
      return OpenCall(
        ticket: ticket, staffName: holder?.name ?? "", counter: holder?.counter ?? 0,
        since: (ticket.state == .serving ? ticket.servedAt : ticket.calledAt) ?? access.now)
    }
    return DeskSnapshot(
      at: access.now, office: office, counter: counter,
      current: counter.flatMap { number in open.first { $0.counter == number }?.ticket },
      waiting: todays.filter { $0.state == .waiting }.sorted(by: CallRules.stands),
      open: open.sorted { $0.counter < $1.counter },
      parked: todays.filter { $0.state == .parked },
      missed: todays.filter { $0.state == .missed },
      ended: todays.filter(\.state.isEnded)
        .sorted { ($0.endedAt ?? $0.issuedAt) > ($1.endedAt ?? $1.issuedAt) },
      leftovers: scope.filter { $0.day < today && !$0.state.isOpenCall },
      nextUp: try counter.flatMap { try next(at: $0, office: office.id, access) },
      days: try QueueRecords.days(office.id, today, access),
      outlook: estimating ? try OutlookQueries.outlook(office, open: open, access) : nil)
  }

  /// Tickets for `ticket list` and exports, oldest first; a queue also lists what left it.
  public static func list(
    office: OfficeID, queue: QueueID?, state: TicketState?, day: CivilDate,
    _ access: borrowing ReadAccess
  ) throws -> [Ticket] {
    var found = try tickets(
      office, where: "(t.day = ? OR t.ended_at IS NULL)", [.text(day.iso)], access
    ).filter { $0.day <= day && (queue == nil || $0.queue == queue) }
    if let queue {
      found += try handedOn(office, from: queue, day, access)
    }
    return found.filter { state == nil || $0.state == state }
      .sorted { ($0.issuedAt, $0.number, $0.id) < ($1.issuedAt, $1.number, $1.id) }
  }

  /// Every ticket of an office on one day, open ones of earlier days included.
  public static func open(
    office: OfficeID, _ access: borrowing ReadAccess
  ) throws -> [Ticket] {
    try tickets(office, where: "t.ended_at IS NULL", [], access)
  }

  /// Every ticket the office ever gave, oldest first, for an export.
  public static func everything(
    office: OfficeID, _ access: borrowing ReadAccess
  ) throws -> [Ticket] {
    try tickets(office, where: "1 = 1", [], access)
      .sorted { ($0.issuedAt, $0.number, $0.id) < ($1.issuedAt, $1.number, $1.id) }
  }

  /// What a queue handed to another one today, as the queue that lost it sees it.
  private static func handedOn(
    _ office: OfficeID, from queue: QueueID, _ day: CivilDate, _ access: borrowing ReadAccess
  ) throws -> [Ticket] {
    try access.sql.rows(
      """
      SELECT \(TicketRows.columns) FROM ticket t
      WHERE t.office = ? AND t.day = ? AND t.queue <> ? AND EXISTS (
        SELECT 1 FROM ticket_event e WHERE e.ticket = t.id AND e.queue = ?)
      """,
      [.text(office.text), .text(day.iso), .text(queue.text), .text(queue.text)]
    ).map { row in
      var ticket = try TicketRows.ticket(row)
      ticket.state = .transferred
      ticket.queue = queue
      return ticket
    }
  }

  private static func tickets(
    _ office: OfficeID, where condition: String, _ arguments: [SQLValue],
    _ access: borrowing ReadAccess
  ) throws -> [Ticket] {
    try access.sql.rows(
      "SELECT \(TicketRows.columns) FROM ticket t WHERE t.office = ? AND \(condition)",
      [.text(office.text)] + arguments
    ).map(TicketRows.ticket)
  }

  private static func holders(
    _ office: OfficeID, _ access: borrowing ReadAccess
  ) throws -> [TicketID: (name: String, counter: CounterNumber)] {
    let rows = try access.sql.rows(
      """
      SELECT c.ticket, p.name, c.counter FROM ticket_call c JOIN staff p ON p.id = c.staff
      WHERE c.office = ? AND c.ended_at IS NULL
      """, [.text(office.text)])
    return Dictionary(
      rows.map { (TicketID($0.text(0)), ($0.text(1), $0.int(2))) },
      uniquingKeysWith: { first, _ in first })
  }
}
