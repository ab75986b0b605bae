/// Everything the supervisor's screen shows at one moment, read in one transaction.
public struct SupervisionSnapshot: Equatable, Sendable {
  public var at: OfficeTime
  public var officeName: String
  public var queues: [QueueFigures]
  public var counters: [CounterFigures]
  public var stages: [StageCount]
  public var visitsByHour: [HourCount]
  public var today: DayTotals
  /// Waiting for somebody's decision, oldest first.
  public var approvals: [ApprovalRequest]
  /// Not yet acknowledged by the reader, newest first.
  public var notices: [Notice]

  public init(
    at: OfficeTime, officeName: String, queues: [QueueFigures] = [],
    counters: [CounterFigures] = [], stages: [StageCount] = [], visitsByHour: [HourCount] = [],
    today: DayTotals = DayTotals(), approvals: [ApprovalRequest] = [], notices: [Notice] = []
  ) {
    self.at = at
    self.officeName = officeName
    self.queues = queues
    self.counters = counters
    self.stages = stages
    self.visitsByHour = visitsByHour
    self.today = today
    self.approvals = approvals
    self.notices = notices
  }

  public var waitingCount: Int { queues.reduce(0) { $0 + $1.waiting } }
  public var longestMinutes: Int? { queues.compactMap(\.longestMinutes).max() }
  public var openCounters: Int { counters.count { $0.isOpen } }
}
