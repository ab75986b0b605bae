/// What a queue has given on one day.
public struct QueueDay: Equatable, Sendable {
  /// Numbers for walk-ins: those the quota counts.
  public var walkIns: Int
  /// Numbers for appointments.
  public var booked: Int
  /// Visits that were only counted.
  public var counted: Int

  public init(walkIns: Int = 0, booked: Int = 0, counted: Int = 0) {
    self.walkIns = walkIns
    self.booked = booked
    self.counted = counted
  }

  /// How many more walk-ins the quota leaves; nil without one.
  public func left(of queue: ServiceQueue) -> Int? {
    queue.dailyQuota.map { max(0, $0 - walkIns) }
  }
}
