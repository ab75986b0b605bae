/// What is printed on the slip: a queue's letter and three digits, `A023`.
public struct TicketNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let prefix: String
  /// 1 ... 999.
  public let sequence: Int

  public static let last = 999

  public init?(prefix: String, sequence: Int) {
    guard (1...Self.last).contains(sequence) else { return nil }
    self.prefix = prefix
    self.sequence = sequence
  }

  public var description: String { "\(prefix)\(Digits.padded(sequence, 3))" }

  public static func < (left: Self, right: Self) -> Bool {
    (left.prefix, left.sequence) < (right.prefix, right.sequence)
  }
}

/// One visit from the slip to the last word at the counter.
public struct Ticket: Equatable, Identifiable, Sendable {
  public var id: TicketID
  public var number: TicketNumber
  public var office: OfficeID
  /// Where it waits or is served now; the number keeps the letter of the queue that gave it.
  public var queue: QueueID
  /// The local day the number belongs to.
  public var day: CivilDate
  public var issuedAt: OfficeTime
  public var state: TicketState
  public var stage: TicketStage
  public var priority: Priority
  public var services: [ServiceID]
  /// How many of a service are wanted, where it is more than one.
  public var quantities: [ServiceID: Int]
  /// Every service is quick: it may use the quick lane.
  public var quick: Bool
  /// The time of the appointment it was given for; nil for a walk-in.
  public var bookedAt: OfficeTime?
  /// Typed by a clerk, shown to clerks only; never on the board.
  public var remark: String
  /// The counter of the open call, or of the last one.
  public var counter: CounterNumber?
  /// The last call.
  public var calledAt: OfficeTime?
  public var firstCalledAt: OfficeTime?
  public var servedAt: OfficeTime?
  public var endedAt: OfficeTime?
  /// How often it was called since it last came to wait.
  public var calls: Int
  /// Who holds it aside, where and why; empty unless parked.
  public var parked: Parking?
  /// Lets the next one go first, once, and keeps its place.
  public var givesWay: Bool
  /// Grows with every change; a save against an older one is refused as stale.
  public var version: Int

  /// Who put a ticket aside, where, when and why.
  public struct Parking: Equatable, Sendable {
    public var by: StaffID
    public var byName: String
    public var counter: CounterNumber?
    public var at: OfficeTime
    public var reason: String

    public init(
      by: StaffID, byName: String, counter: CounterNumber?, at: OfficeTime, reason: String
    ) {
      self.by = by
      self.byName = byName
      self.counter = counter
      self.at = at
      self.reason = reason
    }
  }

  public init(
    id: TicketID, number: TicketNumber, office: OfficeID, queue: QueueID, day: CivilDate,
    issuedAt: OfficeTime, state: TicketState = .waiting, stage: TicketStage = .intake,
    priority: Priority = .normal, services: [ServiceID] = [], remark: String = "",
    counter: CounterNumber? = nil, calledAt: OfficeTime? = nil, firstCalledAt: OfficeTime? = nil,
    servedAt: OfficeTime? = nil, endedAt: OfficeTime? = nil, calls: Int = 0,
    parked: Parking? = nil, givesWay: Bool = false, version: Int = 1,
    quantities: [ServiceID: Int] = [:], quick: Bool = false, bookedAt: OfficeTime? = nil
  ) {
    self.id = id
    self.number = number
    self.office = office
    self.queue = queue
    self.day = day
    self.issuedAt = issuedAt
    self.state = state
    self.stage = stage
    self.priority = priority
    self.services = services
    self.remark = remark
    self.counter = counter
    self.calledAt = calledAt
    self.firstCalledAt = firstCalledAt
    self.servedAt = servedAt
    self.endedAt = endedAt
    self.calls = calls
    self.parked = parked
    self.givesWay = givesWay
    self.version = version
    self.quantities = quantities.filter { $0.value != 1 }
    self.quick = quick
    self.bookedAt = bookedAt
  }

  public func quantity(of service: ServiceID) -> Int { quantities[service] ?? 1 }

  /// Whole minutes from the slip to the first call, or to `now` while it waits, be it for the first
  /// time or again after nobody came.
  public func waitMinutes(at now: OfficeTime) -> Int {
    let end = state == .waiting ? now : firstCalledAt ?? endedAt ?? now
    return max(0, end.seconds(since: issuedAt)) / 60
  }

  /// The moment that decides its place among those waiting.
  public var rankAt: OfficeTime {
    CallRules.rank(arrival: issuedAt, priority: priority, booked: bookedAt)
  }
}
