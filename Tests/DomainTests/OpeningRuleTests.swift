import Domain
import Testing

@Suite struct OpeningRuleTests {
  private let city = CityCalendar.computed

  /// A ward office: Monday to Friday, 2nd and 4th Saturday in the morning.
  private func ward() throws -> OpeningRule {
    let hours = try #require(OpeningHours("8:30-17:00"))
    var rule = OpeningRule.weekdays(hours)
    rule.extras = [
      OpeningRule.Extra(
        weekday: .saturday, weeks: [2, 4], hours: try #require(OpeningHours("8:30-12:30")))
    ]
    return rule
  }

  @Test(arguments: [
    ("2026-11-24", nil), ("2026-11-28", "土曜日"), ("2026-11-29", "日曜日"), ("2026-11-23", "勤労感謝の日"),
    ("2026-12-28", nil), ("2026-12-29", "年末年始"), ("2027-01-01", "元日"), ("2027-01-03", "年末年始"),
    ("2027-01-04", nil), ("2026-05-03", "憲法記念日"),
  ])
  func cityHolidays(iso: String, name: String?) {
    #expect(city.rest(on: Sample.day(iso))?.name == name)
  }

  @Test(arguments: [
    ("2026-11-24", "8:30〜17:00"), ("2026-11-28", "8:30〜12:30"), ("2026-11-21", nil),
    ("2026-11-23", nil), ("2026-12-29", nil), ("2027-01-04", "8:30〜17:00"),
    // 4th Saturday and a holiday; a 2nd Saturday in the closed days would be closed too.
    ("2030-11-23", nil), ("2027-01-09", "8:30〜12:30"),
  ])
  func aWardIsOpenSo(iso: String, hours: String?) throws {
    let rule = try ward()
    #expect(rule.hours(on: Sample.day(iso), city)?.text == hours)
  }

  @Test func aCornerMayOpenOnHolidays() throws {
    var rule = try ward()
    rule.onHolidays = OpeningHours("9:00-17:00")
    #expect(rule.hours(on: Sample.day("2026-11-23"), city)?.text == "9:00〜17:00")
    #expect(rule.hours(on: Sample.day("2027-01-01"), city) == nil)
    rule.isOpenAtYearEnd = true
    #expect(rule.hours(on: Sample.day("2027-01-01"), city)?.text == "9:00〜17:00")
    #expect(rule.hours(on: Sample.day("2026-12-30"), city)?.text == "8:30〜17:00")
  }

  @Test func closuresCloseEverything() throws {
    var rule = try ward()
    rule.closures = [Sample.day("2026-11-24")...Sample.day("2026-11-28")]
    #expect(
      rule.openDays(from: Sample.day("2026-11-24"), count: 2, city).map(\.iso)
        == ["2026-11-30", "2026-12-01"])
  }

  @Test func openDaysForwardAndBack() throws {
    let rule = try ward()
    #expect(
      rule.openDays(from: Sample.day("2026-12-25"), count: 5, city).map(\.iso)
        == ["2026-12-25", "2026-12-26", "2026-12-28", "2027-01-04", "2027-01-05"])
    #expect(rule.openDaysBefore(Sample.day("2027-01-05"), 2, city)?.iso == "2026-12-28")
    #expect(rule.openDaysBefore(Sample.day("2026-11-24"), 0, city)?.iso == "2026-11-24")
    #expect(rule.openDaysBefore(Sample.day("2026-11-24"), 4, city)?.iso == "2026-11-17")
    let never = OpeningRule(week: [:])
    #expect(never.openDays(from: Sample.day("2026-11-24"), count: 3, city).isEmpty)
    #expect(never.openDaysBefore(Sample.day("2026-11-24"), 1, city) == nil)
  }

  @Test func momentsAreWithinTheHours() throws {
    let rule = try ward()
    #expect(!rule.isOpen(at: Sample.time("2026-11-24T08:29:59"), city))
    #expect(rule.isOpen(at: Sample.time("2026-11-24T08:30:00"), city))
    #expect(rule.isOpen(at: Sample.time("2026-11-24T16:59:59"), city))
    #expect(!rule.isOpen(at: Sample.time("2026-11-24T17:00:00"), city))
  }

  @Test(arguments: [
    ("8:30-17:00", "8:30〜17:00"), ("08:30–17:00", "8:30〜17:00"), ("７：３０〜１９：００", "7:30〜19:00"),
    ("0:00-24:00", "0:00〜24:00"), ("17:00-8:30", nil), ("8:30", nil), ("8:3-17:00", nil),
    ("8:30-24:01", nil), ("8:60-17:00", nil), ("", nil), ("8:30-9:00-10:00", nil),
  ])
  func hoursAreReadSo(text: String, shown: String?) {
    #expect(OpeningHours(text)?.text == shown)
  }
}
