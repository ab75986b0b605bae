public import Domain

/// What a slip is asked for with.
public struct TicketOrder: Equatable, Sendable {
  public var office: OfficeID
  public var queue: QueueID
  public var services: [ServiceID]
  public var priority: Priority
  public var remark: String

  public init(
    office: OfficeID, queue: QueueID, services: [ServiceID] = [], priority: Priority = .normal,
    remark: String = ""
  ) {
    self.office = office
    self.queue = queue
    self.services = services
    self.priority = priority
    self.remark = remark
  }
}

extension TicketRecords {
  /// Gives the next number of a queue's series of today.
  ///
  /// - Throws: `DeskFailure`: unknown queue or service; the 1000th number of the day.
  public static func issue(
    _ order: TicketOrder, _ access: borrowing WriteAccess
  ) throws -> Ticket {
    let sql = access.sql
    let now = access.now
    let place: [SQLValue] = [.text(order.office.text), .text(order.queue.text)]
    guard let prefix = try sql.row("SELECT prefix FROM queue WHERE office = ? AND id = ?", place)
    else {
      throw DeskFailure(
        .queueUnknown, "この役所に「\(order.queue)」という窓口の列はありません。番号は出していません。")
    }
    let sequence = try nextSequence(place, now, sql)
    guard let number = TicketNumber(prefix: prefix.text(0), sequence: sequence) else {
      throw seriesFull()
    }
    let id = TicketID("\(order.office)-\(compact(now.date))-\(number)")
    let rank = now.adding(seconds: -order.priority.creditSeconds)
    try sql.execute(
      """
      INSERT INTO ticket (id, office, issued_queue, day, prefix, sequence, queue, state, stage,
        priority, remark, issued_at, rank_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting', 'intake', ?, ?, ?, ?)
      """,
      [
        .text(id.text), place[0], place[1], .text(now.date.iso), .text(number.prefix),
        .integer(sequence), place[1], .text(order.priority.rawValue), .text(order.remark),
        .text(now.isoSeconds), .text(rank.isoSeconds),
      ])
    try insert(order.services, of: id, place, sql)
    try stamp(
      id, order.office, "issue", order.queue, from: nil, to: .waiting, .intake, counter: nil, "",
      access)
    return Ticket(
      id: id, number: number, office: order.office, queue: order.queue, day: now.date,
      issuedAt: now, priority: order.priority, services: order.services, remark: order.remark)
  }

  /// One statement that counts and returns; the CHECK on the series refuses the 1000th.
  private static func nextSequence(
    _ place: [SQLValue], _ now: OfficeTime, _ sql: any SQLSession
  ) throws -> Int {
    do {
      return try sql.count(
        """
        INSERT INTO ticket_series (office, queue, day, last_sequence) VALUES (?, ?, ?, 1)
        ON CONFLICT (office, queue, day) DO UPDATE SET last_sequence = last_sequence + 1
        RETURNING last_sequence
        """, place + [.text(now.date.iso)])
    } catch SQLFailure.constraint {
      throw seriesFull()
    }
  }

  private static func seriesFull() -> DeskFailure {
    DeskFailure(
      .seriesFull,
      "きょうの番号は 999 まで出し終わりました。番号は出していません。別の列で受け付けるか、係長に手書きの整理券の使用を相談してください。")
  }

  private static func insert(
    _ services: [ServiceID], of id: TicketID, _ place: [SQLValue], _ sql: any SQLSession
  ) throws {
    for (position, service) in services.enumerated() {
      try sql.execute(
        """
        INSERT OR IGNORE INTO ticket_service (ticket, service, position)
        SELECT ?, id, ? FROM service WHERE office = ? AND id = ? LIMIT 1
        """, [.text(id.text), .integer(position), place[0], .text(service.text)])
      guard sql.changedRows == 1 else {
        throw DeskFailure(
          "service-unknown", "用件「\(service)」がこの役所にないか、二度入っています。番号は出していません。")
      }
    }
  }

  static func compact(_ date: CivilDate) -> String {
    String(date.iso.unicodeScalars.filter { $0 != "-" }.map(Character.init))
  }
}
