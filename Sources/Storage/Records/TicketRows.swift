import Domain

/// A ticket as its row: the one list of columns every query of tickets uses.
enum TicketRows {
  static let columns = """
    t.id, t.office, t.prefix, t.sequence, t.queue, t.day, t.issued_at, t.state, t.stage,
    t.priority, t.remark, t.counter, t.called_at, t.first_called_at, t.served_at, t.ended_at,
    t.calls, t.gives_way, t.parked_by, t.parked_counter, t.parked_at, t.parked_reason, t.version,
    (SELECT p.name FROM staff p WHERE p.id = t.parked_by),
    (SELECT group_concat(s.item, ' ') FROM (
      SELECT CASE quantity WHEN 1 THEN service ELSE service || '*' || quantity END AS item
      FROM ticket_service WHERE ticket = t.id ORDER BY position) s), t.quick, t.booked_at
    """

  /// The stated order of those waiting, as `CallRules.precedes` has it.
  static let order = "t.gives_way, t.rank_at, t.issued_at, t.prefix, t.sequence"

  static func ticket(_ row: SQLRow) throws -> Ticket {
    guard let number = TicketNumber(prefix: row.text(2), sequence: row.int(3)),
      let day = CivilDate(iso: row.text(5)), let issuedAt = OfficeTime(iso: row.text(6)),
      let state = TicketState(rawValue: row.text(7)),
      let stage = TicketStage(rawValue: row.text(8)),
      let priority = Priority(rawValue: row.text(9))
    else { throw SQLFailure.damaged }
    let wanted = TicketItems(row.text(24))
    return Ticket(
      id: TicketID(row.text(0)), number: number, office: OfficeID(row.text(1)),
      queue: QueueID(row.text(4)), day: day, issuedAt: issuedAt, state: state, stage: stage,
      priority: priority,
      services: wanted.services,
      remark: row.text(10), counter: row.optionalInt(11), calledAt: time(row, 12),
      firstCalledAt: time(row, 13), servedAt: time(row, 14), endedAt: time(row, 15),
      calls: row.int(16), parked: parking(row), givesWay: row.flag(17), version: row.int(22),
      quantities: wanted.quantities, quick: row.flag(25), bookedAt: time(row, 26))
  }

  static func time(_ row: SQLRow, _ column: Int) -> OfficeTime? {
    row.optionalText(column).flatMap { OfficeTime(iso: $0) }
  }

  private static func parking(_ row: SQLRow) -> Ticket.Parking? {
    guard let at = time(row, 20) else { return nil }
    return Ticket.Parking(
      by: StaffID(row.text(18)), byName: row.text(23), counter: row.optionalInt(19), at: at,
      reason: row.text(21))
  }

  static func load(_ id: TicketID, _ sql: any SQLSession) throws -> Ticket {
    guard
      let row = try sql.row("SELECT \(columns) FROM ticket t WHERE t.id = ?", [.text(id.text)])
    else {
      throw DeskFailure(
        .ticketUnknown, "その番号はありません: \(id.text)。番号を確かめてください。何も変更していません。")
    }
    return try ticket(row)
  }
}
