/// What hangs on the wall: numbers and counters only, in no state a name or a service.
public struct BoardSnapshot: Equatable, Sendable {
  public var at: OfficeTime
  public var officeName: String
  /// Nil: the whole office.
  public var sectionName: String?
  /// Newest first.
  public var calls: [BoardCall]
  public var waitingCounts: [WaitingCount]

  /// How many wait in one queue.
  public struct WaitingCount: Equatable, Sendable {
    public var queueName: String
    public var count: Int

    public init(queueName: String, count: Int) {
      self.queueName = queueName
      self.count = count
    }
  }

  public init(
    at: OfficeTime, officeName: String, sectionName: String? = nil, calls: [BoardCall] = [],
    waitingCounts: [WaitingCount] = []
  ) {
    self.at = at
    self.officeName = officeName
    self.sectionName = sectionName
    self.calls = calls
    self.waitingCounts = waitingCounts
  }

  /// The highest serial shown; 0 before the first call.
  public var lastSerial: Int { calls.map(\.serial).max() ?? 0 }

  /// Calls a board that has announced up to `serial` has yet to announce, oldest first.
  public func calls(after serial: Int) -> [BoardCall] {
    calls.filter { $0.serial > serial }.sorted { $0.serial < $1.serial }
  }
}
