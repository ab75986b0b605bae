/// Visits (slips given) within one hour of the day.
public struct HourCount: Equatable, Sendable {
  /// 0 ... 23.
  public var hour: Int
  public var count: Int

  public init(hour: Int, count: Int) {
    self.hour = hour
    self.count = count
  }

  /// One row per hour of `hours`, also for hours without a visit.
  public static func of(_ tickets: [Ticket], hours: ClosedRange<Int>) -> [HourCount] {
    hours.map { hour in
      HourCount(hour: hour, count: tickets.count { $0.issuedAt.hour == hour })
    }
  }
}
