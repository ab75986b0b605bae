/// A moment as the wall clock of the office shows it (Asia/Tokyo, which has no summer time),
/// to the second. The host's own time zone never matters.
public struct OfficeTime: Hashable, Comparable, Sendable {
  public let date: CivilDate
  /// 0 ..< 86,400.
  public let secondOfDay: Int

  /// Nil when the second is not one of the day.
  public init?(date: CivilDate, secondOfDay: Int) {
    guard (0..<86_400).contains(secondOfDay) else { return nil }
    self.date = date
    self.secondOfDay = secondOfDay
  }

  /// Seconds since 1970-01-01T00:00:00Z, as the host's clock gives them.
  public init(unixSeconds: Int) { self.init(officeSeconds: unixSeconds + 9 * 3_600) }

  /// `2026-11-24T10:07` or `2026-11-24T10:07:05`.
  public init?(iso text: some StringProtocol) {
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    guard halves.count == 2, let date = CivilDate(iso: halves[0]) else { return nil }
    let parts = halves[1].split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count),
      parts.allSatisfy({ $0.count == 2 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, numbers[0] < 24, numbers[1] < 60 else { return nil }
    let second = numbers.count == 3 ? numbers[2] : 0
    guard second < 60 else { return nil }
    self.date = date
    secondOfDay = numbers[0] * 3_600 + numbers[1] * 60 + second
  }

  private init(officeSeconds: Int) {
    let day = officeSeconds >= 0 ? officeSeconds / 86_400 : (officeSeconds - 86_399) / 86_400
    date = CivilDate(dayNumber: day)
    secondOfDay = officeSeconds - day * 86_400
  }

  public var hour: Int { secondOfDay / 3_600 }
  public var minute: Int { secondOfDay / 60 % 60 }
  public var second: Int { secondOfDay % 60 }

  /// `2026-11-24T10:07:05`: how it is stored.
  public var isoSeconds: String { "\(iso):\(Digits.padded(second, 2))" }

  /// `2026-11-24T10:07`: how commands print it.
  public var iso: String {
    "\(date.iso)T\(Digits.padded(hour, 2)):\(Digits.padded(minute, 2))"
  }

  /// `9:05`: 24 hours, no leading zero, for screens.
  public var clock: String { "\(hour):\(Digits.padded(minute, 2))" }

  public func adding(seconds: Int) -> OfficeTime {
    OfficeTime(officeSeconds: date.dayNumber * 86_400 + secondOfDay + seconds)
  }

  /// Seconds from `earlier` to this moment; negative when `earlier` is later.
  public func seconds(since earlier: OfficeTime) -> Int {
    (date.dayNumber - earlier.date.dayNumber) * 86_400 + secondOfDay - earlier.secondOfDay
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.date, left.secondOfDay) < (right.date, right.secondOfDay)
  }
}
