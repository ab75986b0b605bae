import Domain
import Storage
import TestKit
import UseCases

/// The failure a piece of work ends in; nil when it succeeds or fails otherwise.
func failure<Value>(of work: () throws -> Value) -> DeskFailure? {
  do {
    _ = try work()
    return nil
  } catch {
    return error as? DeskFailure
  }
}

extension StorageOffice {
  func tickets(_ desk: Desk) -> TicketDesk { TicketDesk(desk) }

  /// A ticket in the state wanted, brought there by a clerk at counter 1.
  func ticket(
    _ state: TicketState, by clerk: Desk, queue: QueueID = StorageOffice.certificates
  ) throws -> Ticket {
    let desk = TicketDesk(clerk)
    let ticket = try desk.issue(queue: queue)
    switch state {
    case .waiting, .transferred: return ticket
    case .called: return try desk.call(ticket.id, at: 1)
    case .serving:
      _ = try desk.call(ticket.id, at: 1)
      return try desk.move(.start, ticket.id, counter: 1)
    case .parked:
      _ = try desk.call(ticket.id, at: 1)
      return try desk.move(.hold, ticket.id, counter: 1, reason: "書類待ち")
    case .missed:
      var last = ticket
      while last.state != .missed {
        _ = try desk.call(ticket.id, at: 1)
        last = try desk.move(.noShow, ticket.id, counter: 1)
      }
      return last
    case .done:
      _ = try desk.call(ticket.id, at: 1)
      return try desk.move(.finish, ticket.id, counter: 1)
    case .left: return try desk.move(.withdraw, ticket.id)
    }
  }

  /// The ticket as it is now.
  func now(_ id: TicketID, _ desk: Desk) throws -> Ticket? {
    try TicketDesk(desk).list(queue: nil, state: nil).tickets.first { $0.id == id }
  }

  var faults: [DoctorCheck] { get throws { try store.doctor().filter { !$0.ok } } }
}
