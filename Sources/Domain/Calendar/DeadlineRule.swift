/// How long a period is and how it is counted (domain.md A.5, G.4), in the notation of the
/// catalogue: `D14x`, `D14i`, `M3x`, `Y3x`; x leaves the first day out, i counts it.
///
/// Which law says so stands in the catalogue row that holds the rule.
public struct DeadlineRule: Hashable, Sendable {
  public enum Unit: String, Sendable {
    case days = "D"
    case months = "M"
    case years = "Y"
  }

  /// When a period ends.
  public struct Deadline: Hashable, Sendable {
    /// The last day as counted.
    public let raw: CivilDate
    /// The last day on which it can be done: `raw`, or the next day that is no 市の休日.
    public let due: CivilDate

    public init(raw: CivilDate, due: CivilDate) {
      self.raw = raw
      self.due = due
    }
  }

  public let unit: Unit
  public let count: Int
  /// 初日算入 (戸籍法43条). Only days are counted so.
  public let includesFirstDay: Bool

  /// Nil for a count outside 1...9999, and for months or years that include the first day.
  public init?(_ unit: Unit, _ count: Int, includesFirstDay: Bool = false) {
    guard (1...9_999).contains(count), unit == .days || !includesFirstDay else { return nil }
    self.unit = unit
    self.count = count
    self.includesFirstDay = includesFirstDay
  }

  /// `D14x`; nil for anything that is not the notation.
  public init?(_ notation: some StringProtocol) {
    let bytes = Array(notation.utf8)
    guard bytes.count >= 3, let unit = Unit(rawValue: String(notation.prefix(1))),
      bytes.dropFirst().dropLast().allSatisfy({ (0x30...0x39).contains($0) }),
      let count = Int(notation.dropFirst().dropLast())
    else { return nil }
    switch bytes[bytes.count - 1] {
    case UInt8(ascii: "x"): self.init(unit, count)
    case UInt8(ascii: "i"): self.init(unit, count, includesFirstDay: true)
    default: return nil
    }
  }

  public var notation: String { "\(unit.rawValue)\(count)\(includesFirstDay ? "i" : "x")" }

  /// 「14日以内（初日不算入）」
  public var words: String {
    switch unit {
    case .days: "\(count)日以内（\(includesFirstDay ? "初日算入" : "初日不算入")）"
    case .months: "\(count)か月以内"
    case .years: "\(count)年以内"
    }
  }

  /// The last day of the period, not rolled (民法140条、143条; 戸籍法43条); nil beyond the year 9999.
  public func end(from base: CivilDate) -> CivilDate? {
    switch unit {
    case .days:
      let end = base.dayNumber + count - (includesFirstDay ? 1 : 0)
      return end <= Self.lastDayNumber ? CivilDate(dayNumber: end) : nil
    case .months: return Self.end(from: base, months: count)
    case .years: return Self.end(from: base, months: count * 12)
    }
  }

  /// When the period ends. Years are not rolled (domain.md L.2); days and months end on the next
  /// day that is no 市の休日.
  public func deadline(from base: CivilDate, _ calendar: CityCalendar) -> Deadline? {
    end(from: base).map { raw in
      Deadline(raw: raw, due: unit == .years ? raw : calendar.roll(raw))
    }
  }

  private static let lastDayNumber = 2_932_896

  /// 民法143条2項: it begins the day after the base and ends the day before the corresponding day;
  /// where that does not exist, with the month.
  private static func end(from base: CivilDate, months: Int) -> CivilDate? {
    let start = base.adding(days: 1)
    let month = start.year * 12 + start.month - 1 + months
    guard month / 12 <= 9_999 else { return nil }
    if let day = CivilDate(year: month / 12, month: month % 12 + 1, day: start.day) {
      return day.adding(days: -1)
    }
    return CivilDate.monthEnd(year: month / 12, month: month % 12 + 1)
  }
}

extension CivilDate {
  /// The last day of a month; nil when there is no such month.
  public static func monthEnd(year: Int, month: Int) -> CivilDate? {
    CivilDate(year: year, month: month, day: 1).flatMap {
      CivilDate(year: year, month: month, day: daysInMonth(month, year: $0.year))
    }
  }
}
