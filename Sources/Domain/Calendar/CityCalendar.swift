/// The 市の休日 (domain.md F.3, to be confirmed against the city's ordinance): Saturdays, Sundays,
/// legal holidays and 12/29 to 1/3. A period that ends on one ends on the next day that is none
/// (地方自治法4条の2第4項), whether or not a counter is open on it.
public struct CityCalendar: Equatable, Sendable {
  /// Why a day is one; the law's word comes before the weekday.
  public enum Rest: Equatable, Sendable {
    case holiday(LegalHoliday)
    case yearEnd
    case sunday
    case saturday

    /// 「山の日」「年末年始」「日曜日」「土曜日」
    public var name: String {
      switch self {
      case .holiday(let holiday): holiday.name
      case .yearEnd: "年末年始"
      case .sunday: "日曜日"
      case .saturday: "土曜日"
      }
    }
  }

  public let holidays: HolidayCalendar

  public static let computed = CityCalendar(holidays: .computed)

  public init(holidays: HolidayCalendar) { self.holidays = holidays }

  /// Nil on a day that is no 市の休日.
  public func rest(on date: CivilDate) -> Rest? {
    if let holiday = holidays.holiday(on: date) { return .holiday(holiday) }
    if Self.isYearEnd(date) { return .yearEnd }
    switch date.weekday {
    case .sunday: return .sunday
    case .saturday: return .saturday
    default: return nil
    }
  }

  public func isCityHoliday(_ date: CivilDate) -> Bool { rest(on: date) != nil }

  /// The day itself, or the next that is no 市の休日.
  public func roll(_ date: CivilDate) -> CivilDate {
    var day = date
    while isCityHoliday(day) { day = day.adding(days: 1) }
    return day
  }

  /// 12/29 to 1/3.
  static func isYearEnd(_ date: CivilDate) -> Bool {
    (date.month == 12 && date.day >= 29) || (date.month == 1 && date.day <= 3)
  }
}
