/// What a request is called by: its visit's number, and which of the visit's requests it is as soon
/// as there is more than one (`A012`, then `A012-1` and `A012-2`).
public struct RequestNumber: Hashable, Sendable, CustomStringConvertible {
  public let ticket: TicketNumber
  /// From 1; nil while the visit has one request.
  public let ordinal: Int?

  public init(_ ticket: TicketNumber, ordinal: Int? = nil) {
    self.ticket = ticket
    self.ordinal = ordinal
  }

  public var description: String { "\(ticket)" + (ordinal.map { "-\($0)" } ?? "") }
}
