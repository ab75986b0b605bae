public import Domain

extension TicketRecords {
  /// The section whose queue a ticket is in, for a permission that reaches one section only.
  public static func section(
    of id: TicketID, _ access: borrowing ReadAccess
  ) throws -> SectionID? {
    let ticket = try TicketRows.load(id, access.sql)
    return try access.sql.row(
      "SELECT section FROM queue WHERE office = ? AND id = ?",
      [.text(ticket.office.text), .text(ticket.queue.text)]
    ).map { SectionID($0.text(0)) }
  }

  /// Refuses a ticket of another office than the one the permission was checked for.
  public static func check(
    _ id: TicketID, isOf office: OfficeID, _ access: borrowing WriteAccess
  ) throws {
    let ticket = try TicketRows.load(id, access.sql)
    guard ticket.office == office else {
      throw DeskFailure(
        .notPermitted, "\(ticket.number) は別の役所の番号です。何も変更していません。")
    }
  }

  /// Ends a called or served ticket from outside its counter.
  public static func endStuck(
    _ id: TicketID, reason: String, asLeft: Bool, _ version: Int?,
    _ access: borrowing WriteAccess
  ) throws -> Ticket {
    var ticket = try TicketRows.load(id, access.sql)
    try checkVersion(ticket, TicketMove(.finish, id, version: version))
    guard ticket.state.isOpenCall, let call = try openCall(of: id, access.sql) else {
      throw DeskFailure(
        .wrongState, "\(ticket.number) は「\(ticket.state.name)」で、応対中ではありません。何も変更していません。")
    }
    if !asLeft { try CertificateRecords.checkNoneOpen(ticket, access.sql) }
    let before = ticket.state
    ticket.state = asLeft ? .left : .done
    ticket.endedAt = access.now
    if !asLeft { ticket.servedAt = ticket.servedAt ?? access.now }
    try settle(call, ticket, asLeft ? .withdraw : .finish, access)
    try save(&ticket, access)
    try stamp(
      id, ticket.office, "end-stuck", ticket.queue, from: before, to: ticket.state, ticket.stage,
      counter: call.counter, reason, access)
    return ticket
  }
}
