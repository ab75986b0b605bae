public import Domain

/// The open call of a ticket, as its row.
struct OpenCallRow {
  let id: Int
  let counter: CounterNumber
  let staff: StaffID
  let beforeState: TicketState
  let beforeCalls: Int
  let beforeCalledAt: OfficeTime?
  let beforeFirstCalledAt: OfficeTime?
  let beforeCounter: CounterNumber?
  let parked: Ticket.Parking?
}

extension TicketRecords {
  /// Calls whoever is next at a counter: its own queues first, then the rest of its section, in the
  /// stated order; nobody called in the last five minutes.
  ///
  /// - Throws: `DeskFailure`: nobody waits, the counter is closed or not free.
  public static func callNext(
    at counter: CounterNumber, office: OfficeID, _ access: borrowing WriteAccess
  ) throws -> Ticket {
    try CounterRecords.checkUsable(counter, office, access)
    guard let id = try DeskQueries.next(at: counter, office: office, access.reading) else {
      throw DeskFailure(
        .nobodyWaiting,
        "\(counter)番窓口から呼び出せる方はいません。5分以内に呼んだ方は「次」では呼びません。待ち・不在・保留の一覧を確かめてください。")
    }
    return try call(id, at: counter, access)
  }

  /// Calls one ticket. The unique indexes on open calls decide when two counters want it.
  public static func call(
    _ id: TicketID, at counter: CounterNumber, _ access: borrowing WriteAccess
  ) throws -> Ticket {
    var ticket = try TicketRows.load(id, access.sql)
    if let refusal = TicketStep.call.refusal(number: ticket.number, state: ticket.state) {
      throw refusal
    }
    if ticket.state == .waiting, let booked = ticket.bookedAt, booked.date != access.now.date {
      throw Appointment.otherDay(booked, what: "呼び出していません。")
    }
    try CounterRecords.checkUsable(counter, ticket.office, access)
    let before = ticket
    try open(&ticket, before, at: counter, started: false, access)
    ticket.state = .called
    ticket.calls += 1
    ticket.calledAt = access.now
    ticket.firstCalledAt = ticket.firstCalledAt ?? access.now
    try save(&ticket, access)
    // Whoever gave way has now let one go first.
    try access.sql.execute(
      "UPDATE ticket SET gives_way = 0 WHERE office = ? AND queue = ? AND gives_way = 1 AND id <> ?",
      [.text(ticket.office.text), .text(ticket.queue.text), .text(id.text)])
    try announce(ticket, counter, access)
    try stamp(
      id, ticket.office, TicketStep.call.rawValue, ticket.queue, from: before.state, to: .called,
      ticket.stage, counter: counter, "", access)
    return ticket
  }

