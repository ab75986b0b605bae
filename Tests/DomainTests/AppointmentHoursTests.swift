import Domain
import Testing

/// What a refused time says of the next one.
@Suite struct AppointmentHoursTests {
  @Test(arguments: [
    // Before the counters open it is that day; afterwards, and on a day of rest, the next.
    ("2026-11-25T07:30", "次に開くのは令和8年11月25日(水) 8:30〜17:00"),
    ("2026-11-25T17:00", "次に開くのは令和8年11月26日(木) 8:30〜17:00"),
    ("2026-11-27T18:00", "次に開くのは令和8年11月30日(月) 8:30〜17:00"),
    ("2026-11-28T10:00", "次に開くのは令和8年11月30日(月) 8:30〜17:00"),
  ])
  func theNextTimeIsNamed(iso: String, says: String) throws {
    let rule = OpeningRule.weekdays(try #require(OpeningHours(opens: 510, closes: 1_020)))
    let calendar = CityCalendar(holidays: HolidayCalendar(imported: []))
    let refusal = Appointment.closedRefusal(
      for: try #require(OfficeTime(iso: iso)), rule, calendar)
    #expect(refusal?.message.contains(says) == true, "\(refusal?.message ?? "")")
  }
}
