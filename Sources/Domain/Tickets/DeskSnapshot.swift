/// Everything the queue screen shows at one moment, read in one transaction.
public struct DeskSnapshot: Equatable, Sendable {
  public var at: OfficeTime
  public var office: Office
  /// Nil when the terminal has no counter (reception, back office).
  public var counter: CounterNumber?
  /// The open call of my counter.
  public var current: Ticket?
  /// Those waiting, in the stated order (`CallRules.precedes`).
  public var waiting: [Ticket]
  /// Every open call of the scope, mine included.
  public var open: [OpenCall]
  public var parked: [Ticket]
  public var missed: [Ticket]
  /// Done or left today, newest first.
  public var ended: [Ticket]
  /// Tickets of earlier days that are still open.
  public var leftovers: [Ticket]
  /// Whom 'next' would call from this counter now; nil when nobody may be called.
  public var nextUp: TicketID?
  /// What each queue has given today; a queue that gave nothing is missing.
  public var days: [QueueID: QueueDay]
  /// What estimates are made of; nil where nothing is estimated.
  public var outlook: WaitOutlook?

  public init(
    at: OfficeTime, office: Office, counter: CounterNumber? = nil, current: Ticket? = nil,
    waiting: [Ticket] = [], open: [OpenCall] = [], parked: [Ticket] = [], missed: [Ticket] = [],
    ended: [Ticket] = [], leftovers: [Ticket] = [], nextUp: TicketID? = nil,
    days: [QueueID: QueueDay] = [:], outlook: WaitOutlook? = nil
  ) {
    self.at = at
    self.office = office
    self.counter = counter
    self.current = current
    self.waiting = waiting
    self.open = open
    self.parked = parked
    self.missed = missed
    self.ended = ended
    self.leftovers = leftovers
    self.nextUp = nextUp
    self.days = days
    self.outlook = outlook
  }

  public var waitingCount: Int { waiting.count }
  public var openCount: Int { open.count }
  public var parkedCount: Int { parked.count }
  public var missedCount: Int { missed.count }
  public var doneCount: Int { ended.count { $0.state == .done } }
  public var leftCount: Int { ended.count { $0.state == .left } }

  /// Minutes of the longest wait among those waiting; nil when nobody waits.
  public var longestWaitMinutes: Int? { waiting.map { $0.waitMinutes(at: at) }.max() }

  /// How long everybody will still wait; nil where nothing is estimated. It goes through all queues:
  /// ask once for all that is wanted.
  public func forecast() -> WaitForecast? { outlook.map { WaitForecast(waiting, $0) } }

  /// The ticket 'next' would call.
  public var next: Ticket? { nextUp.flatMap { id in waiting.first { $0.id == id } } }

  /// A ticket of any of the lists.
  public func ticket(_ id: TicketID) -> Ticket? {
    if let current, current.id == id { return current }
    if let found = waiting.first(where: { $0.id == id }) { return found }
    if let found = open.first(where: { $0.id == id }) { return found.ticket }
    for list in [parked, missed, ended, leftovers] {
      if let found = list.first(where: { $0.id == id }) { return found }
    }
    return nil
  }

  public func openCall(at counter: CounterNumber) -> OpenCall? {
    open.first { $0.counter == counter }
  }
}
