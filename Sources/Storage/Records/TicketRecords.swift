public import Domain

/// Everything that happens to a ticket, each as one step inside one audited transaction.
public enum TicketRecords {
  /// Takes one step other than a call.
  public static func apply(_ move: TicketMove, _ access: borrowing WriteAccess) throws -> Ticket {
    var ticket = try TicketRows.load(move.ticket, access.sql)
    try checkVersion(ticket, move)
    if let refusal = move.step.refusal(number: ticket.number, state: ticket.state) {
      throw refusal
    }
    let before = ticket.state
    let call = try openCall(of: ticket.id, access.sql)
    if let call { try checkHolder(call, ticket, move, access) }
    switch move.step {
    case .call: return try self.call(move.ticket, at: move.counter ?? 0, access)
    case .recall: try recall(&ticket, call, access)
    case .start: ticket.state = .serving
    case .hold: park(&ticket, move, call, access)
    case .resume: try resume(&ticket, move, access)
    case .noShow: try noShow(&ticket, access)
    case .undoCall, .giveWay: try undo(&ticket, call, givesWay: move.step == .giveWay)
    case .transfer: try transfer(&ticket, move, access)
    case .finish:
      try CertificateRecords.checkNoneOpen(ticket, access.sql)
      ticket.state = .done
    case .withdraw: ticket.state = .left
    }
    if ticket.state != .parked { ticket.parked = nil }
    if let call { try settle(call, ticket, move.step, access) }
    if ticket.state == .serving, ticket.servedAt == nil || move.step == .start {
      ticket.servedAt = access.now
    }
    if ticket.state.isEnded {
      ticket.servedAt = ticket.servedAt ?? (ticket.state == .done ? access.now : nil)
      ticket.endedAt = access.now
    }
    try recordDone(move, ticket, access)
    try save(&ticket, access)
    try stamp(
      ticket.id, ticket.office, move.step.rawValue, ticket.queue, from: before, to: ticket.state,
      ticket.stage, counter: call?.counter ?? move.counter, move.words, access)
    return ticket
  }

  static func checkVersion(_ ticket: Ticket, _ move: TicketMove) throws {
    guard let version = move.version, version != ticket.version else { return }
    throw staleness(ticket)
  }

  static func staleness(_ ticket: Ticket) -> DeskFailure {
    DeskFailure(
      .stale,
      "\(ticket.number) はほかの端末で変わりました（いま「\(ticket.state.name)」）。何も変更していません。新しい内容を確かめて、もう一度操作してください。"
    )
  }

  /// An open call belongs to its counter: nobody ends it from another one, nor from none while a
  /// colleague stands there. A command may name the counter; a terminal without one may not.
  private static func checkHolder(
    _ call: OpenCallRow, _ ticket: Ticket, _ move: TicketMove, _ access: borrowing WriteAccess
  ) throws {
    if let colleague = try CounterRecords.colleague(at: call.counter, ticket.office, access) {
      throw CounterRecords.taken(call.counter, colleague)
    }
    let own = try CounterRecords.ownCounter(ticket.office, access)
    if (own ?? move.counter) == call.counter { return }
    let isCommand = access.actor.terminal == nil
    if own == nil, move.counter == nil, isCommand || call.staff == access.actor.staff { return }
    throw DeskFailure(
      .counterTaken,
      "\(ticket.number) は\(call.counter)番窓口で\(ticket.state.name)中です。何も変更していません。\(call.counter)番窓口で操作してください。"
    )
  }

  private static func park(
    _ ticket: inout Ticket, _ move: TicketMove, _ call: OpenCallRow?,
    _ access: borrowing WriteAccess
  ) {
    ticket.state = .parked
    ticket.stage = move.stage ?? ticket.stage
    ticket.parked = Ticket.Parking(
      by: access.actor.staff, byName: access.actor.name, counter: call?.counter, at: access.now,
      reason: move.reason)
  }

  private static func noShow(_ ticket: inout Ticket, _ access: borrowing WriteAccess) throws {
    let limit = try access.sql.count(
      "SELECT call_limit FROM queue WHERE office = ? AND id = ?",
      [.text(ticket.office.text), .text(ticket.queue.text)])
    ticket.state = ticket.calls >= limit ? .missed : .waiting
  }

  private static func transfer(
    _ ticket: inout Ticket, _ move: TicketMove, _ access: borrowing WriteAccess
  ) throws {
    guard let queue = move.queue, queue != ticket.queue else {
      throw DeskFailure(
        .queueUnknown, "引継ぎ先が選ばれていないか、今と同じ列です。\(ticket.number) は動かしていません。")
    }
    let row = try access.sql.row(
      "SELECT count_only FROM queue WHERE office = ? AND id = ?",
      [.text(ticket.office.text), .text(queue.text)])
    guard let row else {
      throw DeskFailure(
        .queueUnknown, "この役所に「\(queue)」という列はありません。\(ticket.number) は動かしていません。")
    }
    guard !row.flag(0) else {
      throw DeskFailure(
        .countOnly, "引継ぎ先は人数だけを数える列で、呼び出しがありません。\(ticket.number) は動かしていません。別の列を選んでください。")
    }
    ticket.queue = queue
    ticket.state = .waiting
    ticket.stage = .intake
    ticket.calls = 0
    ticket.calledAt = nil
    // The wait goes on from the slip: that is what the citizen feels.
    ticket.firstCalledAt = nil
    ticket.givesWay = false
  }

