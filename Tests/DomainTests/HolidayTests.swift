import Domain
import Testing

@Suite struct HolidayTests {
  /// The lists of domain.md G.4.
  static let lists: [(Int, [String])] = [
    (
      2026,
      [
        "01-01", "01-12", "02-11", "02-23", "03-20", "04-29", "05-03", "05-04", "05-05", "05-06",
        "07-20", "08-11", "09-21", "09-22", "09-23", "10-12", "11-03", "11-23",
      ]
    ),
    (
      2027,
      [
        "01-01", "01-11", "02-11", "02-23", "03-21", "03-22", "04-29", "05-03", "05-04", "05-05",
        "07-19", "08-11", "09-20", "09-23", "10-11", "11-03", "11-23",
      ]
    ),
    (
      2019,
      [
        "01-01", "01-14", "02-11", "03-21", "04-29", "04-30", "05-01", "05-02", "05-03", "05-04",
        "05-05", "05-06", "07-15", "08-11", "08-12", "09-16", "09-23", "10-14", "10-22", "11-03",
        "11-04", "11-23",
      ]
    ),
    (
      2020,
      [
        "01-01", "01-13", "02-11", "02-23", "02-24", "03-20", "04-29", "05-03", "05-04", "05-05",
        "05-06", "07-23", "07-24", "08-10", "09-21", "09-22", "11-03", "11-23",
      ]
    ),
    (
      2021,
      [
        "01-01", "01-11", "02-11", "02-23", "03-20", "04-29", "05-03", "05-04", "05-05", "07-22",
        "07-23", "08-08", "08-09", "09-20", "09-23", "11-03", "11-23",
      ]
    ),
    (
      1973,
      [
        "01-01", "01-15", "02-11", "03-21", "04-29", "04-30", "05-03", "05-05", "09-15", "09-23",
        "09-24", "10-10", "11-03", "11-23",
      ]
    ),
    (
      1986,
      [
        "01-01", "01-15", "02-11", "03-21", "04-29", "05-03", "05-05", "09-15", "09-23", "10-10",
        "11-03", "11-23", "11-24",
      ]
    ),
    (
      1989,
      [
        "01-01", "01-02", "01-15", "01-16", "02-11", "02-24", "03-21", "04-29", "05-03", "05-04",
        "05-05", "09-15", "09-23", "10-10", "11-03", "11-23", "12-23",
      ]
    ),
  ]

  @Test(arguments: lists)
  func yearsAreThese(year: Int, days: [String]) {
    let computed = HolidayCalendar.computed.holidays(in: year)
    #expect(computed.map(\.date.iso) == days.map { "\(year)-\($0)" })
  }

  @Test(arguments: [
    ("1987-05-04", "振替休日"), ("1988-05-04", "国民の休日"), ("1990-11-12", "即位礼正殿の儀"),
    ("1993-06-09", "結婚の儀"), ("2000-01-10", "成人の日"), ("2000-10-09", "体育の日"),
    ("1999-10-11", "振替休日"), ("2003-07-21", "海の日"), ("2006-05-04", "国民の休日"),
    ("2007-05-04", "みどりの日"), ("2008-05-06", "振替休日"), ("2009-05-06", "振替休日"),
    ("2009-09-22", "国民の休日"), ("2015-09-22", "国民の休日"), ("2016-08-11", "山の日"),
    ("2018-12-24", "振替休日"), ("2019-05-01", "即位の日"), ("2019-04-30", "国民の休日"),
    ("2019-10-22", "即位礼正殿の儀"), ("2020-07-24", "スポーツの日"), ("2024-02-12", "振替休日"),
    ("2032-09-21", "国民の休日"), ("1988-04-29", "天皇誕生日"), ("1989-04-29", "みどりの日"),
    ("2007-04-30", "振替休日"), ("1992-05-04", "振替休日"),
  ])
  func singleDaysHaveTheirNames(iso: String, name: String) {
    #expect(HolidayCalendar.computed.holiday(on: Sample.day(iso))?.name == name)
  }

  @Test(arguments: [
    // No 振替休日 before the law, no 国民の休日 on a Sunday before 2007, days that moved away.
    "1973-02-12", "1985-05-04", "1986-05-04", "2003-05-04", "2020-07-20", "2020-10-12",
    "2021-10-11",
    "2019-12-23", "2019-02-23", "2000-01-15", "2021-08-11", "1989-01-08", "2026-11-24",
  ])
  func otherDaysAreNone(iso: String) {
    #expect(HolidayCalendar.computed.holiday(on: Sample.day(iso)) == nil)
  }

  @Test(arguments: [
    // 暦要項 of the National Astronomical Observatory.
    (1973, 21, 23), (1975, 21, 24), (1976, 20, 23), (1979, 21, 24), (1980, 20, 23), (1992, 20, 23),
    (2000, 20, 23), (2012, 20, 22), (2016, 20, 22), (2024, 20, 22), (2025, 20, 23), (2026, 20, 23),
    (2027, 21, 23), (2030, 20, 23), (2099, 20, 23),
  ])
  func equinoxes(year: Int, spring: Int, autumn: Int) throws {
    let days = HolidayCalendar.computed.holidays(in: year)
    #expect(days.first { $0.name == "春分の日" }?.date.day == spring)
    #expect(days.first { $0.name == "秋分の日" }?.date.day == autumn)
  }

  @Test func futureEquinoxesAreMarkedAsComputed() {
    let announced = HolidayCalendar.computed.holidays(in: 2027).filter(\.isForecast)
    #expect(announced.isEmpty)
    let later = HolidayCalendar.computed.holidays(in: 2032).filter(\.isForecast)
    #expect(later.map(\.name) == ["春分の日", "国民の休日", "秋分の日"])
  }

  @Test func everyYearIsOrderedAndOfUsualLength() {
    for year in 1973...2099 {
      let days = HolidayCalendar.computed.holidays(in: year)
      #expect((12...22).contains(days.count), "\(year)")
      let isOrdered = zip(days, days.dropFirst()).allSatisfy { $0.date < $1.date }
      #expect(isOrdered, "\(year)")
    }
    #expect(HolidayCalendar.computed.holidays(in: 1972).isEmpty)
    #expect(HolidayCalendar.computed.holidays(in: 2100).isEmpty)
    #expect(!HolidayCalendar.computed.covers(year: 2100))
  }

  @Test func anImportedYearReplacesTheComputedOne() {
    let table = HolidayCalendar(imported: [
      ImportedHoliday(date: Sample.day("2030-01-01"), name: "元日"),
      ImportedHoliday(date: Sample.day("2030-06-03"), name: "特別の休日"),
      ImportedHoliday(date: Sample.day("2030-11-23"), name: "勤労感謝の日"),
    ])
    #expect(
      table.holidays(in: 2030).map(\.date.iso) == ["2030-01-01", "2030-06-03", "2030-11-23"])
    #expect(table.isImported(year: 2030))
    #expect(table.holidays(in: 2031) == HolidayCalendar.computed.holidays(in: 2031))
  }

  @Test func singleImportedDaysAreAdded() {
    let table = HolidayCalendar(imported: [
      ImportedHoliday(date: Sample.day("2030-06-03"), name: "特別の休日")
    ])
    #expect(!table.isImported(year: 2030))
    #expect(
      table.holidays(in: 2030).count == HolidayCalendar.computed.holidays(in: 2030).count + 1)
    #expect(table.holiday(on: Sample.day("2030-06-03"))?.kind == .imported)
  }
}
