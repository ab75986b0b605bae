/// On which days and at which hours one service of one office takes people (domain.md F.2).
///
/// Not the calendar that deadlines roll on (`CityCalendar`): on the 2nd and 4th Saturday a counter
/// may be open and the day a 市の休日 all the same.
public struct OpeningRule: Equatable, Sendable {
  /// Opening on some weekdays of the month only: the 2nd and 4th Saturday.
  public struct Extra: Equatable, Sendable {
    public var weekday: Weekday
    /// 1 to 5.
    public var weeks: Set<Int>
    public var hours: OpeningHours

    public init(weekday: Weekday, weeks: Set<Int>, hours: OpeningHours) {
      self.weekday = weekday
      self.weeks = weeks
      self.hours = hours
    }
  }

  /// The hours of an ordinary week; a weekday that is absent is closed.
  public var week: [Weekday: OpeningHours]
  public var extras: [Extra]
  /// The hours on legal holidays, whatever the weekday; nil: closed on them, extras too.
  public var onHolidays: OpeningHours?
  /// Whether the week goes on from 12/29 to 1/3.
  public var isOpenAtYearEnd: Bool
  /// Removals, building work, special days.
  public var closures: [ClosedRange<CivilDate>]
  /// False: the city has still to confirm it (要確認).
  public var confirmed: Bool

  public init(
    week: [Weekday: OpeningHours], extras: [Extra] = [], onHolidays: OpeningHours? = nil,
    isOpenAtYearEnd: Bool = false, closures: [ClosedRange<CivilDate>] = [],
    confirmed: Bool = false
  ) {
    self.week = week
    self.extras = extras
    self.onHolidays = onHolidays
    self.isOpenAtYearEnd = isOpenAtYearEnd
    self.closures = closures
    self.confirmed = confirmed
  }

  /// Monday to Friday at the same hours, 市の休日 closed.
  public static func weekdays(_ hours: OpeningHours, confirmed: Bool = false) -> OpeningRule {
    let days: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
    return OpeningRule(
      week: Dictionary(uniqueKeysWithValues: days.map { ($0, hours) }), confirmed: confirmed)
  }

  /// What holds where an office names no hours of its own (domain.md F.2, to be confirmed).
  public static let usual =
    OpeningHours(opens: 8 * 60 + 30, closes: 17 * 60).map {
      OpeningRule.weekdays($0)
    } ?? OpeningRule(week: [:])

  /// Nil when closed all day.
  public func hours(on date: CivilDate, _ calendar: CityCalendar) -> OpeningHours? {
    if closures.contains(where: { $0.contains(date) }) { return nil }
    if CityCalendar.isYearEnd(date) {
      // 元日 is a holiday within the closed days: what holds for holidays does not open it.
      guard isOpenAtYearEnd else { return nil }
      return calendar.holidays.holiday(on: date) == nil ? ordinary(date) : onHolidays
    }
    if calendar.holidays.holiday(on: date) != nil { return onHolidays }
    return ordinary(date)
  }

  public func isOpen(on date: CivilDate, _ calendar: CityCalendar) -> Bool {
    hours(on: date, calendar) != nil
  }

  /// Whether somebody who comes at this moment is taken.
  public func isOpen(at moment: OfficeTime, _ calendar: CityCalendar) -> Bool {
    hours(on: moment.date, calendar)?.contains(minute: moment.secondOfDay / 60) == true
  }

  /// The first `count` open days from `start` on, it included; fewer when the rule opens on none
  /// for ten years.
  public func openDays(
    from start: CivilDate, count: Int, _ calendar: CityCalendar
  ) -> [CivilDate] {
    var days: [CivilDate] = []
    var day = start
    var closed = 0
    while days.count < count, closed < Self.horizon, day.year < 9_999 {
      if isOpen(on: day, calendar) {
        days.append(day)
        closed = 0
      } else {
        closed += 1
      }
      day = day.adding(days: 1)
    }
    return days
  }

  /// The `count`-th open day before `date` (「N開庁日前」), the day itself not counted; `date` for 0,
  /// nil when the rule opens on too few days.
  public func openDaysBefore(
    _ date: CivilDate, _ count: Int, _ calendar: CityCalendar
  ) -> CivilDate? {
    var day = date
    var left = count
    var closed = 0
    while left > 0 {
      day = day.adding(days: -1)
      guard closed < Self.horizon, day.year > 1 else { return nil }
      if isOpen(on: day, calendar) {
        left -= 1
        closed = 0
      } else {
        closed += 1
      }
    }
    return day
  }

  /// Ten years.
  private static let horizon = 3_653

  private func ordinary(_ date: CivilDate) -> OpeningHours? {
    if let hours = week[date.weekday] { return hours }
    let number = (date.day + 6) / 7
    return extras.first { $0.weekday == date.weekday && $0.weeks.contains(number) }?.hours
  }
}
