/// A day of the Gregorian calendar in office time, with no clock and no time zone in it.
public struct CivilDate: Hashable, Comparable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Nil when the day does not exist (2026-02-29, month 13).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.daysInMonth(month, year: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Days since 1970-01-01, negative before it.
  public init(dayNumber: Int) {
    // Howard Hinnant's civil-from-days, in eras of 400 years that begin on 1 March.
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// `2026-11-24`, and nothing else; nil for any other spelling.
  public init?(iso text: some StringProtocol) {
    var numbers = (0, 0, 0)
    var place = 0
    for byte in text.utf8 {
      switch place {
      case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
      case 0...9:
        guard (0x30...0x39).contains(byte) else { return nil }
        let digit = Int(byte - 0x30)
        if place < 4 {
          numbers.0 = numbers.0 * 10 + digit
        } else if place < 7 {
          numbers.1 = numbers.1 * 10 + digit
        } else {
          numbers.2 = numbers.2 * 10 + digit
        }
      default: return nil
      }
      place += 1
    }
    guard place == 10 else { return nil }
    self.init(year: numbers.0, month: numbers.1, day: numbers.2)
  }

  public var iso: String {
    String(unsafeUninitializedCapacity: 10) { bytes in
      var rest = year * 10_000 + month * 100 + day
      for place in [9, 8, 6, 5, 3, 2, 1, 0] {
        bytes[place] = UInt8(0x30 + rest % 10)
        rest /= 10
      }
      bytes[4] = UInt8(ascii: "-")
      bytes[7] = UInt8(ascii: "-")
      return 10
    }
  }

  public var dayNumber: Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  public func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

  public var weekday: Weekday {
    let index = (dayNumber + 4) % 7
    return Weekday.allCases[index >= 0 ? index : index + 7]
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// A day of the week, Sunday first as on Japanese calendars.
public enum Weekday: String, CaseIterable, Sendable {
  case sunday = "日"
  case monday = "月"
  case tuesday = "火"
  case wednesday = "水"
  case thursday = "木"
  case friday = "金"
  case saturday = "土"
}

/// Decimal digits without Foundation: start-up must not touch its formatters.
enum Digits {
  static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return digits.utf8.count >= width
      ? digits : String(repeating: "0", count: width - digits.utf8.count) + digits
  }
}
