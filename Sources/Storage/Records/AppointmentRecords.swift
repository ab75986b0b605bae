public import Domain

/// Appointments from the booking to the slip.
public enum AppointmentRecords {
  /// - Throws: `DeskFailure`: a time that is over or outside the hours, an unknown queue, a service of
  ///   another queue, a queue that counts.
  public static func book(
    _ order: TicketOrder, at moment: OfficeTime, _ access: borrowing WriteAccess
  ) throws -> Appointment {
    if let refusal = Appointment.bookingRefusal(for: moment, now: access.now) { throw refusal }
    let sql = access.sql
    let row = try sql.row(
      "SELECT count_only, slot_minutes, slot_capacity FROM queue WHERE office = ? AND id = ?",
      [.text(order.office.text), .text(order.queue.text)])
    guard let row else { throw IntakeSentences.unknown(order.queue) }
    guard !row.flag(0) else {
      throw DeskFailure(.countOnly, "人数だけを数える列に予約は入れられません。予約を入れていません。別の列を選んでください。")
    }
    let opening = try OpeningRecords.opening(of: order.queue, order.office, access.reading)
    if let refusal = Appointment.closedRefusal(for: moment, opening.rule, opening.calendar) {
      throw refusal
    }
    let hours = opening.rule.hours(on: moment.date, opening.calendar)
    let slots = OfficeRecords.slots(row, 1)
    if let refusal = Appointment.stepRefusal(for: moment, in: slots, within: hours) {
      throw refusal
    }
    let sequence = try sql.count(
      """
      INSERT INTO appointment_series (office, day, last_sequence) VALUES (?, ?, 1)
      ON CONFLICT (office, day) DO UPDATE SET last_sequence = last_sequence + 1
      RETURNING last_sequence
      """, [.text(order.office.text), .text(moment.date.iso)])
    let id = AppointmentID("\(order.office)-\(TicketRecords.compact(moment.date))-Y\(sequence)")
    try insert(id, order, moment, hours, access)
    let appointment = Appointment(
      id: id, office: order.office, queue: order.queue, at: moment, services: order.services,
      quantities: order.quantities, remark: order.remark)
    try insertServices(appointment, sql)
    return appointment
  }

  /// The slot's capacity is the schema's: the insert itself is refused.
  private static func insert(
    _ id: AppointmentID, _ order: TicketOrder, _ moment: OfficeTime, _ hours: OpeningHours?,
    _ access: borrowing WriteAccess
  ) throws {
    do {
      try access.sql.execute(
        """
        INSERT INTO appointment (id, office, queue, day, booked_at, remark, state, made_by, made_at)
        VALUES (?, ?, ?, ?, ?, ?, 'booked', ?, ?)
        """,
        [
          .text(id.text), .text(order.office.text), .text(order.queue.text),
          .text(moment.date.iso), .text(moment.isoSeconds), .text(order.remark),
          .text(access.actor.staff.text), .text(access.now.isoSeconds),
        ])
    } catch SQLFailure.constraint(let text) where text.contains("slot is full") {
      let queue = try OfficeRecords.load(order.office, access.reading).queue(order.queue)
      let taken = try list(order.office, on: moment.date, access.reading)
        .filter { $0.queue == order.queue && $0.state != .cancelled }.map(\.at)
      let refusal = queue.flatMap {
        Appointment.fullRefusal(for: moment, in: $0, taken: taken, within: hours)
      }
      throw refusal ?? DeskFailure(.slotFull, "この時刻の予約は満員です。予約を入れていません。別の時刻を選んでください。")
    }
  }

  private static func insertServices(
    _ appointment: Appointment, _ sql: any SQLSession
  ) throws {
    for (position, service) in appointment.services.enumerated() {
      let quantity = appointment.quantity(of: service)
      guard (1...99).contains(quantity) else {
        throw DeskFailure("count-wrong", "数は1から99までで入れてください。予約を入れていません。")
      }
      try sql.execute(
        """
        INSERT OR IGNORE INTO appointment_service (appointment, service, position, quantity)
        SELECT ?, id, ?, ? FROM service WHERE office = ? AND queue = ? AND id = ?
        """,
        [
          .text(appointment.id.text), .integer(position), .integer(quantity),
          .text(appointment.office.text), .text(appointment.queue.text), .text(service.text),
        ])
      guard sql.changedRows == 1 else {
        throw try ServiceRefusal.of(
          service, in: appointment.queue, of: appointment.office, kept: "予約を入れていません。", sql)
      }
    }
  }

