import Domain
import Testing

@Suite struct WarekiTests {
  /// The vectors of domain.md G.3, and the days around them.
  static let days: [(String, String, String)] = [
    ("1873-01-01", "明治6年1月1日", "M06.01.01"),
    ("1912-07-29", "明治45年7月29日", "M45.07.29"),
    ("1912-07-30", "大正元年7月30日", "T01.07.30"),
    ("1926-12-24", "大正15年12月24日", "T15.12.24"),
    ("1926-12-25", "昭和元年12月25日", "S01.12.25"),
    ("1945-03-05", "昭和20年3月5日", "S20.03.05"),
    ("1989-01-07", "昭和64年1月7日", "S64.01.07"),
    ("1989-01-08", "平成元年1月8日", "H01.01.08"),
    ("2019-04-30", "平成31年4月30日", "H31.04.30"),
    ("2019-05-01", "令和元年5月1日", "R01.05.01"),
    ("2026-11-24", "令和8年11月24日", "R08.11.24"),
  ]

  @Test(arguments: days)
  func daysInBothForms(iso: String, text: String, fixed: String) throws {
    let day = Sample.day(iso)
    #expect(day.wareki == text)
    #expect(day.warekiFixed == fixed)
    #expect(try DateSpelling.date(text) == day)
    #expect(try DateSpelling.date(fixed) == day)
  }

  @Test func headingsAndLists() {
    let day = Sample.day("2026-11-24")
    #expect(day.warekiWithWeekday == "令和8年11月24日(火)")
    #expect(Wareki(day)?.textWithWeekday == "令和8年11月24日(火)")
    #expect(Wareki(day)?.yearText == "令和8年")
    #expect(day.short == "11/24(火)")
    #expect(Sample.day("2026-04-13").short == "4/13(月)")
  }

  @Test func theOldCalendarIsNotConverted() {
    #expect(Wareki(Sample.day("1872-12-31")) == nil)
    #expect(Sample.day("1872-12-31").wareki == "1872年12月31日")
    #expect(Sample.day("1872-12-31").warekiFixed == "1872-12-31")
  }

  /// Every day from 1873 to 2099 in every spelling of domain.md G.3, a decade at a time.
  @Test(arguments: Array(stride(from: 1870, through: 2090, by: 10)))
  func everyDayGoesThereAndBackInEverySpelling(decade: Int) {
    var day = max(Sample.day("1873-01-01"), Sample.day("\(decade)-01-01"))
    let end = Sample.day("\(decade + 10)-01-01")
    var wrong: [String] = []
    while day < end {
      for text in Self.spellings(of: day) where (try? DateSpelling.date(text)) != day {
        wrong.append(text)
      }
      day = day.adding(days: 1)
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  private static func spellings(of day: CivilDate) -> [String] {
    guard let wareki = Wareki(day) else { return [] }
    let era = wareki.era
    let (month, date) = (day.month, day.day)
    let six = [wareki.year, month, date].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
    let year = wareki.year == 1 ? "元" : "\(wareki.year)"
    return [
      wareki.text, wareki.fixed, wareki.textWithWeekday, "\(era.letter)\(year).\(month).\(date)",
      "\(era.name.prefix(1))\(wareki.year) \(month) \(date)", "\(era.rawValue)\(six)",
      "\(era.letter)\(six)", day.iso, "\(day.year)/\(month)/\(date)",
    ]
  }

  @Test func aDayOfTwoErasIsReadByBothNames() throws {
    #expect(try DateSpelling.date("明治45年7月30日") == DateSpelling.date("大正元年7月30日"))
    #expect(try DateSpelling.date("大正15年12月25日") == DateSpelling.date("昭和元年12月25日"))
  }

  @Test(arguments: [
    ("20-3-5", "1945-03-05"), ("２０．３．５", "1945-03-05"), ("元.12.25", "1926-12-25"),
    ("200305", "1945-03-05"), ("1945-03-05", "1945-03-05"), ("3200305", "1945-03-05"),
    ("H1.1.8", "1989-01-08"), ("19450305", "1945-03-05"),
  ])
  func anEraChosenApart(text: String, iso: String) throws {
    #expect(try DateSpelling.date(text, era: .showa) == Sample.day(iso))
  }

  @Test func erasFollowEachOther() {
    for (era, next) in zip(Era.allCases, Era.allCases.dropFirst()) {
      let gap = next.firstDay.dayNumber - (era.lastDay?.dayNumber ?? 0)
      #expect(gap == (next == .taisho || next == .showa ? 0 : 1))
    }
    #expect(Era.reiwa.lastDay == nil)
  }
}
