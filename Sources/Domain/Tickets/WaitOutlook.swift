/// What is known of an office's work when a wait is estimated.
public struct WaitOutlook: Equatable, Sendable {
  public var at: OfficeTime
  public var office: Office
  /// The counters that work now.
  public var workers: [Worker]
  /// Seconds the counters were taken by one visit of a queue, all its calls together, brought to one
  /// service that is not quick: the last twenty of today, else those of the same weekday and hour. A
  /// queue without enough of them is missing.
  public var samples: [QueueID: [Int]]
  /// How many come to a queue in an hour without an appointment: others will come meanwhile and keep
  /// counters busy that would help otherwise.
  public var arrivals: [QueueID: Int]
  /// Appointments of today whose people are still to come.
  public var expected: [Expected]
  /// When a queue closes today: nobody comes after that.
  public var closing: [QueueID: OfficeTime]

  /// How many of the last services count.
  public static let sampleLimit = 20
  /// Fewer than this say nothing.
  public static let leastSamples = 5
  /// Seconds from the end of one visit to the next call.
  public static let turnaroundSeconds = 60

  /// A counter that takes citizens: open, with somebody signed in or a citizen at it.
  public struct Worker: Equatable, Sendable {
    public var counter: Counter
    /// The visit it is taken by, and since when it was called.
    public var visit: Ticket?
    public var since: OfficeTime?
    /// Seconds until it is expected back from a break; 0 when it works.
    public var backInSeconds: Int

    public init(
      counter: Counter, visit: Ticket? = nil, since: OfficeTime? = nil, backInSeconds: Int = 0
    ) {
      self.counter = counter
      self.visit = visit
      self.since = since
      self.backInSeconds = backInSeconds
    }

    /// A break at noon counts as three quarters of an hour (労働基準法34条), any other as a quarter,
    /// and never as nearly over.
    public static func backInSeconds(from pause: OfficeTime, at now: OfficeTime) -> Int {
      let length = (11..<14).contains(pause.hour) ? 2_700 : 900
      return max(180, length - now.seconds(since: pause))
    }
  }

  /// An appointment.
  public struct Expected: Equatable, Sendable {
    public var queue: QueueID
    public var at: OfficeTime

    public init(queue: QueueID, at: OfficeTime) {
      self.queue = queue
      self.at = at
    }
  }

  public init(
    at: OfficeTime, office: Office, workers: [Worker] = [], samples: [QueueID: [Int]] = [:],
    arrivals: [QueueID: Int] = [:], closing: [QueueID: OfficeTime] = [:],
    expected: [Expected] = []
  ) {
    self.at = at
    self.office = office
    self.workers = workers
    self.arrivals = arrivals
    self.closing = closing
    self.expected = expected
    self.samples = samples.filter { $0.value.count >= Self.leastSamples }
  }

  /// How many come in an hour, when so many came in the last one and `today` since `first`: half way
  /// between the two, for an hour alone says little.
  public static func arrivals(
    lastHour: Int, today: Int, since first: OfficeTime, at now: OfficeTime
  )
    -> Int
  {
    let seconds = max(3_600, now.seconds(since: first))
    return (lastHour + today * 3_600 / seconds + 1) / 2
  }

  /// How many times as long as one service a visit takes, in percent: each further service adds
  /// half, and what is quick takes two thirds.
  public static func percent(services count: Int, quick: Bool) -> Int {
    (100 + 50 * max(0, count - 1)) * (quick ? 67 : 100) / 100
  }

  /// Seconds of the services of a ticket that have their own weight (domain.md E), by quantity: it
  /// takes at least as long.
  func weight(of ticket: Ticket, _ minutes: [ServiceID: Int]) -> Int {
    ticket.services.reduce(0) { $0 + (minutes[$1] ?? 0) * 60 * ticket.quantity(of: $1) }
  }
}
