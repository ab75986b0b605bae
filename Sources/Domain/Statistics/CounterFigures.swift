/// One counter as the supervisor sees it.
public struct CounterFigures: Equatable, Identifiable, Sendable {
  public var number: CounterNumber
  public var sectionName: String
  public var isOpen: Bool
  /// Open, with somebody who is away for a moment (離席).
  public var onBreak: Bool
  public var staffName: String?
  /// The open call there.
  public var ticket: TicketNumber?
  public var ticketID: TicketID?
  public var state: TicketState?
  /// Minutes since the present state began.
  public var sinceMinutes: Int?
  public var servedToday: Int
  /// From start to end of service; nil before the first one of the day.
  public var medianServiceMinutes: Int?
  /// One of the quick lane.
  public var isQuick: Bool

  public init(
    number: CounterNumber, sectionName: String, isOpen: Bool, onBreak: Bool = false,
    staffName: String? = nil, ticket: TicketNumber? = nil, ticketID: TicketID? = nil,
    state: TicketState? = nil, sinceMinutes: Int? = nil, servedToday: Int = 0,
    medianServiceMinutes: Int? = nil, isQuick: Bool = false
  ) {
    self.number = number
    self.sectionName = sectionName
    self.isOpen = isOpen
    self.onBreak = onBreak
    self.staffName = staffName
    self.ticket = ticket
    self.ticketID = ticketID
    self.state = state
    self.sinceMinutes = sinceMinutes
    self.servedToday = servedToday
    self.medianServiceMinutes = medianServiceMinutes
    self.isQuick = isQuick
  }

  public var id: CounterNumber { number }
}
