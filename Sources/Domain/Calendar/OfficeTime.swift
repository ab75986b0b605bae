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
    // Every list of tickets reads hundreds of them: byte by byte, without cutting the text up.
    guard text.utf8.count == 16 || text.utf8.count == 19, let date = CivilDate(iso: text.prefix(10))
    else { return nil }
    var parts = (0, 0, 0)
    var place = 0
    for byte in text.utf8.dropFirst(10) {
      switch place {
      case 0: guard byte == UInt8(ascii: "T") else { return nil }
      case 3, 6: guard byte == UInt8(ascii: ":") else { return nil }
      default:
        guard (0x30...0x39).contains(byte) else { return nil }
        let digit = Int(byte - 0x30)
        if place < 3 {
          parts.0 = parts.0 * 10 + digit
        } else if place < 6 {
          parts.1 = parts.1 * 10 + digit
        } else {
          parts.2 = parts.2 * 10 + digit
        }
      }
      place += 1
    }
    guard parts.0 < 24, parts.1 < 60, parts.2 < 60 else { return nil }
    self.date = date
    secondOfDay = parts.0 * 3_600 + parts.1 * 60 + parts.2
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
  public var isoSeconds: String {
    // Several in every transaction: written out at once.
    String(unsafeUninitializedCapacity: 19) { bytes in
      var rest = date.year * 10_000 + date.month * 100 + date.day
      for place in [9, 8, 6, 5, 3, 2, 1, 0] {
        bytes[place] = UInt8(0x30 + rest % 10)
        rest /= 10
      }
      rest = hour * 10_000 + minute * 100 + second
      for place in [18, 17, 15, 14, 12, 11] {
        bytes[place] = UInt8(0x30 + rest % 10)
        rest /= 10
      }
      bytes[4] = UInt8(ascii: "-")
      bytes[7] = UInt8(ascii: "-")
      bytes[10] = UInt8(ascii: "T")
      bytes[13] = UInt8(ascii: ":")
      bytes[16] = UInt8(ascii: ":")
      return 19
    }
  }

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