  private static func recordDone(
    _ move: TicketMove, _ ticket: Ticket, _ access: borrowing WriteAccess
  ) throws {
    guard move.step == .finish, let finish = move.finish else { return }
    for item in finish.items {
      guard (1...999).contains(item.count) else {
        throw DeskFailure("count-wrong", "件数は1から999までで入れてください。完了にしていません。")
      }
      let known = try access.sql.count(
        "SELECT count(*) FROM service WHERE office = ? AND id = ?",
        [.text(ticket.office.text), .text(item.service.text)])
      guard known > 0 else {
        throw DeskFailure("service-unknown", "用件「\(item.service)」はこの役所にありません。完了にしていません。")
      }
      try access.sql.execute(
        """
        INSERT INTO ticket_service (ticket, service, position, done_count) VALUES (?, ?, 99, ?)
        ON CONFLICT (ticket, service) DO UPDATE SET done_count = excluded.done_count
        """, [.text(ticket.id.text), .text(item.service.text), .integer(item.count)])
    }
  }

  /// Changes the priority; the place follows from it.
  public static func prioritise(
    _ id: TicketID, _ priority: Priority, version: Int?, _ access: borrowing WriteAccess
  ) throws -> Ticket {
    var ticket = try TicketRows.load(id, access.sql)
    try checkVersion(ticket, TicketMove(.call, id, version: version))
    guard !ticket.state.isEnded else {
      throw DeskFailure(
        .wrongState, "\(ticket.number) は「\(ticket.state.name)」なので優先を変えられません。何も変更していません。")
    }
    ticket.priority = priority
    try save(&ticket, access)
    try stamp(
      id, ticket.office, "prioritise", ticket.queue, from: ticket.state, to: ticket.state,
      ticket.stage, counter: nil, priority.rawValue, access)
    return ticket
  }

  public static func remark(
    _ id: TicketID, _ text: String, version: Int?, _ access: borrowing WriteAccess
  ) throws -> Ticket {
    var ticket = try TicketRows.load(id, access.sql)
    try checkVersion(ticket, TicketMove(.call, id, version: version))
    ticket.remark = text
    try save(&ticket, access)
    return ticket
  }

  static func save(_ ticket: inout Ticket, _ access: borrowing WriteAccess) throws {
    try access.sql.execute(
      """
      UPDATE ticket SET queue = ?, state = ?, stage = ?, priority = ?, remark = ?, rank_at = ?,
        counter = ?, called_at = ?, first_called_at = ?, served_at = ?, ended_at = ?, calls = ?,
        gives_way = ?, parked_by = ?, parked_counter = ?, parked_at = ?, parked_reason = ?,
        version = version + 1 WHERE id = ? AND version = ?
      """,
      [
        .text(ticket.queue.text), .text(ticket.state.rawValue), .text(ticket.stage.rawValue),
        .text(ticket.priority.rawValue), .text(ticket.remark), .text(ticket.rankAt.isoSeconds),
        .integer(ticket.counter), .text(ticket.calledAt?.isoSeconds),
        .text(ticket.firstCalledAt?.isoSeconds), .text(ticket.servedAt?.isoSeconds),
        .text(ticket.endedAt?.isoSeconds), .integer(ticket.calls), .flag(ticket.givesWay),
        .text(ticket.parked?.by.text), .integer(ticket.parked?.counter),
        .text(ticket.parked?.at.isoSeconds), .text(ticket.parked?.reason),
        .text(ticket.id.text), .integer(ticket.version),
      ])
    guard access.sql.changedRows == 1 else { throw staleness(ticket) }
    ticket.version += 1
  }

  static func stamp(
    _ ticket: TicketID, _ office: OfficeID, _ step: String, _ queue: QueueID,
    from: TicketState?, to: TicketState, _ stage: TicketStage, counter: CounterNumber?,
    _ reason: String, _ access: borrowing WriteAccess
  ) throws {
    try access.sql.execute(
      """
      INSERT INTO ticket_event (ticket, office, at, step, queue, from_state, to_state, stage, staff,
        terminal, counter, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(ticket.text), .text(office.text), .text(access.now.isoSeconds), .text(step),
        .text(queue.text), .text(from?.rawValue), .text(to.rawValue), .text(stage.rawValue),
        .text(access.actor.staff.text), .text(access.actor.terminal?.text), .integer(counter),
        .text(reason),
      ])
  }
}
