import Domain

/// The office's clock while a day is replayed: it only goes forward.
final class DemoClock {
  private(set) var now: OfficeTime

  init(_ now: OfficeTime) { self.now = now }

  func reach(_ moment: OfficeTime) { now = max(now, moment) }

  func pass(seconds: Int) { now = now.adding(seconds: seconds) }
}
