/// What is known of an office's work when a wait is estimated.
public struct WaitOutlook: Equatable, Sendable {
  public var at: OfficeTime
  public var office: Office
  /// The counters that work now.
  public var workers: [Worker]
  /// Seconds a counter was taken by one visit of a queue, brought to one service: the last twenty
  /// of today, else those of the same weekday and hour. A queue without enough of them is missing.
  public var samples: [QueueID: [Int]]
  /// Numbers given in the last hour, by queue: others will come meanwhile and keep counters busy
  /// that would help otherwise.
  public var arrivals: [QueueID: Int]

  /// How many of the last services count.
  public static let sampleLimit = 20
  /// Fewer than this say nothing.
  public static let leastSamples = 5

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

    /// A break of unknown length counts as half an hour, and never as nearly over.
    public static func backInSeconds(from pause: OfficeTime, at now: OfficeTime) -> Int {
      max(600, 1_800 - now.seconds(since: pause))
    }
  }

  public init(
    at: OfficeTime, office: Office, workers: [Worker] = [], samples: [QueueID: [Int]] = [:],
    arrivals: [QueueID: Int] = [:]
  ) {
    self.at = at
    self.office = office
    self.workers = workers
    self.arrivals = arrivals
    self.samples = samples.filter { $0.value.count >= Self.leastSamples }
  }

  /// How many times as long as one service a visit takes that wants several: each further one adds
  /// half, in percent.
  public static func percent(services count: Int) -> Int { 100 + 50 * max(0, count - 1) }

  /// Seconds of a visit, when one service of its queue takes `seconds`: several services take
  /// longer, and a service with its own weight (domain.md E) never less than that, by its quantity.
  func duration(of ticket: Ticket, from seconds: Int) -> Int {
    let weight = ticket.services.reduce(0) { sum, id in
      let service = office.queues.lazy.flatMap(\.services).first { $0.id == id }
      return sum + (service?.minutes ?? 0) * 60 * ticket.quantity(of: id)
    }
    return max(seconds * Self.percent(services: ticket.services.count) / 100, weight)
  }
}
