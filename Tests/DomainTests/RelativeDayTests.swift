import Domain
import Testing

/// Days said from today, and weekdays that do not fit.
@Suite struct RelativeDayTests {
  private let today = Sample.day("2026-11-24")

  @Test(arguments: [
    ("きょう", "2026-11-24"), ("今日", "2026-11-24"), ("本日", "2026-11-24"), ("あした", "2026-11-25"),
    ("明日", "2026-11-25"), ("あさって", "2026-11-26"), ("きのう", "2026-11-23"), ("昨日", "2026-11-23"),
    ("一昨日", "2026-11-22"), ("11/24", "2026-11-24"), ("１１／２４", "2026-11-24"), ("1/4", "2026-01-04"),
    ("11月24日", "2026-11-24"), ("十一月二十四日", "2026-11-24"), ("11/24(火)", "2026-11-24"),
    (" 明日 ", "2026-11-25"),
  ])
  func theDayIsCountedFromToday(text: String, iso: String) throws {
    #expect(try DateSpelling.date(text, today: today) == Sample.day(iso))
    #expect(try DateLiteral.typed(text, today: today).date == Sample.day(iso))
  }

  @Test(arguments: ["きょう", "11/24", "11月24日", "明日"])
  func withoutTodayItIsNoDay(text: String) {
    #expect(throws: DateSpelling.Fault.self) { try DateSpelling.date(text) }
    #expect(DateLiteral.imported(text) == nil)
  }

  @Test(arguments: [
    ("2/29", "ことし（令和8年）に2月29日という日はありません。"), ("13/1", "13月1日という日はありません。"),
    ("2026年11月24日(月)", "令和8年11月24日（2026-11-24）は火曜日で、月曜日ではありません。"),
    ("R8.11.24（日曜日）", "火曜日で、日曜日"), ("令和8年11月24日月曜", "火曜日で、月曜日"), ("11/24(水)", "火曜日で、水曜日"),
    ("あした(火)", "は水曜日で、火曜日"), ("S20.3", "「S20.3」では日まで決まりません。"), ("昭和20年3月", "日まで入れてください"),
    ("不詳", "日まで入れてください"), ("11/24/", "日付として読めません"), ("/24", "日付として読めません"),
    ("あしたね", "日付として読めません"),
  ])
  func whatIsNoDaySaysWhy(text: String, reason: String) {
    let fault = #expect(throws: DateSpelling.Fault.self) {
      try DateSpelling.date(text, today: today)
    }
    #expect(fault?.message.contains(reason) == true, "\(fault?.message ?? "")")
  }

  @Test(arguments: ["令和8年11月24日(火)", "R8.11.24火曜日", "2026-11-24（火曜）"])
  func theRightWeekdayIsReadOver(text: String) throws {
    #expect(try DateSpelling.date(text) == today)
  }
}
