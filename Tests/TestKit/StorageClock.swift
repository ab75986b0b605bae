public import Domain

/// The time of a test: it stands until it is moved.
public final class StorageClock {
  public var now: OfficeTime

  /// Tuesday 24 November 2026, seven past ten.
  public init() {
    now = OfficeTime(iso: "2026-11-24T10:07:00") ?? OfficeTime(unixSeconds: 0)
  }

  public func pass(seconds: Int = 0, minutes: Int = 0, days: Int = 0) {
    now = now.adding(seconds: seconds + minutes * 60 + days * 86_400)
  }

  /// Today at `clock`, as `08:59:30`.
  public func set(_ clock: String) {
    now = OfficeTime(iso: "\(now.date.iso)T\(clock)") ?? now
  }
}
