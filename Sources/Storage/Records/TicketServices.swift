public import Domain

/// What a ticket is for: its services, how many of each, and whether all of them are quick.
enum TicketServices {
  /// Writes the services of a new ticket, or of one that had others, and whether it is quick.
  ///
  /// - Parameters:
  ///   - held: what it was for before, which may be of a queue it was handed on from.
  ///   - kept: what was not done, as a sentence.
  /// - Throws: `DeskFailure`: a service that is not of the ticket's queue, twice the same, a wrong
  ///   quantity.
  static func write(
    _ ticket: Ticket, held: [ServiceID] = [], kept: String, _ sql: any SQLSession
  ) throws -> Bool {
    var isQuick = !ticket.services.isEmpty
    for (position, service) in ticket.services.enumerated() {
      let quantity = ticket.quantity(of: service)
      guard (1...99).contains(quantity) else {
        throw DeskFailure("count-wrong", "数は1から99までで入れてください。\(kept)")
      }
      let place: [SQLValue] = [
        .text(ticket.office.text), .text(service.text), .text(ticket.queue.text),
        .flag(held.contains(service)),
      ]
      try sql.execute(
        """
        INSERT OR IGNORE INTO ticket_service (ticket, service, position, quantity)
        SELECT ?, id, ?, ? FROM service
        WHERE office = ? AND id = ? AND (queue = ? OR ? = 1) LIMIT 1
        """, [.text(ticket.id.text), .integer(position), .integer(quantity)] + place)
      guard sql.changedRows == 1 else {
        throw try ServiceRefusal.of(
          service, in: ticket.queue, of: ticket.office, kept: kept, sql)
      }
      let known = try sql.row(
        """
        SELECT quick FROM service WHERE office = ? AND id = ? AND (queue = ? OR ? = 1) LIMIT 1
        """, place)
      isQuick = isQuick && known?.flag(0) == true
    }
    if isQuick || ticket.quick {
      try sql.execute(
        "UPDATE ticket SET quick = ? WHERE id = ?", [.flag(isQuick), .text(ticket.id.text)])
    }
    return isQuick
  }
}

extension TicketRecords {
  /// Changes what a ticket is for; number, arrival and place stay (peers.md Q12).
  public static func change(
    _ id: TicketID, services: [ServiceID], quantities: [ServiceID: Int], version: Int?,
    _ access: borrowing WriteAccess
  ) throws -> Ticket {
    var ticket = try TicketRows.load(id, access.sql)
    try checkVersion(ticket, TicketMove(.call, id, version: version))
    guard !ticket.state.isEnded else {
      throw DeskFailure(
        .wrongState, "\(ticket.number) は「\(ticket.state.name)」なので用件を変えられません。何も変更していません。")
    }
    try access.sql.execute("DELETE FROM ticket_service WHERE ticket = ?", [.text(id.text)])
    let held = ticket.services
    ticket.services = services
    ticket.quantities = quantities.filter { services.contains($0.key) && $0.value != 1 }
    ticket.quick = try TicketServices.write(
      ticket, held: held, kept: "何も変更していません。", access.sql)
    try save(&ticket, access)
    try stamp(
      id, ticket.office, "services", ticket.queue, from: ticket.state, to: ticket.state,
      ticket.stage, counter: nil, services.map(\.text).joined(separator: " "), access)
    return ticket
  }
}
