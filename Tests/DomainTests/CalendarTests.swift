import Domain
import Testing

@Suite struct CalendarTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-11-24", 20_781),
    ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
  ])
  func dayNumbers(iso: String, number: Int) {
    #expect(CivilDate(iso: iso)?.dayNumber == number)
    #expect(CivilDate(dayNumber: number).iso == iso)
  }

  @Test func everyDayOfFourCenturiesGoesThereAndBack() {
    let start = Sample.day("1800-01-01").dayNumber
    var previous = CivilDate(dayNumber: start - 1)
    var broken = 0
    for number in start..<(start + 146_097) {
      let day = CivilDate(dayNumber: number)
      if day.dayNumber != number || day <= previous || CivilDate(iso: day.iso) != day {
        broken += 1
      }
      previous = day
    }
    #expect(broken == 0)
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-11-24", "2026-1-24",
    "2026/11/24", "", "2026-11-24-1", "２０２６-11-24", "0000-01-01", "-001-01-01",
  ])
  func otherTextIsNoDay(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test(arguments: [
    ("2026-11-22", Weekday.sunday), ("2026-11-24", .tuesday), ("1969-12-31", .wednesday),
    ("2000-01-01", .saturday), ("1873-01-01", .wednesday),
  ])
  func weekdays(iso: String, weekday: Weekday) {
    #expect(Sample.day(iso).weekday == weekday)
  }

  @Test func officeTimeIsNineHoursAhead() {
    #expect(OfficeTime(unixSeconds: 0).isoSeconds == "1970-01-01T09:00:00")
    #expect(OfficeTime(unixSeconds: -32_401).isoSeconds == "1969-12-31T23:59:59")
    #expect(OfficeTime(unixSeconds: 1_795_482_425).isoSeconds == "2026-11-24T10:07:05")
  }

  @Test(arguments: Array(1...10) as [UInt64])
  func timesAddAndSubtract(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let start = Sample.time("2026-11-24T10:07:05")
    for _ in 0..<100 {
      let seconds = Int.random(in: -200_000_000...200_000_000, using: &random)
      let other = start.adding(seconds: seconds)
      #expect(other.seconds(since: start) == seconds)
      #expect(OfficeTime(iso: other.isoSeconds) == other)
      #expect((other < start) == (seconds < 0))
    }
  }

  @Test(arguments: [
    "2026-11-24", "2026-11-24T24:00", "2026-11-24T10:60", "2026-11-24T10:07:60", "2026-11-24T1:07",
    "2026-11-24 10:07", "2026-02-30T10:07", "2026-11-24T10:07:05:01",
  ])
  func otherTextIsNoTime(text: String) {
    #expect(OfficeTime(iso: text) == nil)
  }

  @Test func clocksHaveNoLeadingZero() {
    #expect(Sample.time("2026-11-24T09:05").clock == "9:05")
    #expect(Sample.time("2026-11-24T00:00").clock == "0:00")
    #expect(Sample.time("2026-11-24T09:05").iso == "2026-11-24T09:05")
    #expect(OfficeTime(date: Sample.day("2026-11-24"), secondOfDay: 86_400) == nil)
  }
}
