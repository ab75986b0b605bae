/// One queue as the supervisor sees it now and today.
public struct QueueFigures: Equatable, Identifiable, Sendable {
  public var id: QueueID
  public var name: String
  public var sectionName: String
  public var prefix: String
  public var waiting: Int
  /// Of those waiting now; nil when nobody waits.
  public var longestMinutes: Int?
  /// Of those waiting now, by nearest rank.
  public var medianMinutes: Int?
  public var percentile90Minutes: Int?
  public var targetMinutes: Int
  /// How many of those waiting are beyond the target.
  public var overTarget: Int
  public var done: Int
  public var missed: Int
  public var left: Int
  public var transferredOut: Int
  public var stages: [StageCount]
  /// Why no more numbers are given today; nil while they are.
  public var closedReason: String?
  /// Numbers a day; nil: as many as the series has.
  public var quota: Int?
  public var countOnly: Bool
  /// What it gave today.
  public var given: QueueDay
  /// The wait of whoever takes the next number; nil when too little is known.
  public var estimate: WaitEstimate?

  public init(
    id: QueueID, name: String, sectionName: String, prefix: String, waiting: Int = 0,
    longestMinutes: Int? = nil, medianMinutes: Int? = nil, percentile90Minutes: Int? = nil,
    targetMinutes: Int, overTarget: Int = 0, done: Int = 0, missed: Int = 0, left: Int = 0,
    transferredOut: Int = 0, stages: [StageCount] = [], closedReason: String? = nil,
    quota: Int? = nil, countOnly: Bool = false, given: QueueDay = QueueDay(),
    estimate: WaitEstimate? = nil
  ) {
    self.id = id
    self.name = name
    self.sectionName = sectionName
    self.prefix = prefix
    self.waiting = waiting
    self.longestMinutes = longestMinutes
    self.medianMinutes = medianMinutes
    self.percentile90Minutes = percentile90Minutes
    self.targetMinutes = targetMinutes
    self.overTarget = overTarget
    self.done = done
    self.missed = missed
    self.left = left
    self.transferredOut = transferredOut
    self.stages = stages
    self.closedReason = closedReason
    self.quota = quota
    self.countOnly = countOnly
    self.given = given
    self.estimate = estimate
  }

  /// Whether nine in ten of those waiting are within the target.
  public var isWithinTarget: Bool { (percentile90Minutes ?? 0) <= targetMinutes }

  /// The figures of one queue from its tickets of today (and those still open from before), all
  /// counted in one place so that screen and export agree.
  public static func of(
    _ tickets: [Ticket], queue: ServiceQueue, sectionName: String, transferredOut: Int,
    at now: OfficeTime
  ) -> QueueFigures {
    let own = tickets.filter { $0.queue == queue.id }
    let waits = own.filter { $0.state == .waiting }.map { now.seconds(since: $0.issuedAt) }
    let figures = WaitStatistics.of(waits)
    return QueueFigures(
      id: queue.id, name: queue.name, sectionName: sectionName, prefix: queue.prefix,
      waiting: waits.count, longestMinutes: figures?.longestMinutes,
      medianMinutes: figures?.medianMinutes, percentile90Minutes: figures?.percentile90Minutes,
      targetMinutes: queue.targetMinutes,
      overTarget: waits.count { $0 > queue.targetMinutes * 60 },
      done: own.count { $0.state == .done }, missed: own.count { $0.state == .missed },
      left: own.count { $0.state == .left }, transferredOut: transferredOut,
      stages: StageCount.of(own),
      closedReason: queue.intake.isClosed(on: now.date) ? queue.intake.reason : nil,
      quota: queue.dailyQuota, countOnly: queue.countOnly)
  }
}
