/// One office's day in five numbers.
public struct DayTotals: Equatable, Sendable {
  /// Slips given.
  public var visits: Int
  public var done: Int
  public var missed: Int
  public var left: Int
  /// Handed to another queue.
  public var transferred: Int

  public init(
    visits: Int = 0, done: Int = 0, missed: Int = 0, left: Int = 0, transferred: Int = 0
  ) {
    self.visits = visits
    self.done = done
    self.missed = missed
    self.left = left
    self.transferred = transferred
  }
}
