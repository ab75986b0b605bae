/// A ticket that occupies a counter now: called or being served (`TicketState.isOpenCall`).
public struct OpenCall: Equatable, Identifiable, Sendable {
  public var ticket: Ticket
  /// Who called it.
  public var staffName: String
  public var counter: CounterNumber
  /// The moment its present state began: the call, or the start of service.
  public var since: OfficeTime

  public init(ticket: Ticket, staffName: String, counter: CounterNumber, since: OfficeTime) {
    self.ticket = ticket
    self.staffName = staffName
    self.counter = counter
    self.since = since
  }

  public var id: TicketID { ticket.id }

  /// Whole minutes in the present state, never negative.
  public func minutes(at now: OfficeTime) -> Int { max(0, now.seconds(since: since)) / 60 }
}
