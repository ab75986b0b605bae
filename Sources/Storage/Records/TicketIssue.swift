public import Domain

/// What a slip is asked for with.
public struct TicketOrder: Equatable, Sendable {
  public var office: OfficeID
  public var queue: QueueID
  public var services: [ServiceID]
  public var priority: Priority
  public var remark: String
  /// How many of a service are wanted, where it is more than one.
  public var quantities: [ServiceID: Int]
  /// The time it was booked for: outside quota and intake, which were promised before.
  public var bookedAt: OfficeTime?

  public init(
    office: OfficeID, queue: QueueID, services: [ServiceID] = [], priority: Priority = .normal,
    remark: String = "", quantities: [ServiceID: Int] = [:], bookedAt: OfficeTime? = nil
  ) {
    self.office = office
    self.queue = queue
    self.services = services
    self.priority = priority
    self.remark = remark
    self.quantities = quantities
    self.bookedAt = bookedAt
  }
}

extension TicketRecords {
  /// Gives the next number of a queue's series of today.
  ///
  /// - Throws: `DeskFailure`: unknown queue or service, with the office that has it where one is
  ///   known; the 1000th number of the day.
  public static func issue(
    _ order: TicketOrder, _ access: borrowing WriteAccess
  ) throws -> Ticket {
    do {
      return try give(order, access)
    } catch let failure as DeskFailure {
      throw try OfficeRefusal.elsewhere(order, access.reading) ?? failure
    }
  }

  private static func give(
    _ order: TicketOrder, _ access: borrowing WriteAccess
  ) throws -> Ticket {
    let sql = access.sql
    let now = access.now
    let place: [SQLValue] = [.text(order.office.text), .text(order.queue.text)]
    let (prefix, quota) = try intake(of: order, place, now, sql)
    let sequence = try nextSequence(place, now, quota, isBooked: order.bookedAt != nil, sql)
    guard let number = TicketNumber(prefix: prefix, sequence: sequence) else {
      throw IntakeSentences.seriesFull
    }
    let id = TicketID("\(order.office)-\(compact(now.date))-\(number)")
    var ticket = Ticket(
      id: id, number: number, office: order.office, queue: order.queue, day: now.date,
      issuedAt: now, priority: order.priority, services: order.services, remark: order.remark,
      quantities: order.quantities, bookedAt: order.bookedAt)
    try sql.execute(
      """
      INSERT INTO ticket (id, office, issued_queue, day, prefix, sequence, queue, state, stage,
        priority, remark, issued_at, rank_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting', 'intake', ?, ?, ?, ?)
      """,
      [
        .text(id.text), place[0], place[1], .text(now.date.iso), .text(number.prefix),
        .integer(sequence), place[1], .text(order.priority.rawValue), .text(order.remark),
        .text(now.isoSeconds), .text(ticket.rankAt.isoSeconds),
      ])
    if let booked = order.bookedAt {
      try sql.execute(
        "UPDATE ticket SET booked_at = ? WHERE id = ?", [.text(booked.isoSeconds), .text(id.text)])
    }
    if !order.services.isEmpty {
      ticket.quick = try TicketServices.write(ticket, kept: "番号は出していません。", sql)
    }
    try stamp(
      id, order.office, "issue", order.queue, from: nil, to: .waiting, .intake, counter: nil, "",
      access)
    return ticket
  }

  /// The letter and the quota of a queue that gives numbers now.
  private static func intake(
    of order: TicketOrder, _ place: [SQLValue], _ now: OfficeTime, _ sql: any SQLSession
  ) throws -> (prefix: String, quota: Int) {
    guard
      let row = try sql.row(
        """
        SELECT prefix, daily_quota, count_only, intake_closed_on FROM queue
        WHERE office = ? AND id = ?
        """, place)
    else {
      throw DeskFailure(
        .queueUnknown, "この役所に「\(order.queue)」という窓口の列はありません。番号は出していません。")
    }
    if row.flag(2) { throw IntakeSentences.countOnly }
    if order.bookedAt == nil, let closed = row.optionalText(3), closed == now.date.iso {
      throw try QueueRecords.closed(place, sql)
    }
    return (row.text(0), row.optionalInt(1) ?? TicketNumber.last)
  }

  /// One statement that counts and returns; the CHECKs on the series refuse the 1000th and whatever
  /// exceeds the quota. Numbers of appointments stand outside the quota.
  private static func nextSequence(
    _ place: [SQLValue], _ now: OfficeTime, _ quota: Int, isBooked: Bool, _ sql: any SQLSession
  ) throws -> Int {
    do {
      return try sql.count(
        isBooked ? bookedSeries : walkInSeries, place + [.text(now.date.iso), .integer(quota)])
    } catch SQLFailure.constraint(let text) {
      throw text.contains("quota") ? IntakeSentences.quotaFull(quota) : IntakeSentences.seriesFull
    }
  }

  private static let walkInSeries = """
    INSERT INTO ticket_series (office, queue, day, last_sequence, quota) VALUES (?, ?, ?, 1, ?)
    ON CONFLICT (office, queue, day)
    DO UPDATE SET last_sequence = last_sequence + 1, quota = excluded.quota
    RETURNING last_sequence
    """
  private static let bookedSeries = """
    INSERT INTO ticket_series (office, queue, day, last_sequence, quota, booked)
    VALUES (?, ?, ?, 1, ?, 1)
    ON CONFLICT (office, queue, day)
    DO UPDATE SET last_sequence = last_sequence + 1, booked = booked + 1
    RETURNING last_sequence
    """

  static func compact(_ date: CivilDate) -> String {
    String(date.iso.unicodeScalars.filter { $0 != "-" }.map(Character.init))
  }
}