  private static func open(
    _ ticket: inout Ticket, _ before: Ticket, at counter: CounterNumber, started: Bool,
    _ access: borrowing WriteAccess
  ) throws {
    do {
      try access.sql.execute(
        """
        INSERT INTO ticket_call (office, ticket, counter, staff, queue, called_at, started_at,
          before_state, before_calls, before_called_at, before_first_called_at, before_counter,
          parked_by, parked_counter, parked_at, parked_reason)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .text(ticket.office.text), .text(ticket.id.text), .integer(counter),
          .text(access.actor.staff.text), .text(ticket.queue.text),
          .text(access.now.isoSeconds), .text(started ? access.now.isoSeconds : nil),
          .text(before.state.rawValue), .integer(before.calls),
          .text(before.calledAt?.isoSeconds), .text(before.firstCalledAt?.isoSeconds),
          .integer(before.counter), .text(before.parked?.by.text),
          .integer(before.parked?.counter), .text(before.parked?.at.isoSeconds),
          .text(before.parked?.reason),
        ])
    } catch SQLFailure.constraint(let text) {
      throw refusal(text, ticket, counter)
    }
    ticket.counter = counter
    ticket.parked = nil
    ticket.givesWay = false
  }

  private static func refusal(
    _ constraint: String, _ ticket: Ticket, _ counter: CounterNumber
  ) -> DeskFailure {
    if constraint.contains("ticket_call.ticket") {
      return DeskFailure(
        .alreadyCalled, "\(ticket.number) はすでに別の窓口で呼び出されています。何も変更していません。次の方を呼んでください。")
    }
    return DeskFailure(
      .counterBusy,
      "\(counter)番窓口には応対中の番号があります。何も変更していません。完了・保留・引継ぎのいずれかをしてから呼び出してください。")
  }

  static func resume(
    _ ticket: inout Ticket, _ move: TicketMove, _ access: borrowing WriteAccess
  ) throws {
    guard let counter = move.counter else {
      ticket.state = .waiting
      ticket.calls = 0
      ticket.calledAt = nil
      return
    }
    try CounterRecords.checkUsable(counter, ticket.office, access)
    let before = ticket
    try open(&ticket, before, at: counter, started: true, access)
    ticket.state = .serving
    ticket.servedAt = access.now
    ticket.firstCalledAt = ticket.firstCalledAt ?? access.now
  }

  static func recall(
    _ ticket: inout Ticket, _ call: OpenCallRow?, _ access: borrowing WriteAccess
  ) throws {
    guard let call else { return }
    ticket.calls += 1
    ticket.calledAt = access.now
    try announce(ticket, call.counter, access)
  }

  /// Takes a call back: the ticket stands where it stood, and its number leaves the board.
  static func undo(_ ticket: inout Ticket, _ call: OpenCallRow?, givesWay: Bool) throws {
    guard let call else { return }
    ticket.state = call.beforeState
    ticket.calls = call.beforeCalls
    ticket.calledAt = call.beforeCalledAt
    ticket.firstCalledAt = call.beforeFirstCalledAt
    ticket.counter = call.beforeCounter
    ticket.parked = call.parked
    if givesWay {
      ticket.state = .waiting
      ticket.parked = nil
      ticket.givesWay = true
    }
  }

  /// Ends or updates the call's row after a step.
  static func settle(
    _ call: OpenCallRow, _ ticket: Ticket, _ step: TicketStep, _ access: borrowing WriteAccess
  ) throws {
    let now = SQLValue.text(access.now.isoSeconds)
    if step == .start {
      try access.sql.execute(
        "UPDATE ticket_call SET started_at = ? WHERE id = ?", [now, .integer(call.id)])
    }
    guard !ticket.state.isOpenCall else { return }
    try access.sql.execute(
      """
      UPDATE ticket_call SET ended_at = ?, outcome = ?,
        started_at = CASE WHEN ? THEN coalesce(started_at, ?) ELSE started_at END WHERE id = ?
      """,
      [now, .text(step.rawValue), .flag(ticket.state == .done), now, .integer(call.id)])
    guard step == .undoCall || step == .giveWay else { return }
    try access.sql.execute(
      """
      UPDATE announcement SET withdrawn_at = ? WHERE ticket = ? AND counter = ?
        AND withdrawn_at IS NULL
        AND at >= (SELECT called_at FROM ticket_call WHERE id = ?)
      """, [now, .text(ticket.id.text), .integer(call.counter), .integer(call.id)])
  }

  private static func announce(
    _ ticket: Ticket, _ counter: CounterNumber, _ access: borrowing WriteAccess
  ) throws {
    try access.sql.execute(
      """
      INSERT INTO announcement (office, section, ticket, number, counter, at)
      SELECT office, section, ?, ?, ?, ? FROM queue WHERE office = ? AND id = ?
      """,
      [
        .text(ticket.id.text), .text(ticket.number.description), .integer(counter),
        .text(access.now.isoSeconds), .text(ticket.office.text), .text(ticket.queue.text),
      ])
  }

  static func openCall(of ticket: TicketID, _ sql: any SQLSession) throws -> OpenCallRow? {
    guard
      let row = try sql.row(
        """
        SELECT c.id, c.counter, c.before_state, c.before_calls, c.before_called_at,
          c.before_first_called_at, c.before_counter, c.parked_by, c.parked_counter, c.parked_at,
          c.parked_reason, (SELECT name FROM staff WHERE id = c.parked_by), c.staff
        FROM ticket_call c WHERE c.ticket = ? AND c.ended_at IS NULL
        """, [.text(ticket.text)])
    else { return nil }
    let parked = TicketRows.time(row, 9).map {
      Ticket.Parking(
        by: StaffID(row.text(7)), byName: row.text(11), counter: row.optionalInt(8), at: $0,
        reason: row.text(10))
    }
    return OpenCallRow(
      id: row.int(0), counter: row.int(1), staff: StaffID(row.text(12)),
      beforeState: TicketState(rawValue: row.text(2)) ?? .waiting, beforeCalls: row.int(3),
      beforeCalledAt: TicketRows.time(row, 4), beforeFirstCalledAt: TicketRows.time(row, 5),
      beforeCounter: row.optionalInt(6), parked: parked)
  }
}