  /// Gives whoever came the number that joins the one order.
  public static func checkIn(
    _ id: AppointmentID, office: OfficeID, priority: Priority, _ access: borrowing WriteAccess
  ) throws -> Ticket {
    let appointment = try load(id, office, access.sql)
    if let refusal = appointment.checkInRefusal(at: access.now) { throw refusal }
    let ticket = try TicketRecords.issue(
      TicketOrder(
        office: office, queue: appointment.queue, services: appointment.services,
        priority: priority, remark: appointment.remark, quantities: appointment.quantities,
        bookedAt: appointment.at), access)
    try set(appointment, .checkedIn, ticket: ticket.id, access)
    return ticket
  }

  /// Takes a mistaken check-in back: its number ends, the appointment stands as before.
  public static func undoCheckIn(
    _ id: AppointmentID, office: OfficeID, _ access: borrowing WriteAccess
  ) throws -> Appointment {
    var appointment = try load(id, office, access.sql)
    guard let ticketID = appointment.ticket else {
      throw DeskFailure(
        .appointmentState, "\(appointment.at.clock) の予約は、まだ来庁を受け付けていません。何も変更していません。")
    }
    var ticket = try TicketRows.load(ticketID, access.sql)
    guard ticket.state == .waiting, ticket.firstCalledAt == nil else {
      throw DeskFailure(
        .wrongState,
        "\(ticket.number) は「\(ticket.state.name)」で、もう呼ばれているので来庁受付を取り消せません。何も変更していません。")
    }
    ticket.state = .left
    ticket.endedAt = access.now
    try TicketRecords.save(&ticket, access)
    try TicketRecords.stamp(
      ticket.id, office, "undo-check-in", ticket.queue, from: .waiting, to: .left, ticket.stage,
      counter: nil, "", access)
    try set(appointment, .booked, ticket: nil, access)
    appointment.state = .booked
    appointment.ticket = nil
    appointment.number = nil
    appointment.version += 1
    return appointment
  }

  public static func cancel(
    _ id: AppointmentID, office: OfficeID, _ access: borrowing WriteAccess
  ) throws -> Appointment {
    var appointment = try load(id, office, access.sql)
    if let refusal = appointment.cancelRefusal() { throw refusal }
    try set(appointment, .cancelled, ticket: nil, access)
    appointment.state = .cancelled
    appointment.version += 1
    return appointment
  }

  private static func set(
    _ appointment: Appointment, _ state: Appointment.State, ticket: TicketID?,
    _ access: borrowing WriteAccess
  ) throws {
    try access.sql.execute(
      "UPDATE appointment SET state = ?, ticket = ?, version = version + 1 WHERE id = ?",
      [.text(state.rawValue), .text(ticket?.text), .text(appointment.id.text)])
  }

  /// The appointments of a day, in the order of their times.
  public static func list(
    _ office: OfficeID, on day: CivilDate, _ access: borrowing ReadAccess
  ) throws -> [Appointment] {
    try access.sql.rows(
      "SELECT \(columns) WHERE a.office = ? AND a.day = ? ORDER BY a.booked_at, a.made_at, a.id",
      [.text(office.text), .text(day.iso)]
    ).map(appointment)
  }

  private static func load(
    _ id: AppointmentID, _ office: OfficeID, _ sql: any SQLSession
  ) throws -> Appointment {
    guard
      let row = try sql.row(
        "SELECT \(columns) WHERE a.id = ? AND a.office = ?", [.text(id.text), .text(office.text)])
    else {
      throw DeskFailure(
        .appointmentUnknown, "その予約はこの役所にありません: \(id)。何も変更していません。予約の一覧を確かめてください。")
    }
    return try appointment(row)
  }

  private static let columns = """
    a.id, a.office, a.queue, a.booked_at, a.remark, a.state, a.ticket, a.version,
    (SELECT group_concat(s.item, ' ') FROM (
      SELECT CASE quantity WHEN 1 THEN service ELSE service || '*' || quantity END AS item
      FROM appointment_service WHERE appointment = a.id ORDER BY position) s), t.prefix, t.sequence
    FROM appointment a LEFT JOIN ticket t ON t.id = a.ticket
    """

  private static func appointment(_ row: SQLRow) throws -> Appointment {
    guard let at = TicketRows.time(row, 3),
      let state = Appointment.State(rawValue: row.text(5))
    else { throw SQLFailure.damaged }
    let wanted = TicketItems(row.text(8))
    return Appointment(
      id: AppointmentID(row.text(0)), office: OfficeID(row.text(1)), queue: QueueID(row.text(2)),
      at: at, services: wanted.services, quantities: wanted.quantities, remark: row.text(4),
      state: state, ticket: row.optionalText(6).map { TicketID($0) },
      number: row.optionalText(9).flatMap { TicketNumber(prefix: $0, sequence: row.int(10)) },
      version: row.int(7))
  }
}
