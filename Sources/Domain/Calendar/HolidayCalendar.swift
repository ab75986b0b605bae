/// The legal holidays: computed from the law, and where a table of the Cabinet Office was imported,
/// as that table has them.
///
/// A year that the table covers from 元日 to 勤労感謝の日 is taken from it whole; single days of any
/// other year are added to the computed ones.
public struct HolidayCalendar: Equatable, Sendable {
  private let imported: [CivilDate: String]
  private let wholeYears: Set<Int>

  /// What the law alone gives.
  public static let computed = HolidayCalendar(imported: [])

  /// - Parameter imported: days and names; the last of two for one day holds.
  public init(imported: [ImportedHoliday]) {
    var days: [CivilDate: String] = [:]
    var ends: [Int: (first: Bool, last: Bool)] = [:]
    for holiday in imported {
      let date = holiday.date
      days[date] = holiday.name
      if date.month == 1, date.day == 1 { ends[date.year, default: (false, false)].first = true }
      if date.month == 11, date.day == 23 { ends[date.year, default: (false, false)].last = true }
    }
    self.imported = days
    wholeYears = Set(ends.filter { $0.value.first && $0.value.last }.keys)
  }

  /// Whether the holidays of the year are known: 1973 to 2099, and imported years.
  public func covers(year: Int) -> Bool {
    HolidayLaw.years.contains(year) || wholeYears.contains(year)
  }

  /// Whether the year is taken from an imported table.
  public func isImported(year: Int) -> Bool { wholeYears.contains(year) }

  public func holiday(on date: CivilDate) -> LegalHoliday? {
    if let name = imported[date] { return LegalHoliday(date: date, name: name, kind: .imported) }
    return wholeYears.contains(date.year) ? nil : Self.byLaw(date)
  }

  /// The holidays of a year in order; empty for a year that is not covered.
  public func holidays(in year: Int) -> [LegalHoliday] {
    guard let first = CivilDate(year: year, month: 1, day: 1) else { return [] }
    return (0..<366).lazy.map { first.adding(days: $0) }.filter { $0.year == year }
      .compactMap { holiday(on: $0) }
  }

  // MARK: The law

  private static func byLaw(_ date: CivilDate) -> LegalHoliday? {
    if let row = HolidayLaw.row(on: date) {
      return LegalHoliday(
        date: date, name: row.name, kind: .named,
        isForecast: row.isEquinox && date.year > HolidayLaw.lastAnnouncedYear)
    }
    // Beside the equinoxes alone what follows from them is uncertain.
    let isForecast =
      date.year > HolidayLaw.lastAnnouncedYear && (date.month == 3 || date.month == 9)
    if isSubstitute(date) {
      return LegalHoliday(date: date, name: "振替休日", kind: .substitute, isForecast: isForecast)
    }
    if isBetween(date) {
      return LegalHoliday(date: date, name: "国民の休日", kind: .between, isForecast: isForecast)
    }
    return nil
  }

  /// 3条2項. Until 2006 only the Monday after a Sunday, from 2007 the next day that is no holiday.
  private static func isSubstitute(_ date: CivilDate) -> Bool {
    guard date >= HolidayLaw.substitutesFrom else { return false }
    var before = date.adding(days: -1)
    while HolidayLaw.row(on: before) != nil {
      if before.weekday == .sunday { return before >= HolidayLaw.substitutesFrom }
      if date.year < HolidayLaw.amendedYear { return false }
      before = before.adding(days: -1)
    }
    return false
  }

  /// 3条3項: the days before and after are named holidays, and it is no Sunday (until 2006) and no
  /// substitute.
  private static func isBetween(_ date: CivilDate) -> Bool {
    guard date >= HolidayLaw.betweenFrom,
      date.year >= HolidayLaw.amendedYear || date.weekday != .sunday
    else { return false }
    return HolidayLaw.row(on: date.adding(days: -1)) != nil
      && HolidayLaw.row(on: date.adding(days: 1)) != nil
  }
}
