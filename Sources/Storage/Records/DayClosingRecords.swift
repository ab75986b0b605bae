public import Domain

public enum DayClosingRecords {
  /// Every ticket that is not ended, as `DayClosing` wants them.
  public static func prepare(
    office: OfficeID, _ access: borrowing ReadAccess
  ) throws -> DayClosing {
    DayClosing(day: access.now.date, open: try DeskQueries.open(office: office, access))
  }

  /// Carries out the decisions and records the closing.
  ///
  /// - Throws: `DeskFailure`: something is still being served, undecided, or the day is closed.
  public static func close(
    office: OfficeID, decisions: [TicketID: DayClosing.Decision],
    _ access: borrowing WriteAccess
  ) throws -> DayClosed {
    let closing = try prepare(office: office, access.reading)
    let done = try access.sql.count(
      "SELECT count(*) FROM day_closing WHERE office = ? AND day = ?",
      [.text(office.text), .text(closing.day.iso)])
    guard done == 0 else { throw closedAlready() }
    if let refusal = closing.refusal(decisions: decisions) { throw refusal }
    var counts: [DayClosing.Decision: Int] = [:]
    for leftover in closing.leftovers {
      guard let decision = decisions[leftover.id] else { continue }
      counts[decision, default: 0] += 1
      try settle(leftover.ticket, decision, access)
    }
    guard let head = try access.sql.row("SELECT rows, last_seal FROM audit_head") else {
      throw SQLFailure.damaged
    }
    let closed = DayClosed(
      day: closing.day, carried: counts[.carryOver] ?? 0, unserved: counts[.leftUnserved] ?? 0,
      auditRows: head.int(0), auditSeal: head.text(1))
    do {
      try access.sql.execute(
        """
        INSERT INTO day_closing (office, day, closed_at, closed_by, carried, unserved, audit_rows,
          audit_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .text(office.text), .text(closed.day.iso), .text(access.now.isoSeconds),
          .text(access.actor.staff.text), .integer(closed.carried), .integer(closed.unserved),
          .integer(closed.auditRows), .text(closed.auditSeal),
        ])
    } catch SQLFailure.constraint {
      throw closedAlready()
    }
    return closed
  }

  private static func closedAlready() -> DeskFailure {
    DeskFailure("day-closed", "この役所のきょうはすでに締めてあります。何も変更していません。")
  }

  private static func settle(
    _ ticket: Ticket, _ decision: DayClosing.Decision, _ access: borrowing WriteAccess
  ) throws {
    var ticket = ticket
    let before = ticket.state
    ticket.state = decision.state
    switch decision {
    case .carryOver:
      ticket.parked =
        ticket.parked
        ?? Ticket.Parking(
          by: access.actor.staff, byName: access.actor.name, counter: ticket.counter,
          at: access.now, reason: "閉庁時の持ち越し")
    case .leftUnserved:
      ticket.parked = nil
      ticket.endedAt = access.now
    }
    try TicketRecords.save(&ticket, access)
    try TicketRecords.stamp(
      ticket.id, ticket.office, decision.rawValue, ticket.queue, from: before, to: ticket.state,
      ticket.stage, counter: nil, "", access)
  }
}
