import Domain
import Testing

@Suite struct DeadlineTests {
  /// The vectors of domain.md G.4.
  @Test(arguments: [
    ("D14x", "2026-03-28", "2026-04-11", "2026-04-13"),
    ("D14x", "2026-04-20", "2026-05-04", "2026-05-07"),
    ("D14i", "2026-04-20", "2026-05-03", "2026-05-07"),
    ("D7i", "2026-09-15", "2026-09-21", "2026-09-24"),
    ("D14x", "2026-12-18", "2027-01-01", "2027-01-04"),
    ("D14i", "2026-12-17", "2026-12-30", "2027-01-04"),
    ("D15x", "2026-04-20", "2026-05-05", "2026-05-07"),
    ("M3x", "2026-11-30", "2027-02-28", "2027-03-01"),
    ("M3x", "2026-05-31", "2026-08-31", "2026-08-31"),
    ("M4x", "2026-08-31", "2026-12-31", "2027-01-04"),
    ("M3x", "2026-01-31", "2026-04-30", "2026-04-30"),
    ("Y3x", "2026-02-28", "2029-02-28", "2029-02-28"),
    ("M10x", "2026-04-30", "2027-02-28", "2027-03-01"),
    ("Y2x", "2024-02-28", "2026-02-28", "2026-02-28"),
    ("M1x", "2026-01-29", "2026-02-28", "2026-03-02"),
    ("M1x", "2024-01-29", "2024-02-29", "2024-02-29"),
  ])
  func vectors(notation: String, base: String, raw: String, due: String) throws {
    let rule = try #require(DeadlineRule(notation))
    let deadline = try #require(rule.deadline(from: Sample.day(base), .computed))
    #expect(deadline.raw.iso == raw)
    #expect(deadline.due.iso == due)
    #expect(rule.notation == notation)
  }

  @Test(arguments: [
    "", "D", "D14", "14x", "D0x", "D-1x", "D14y", "d14x", "D14X", "M3i", "Y1i", "W2x", "D14xx",
    "D １４x", "D99999x", "D14x ",
  ])
  func anythingElseIsNoRule(notation: String) {
    #expect(DeadlineRule(notation) == nil)
  }

  @Test func beyondTheCalendarThereIsNoEnd() throws {
    let last = Sample.day("9999-12-31")
    #expect(DeadlineRule("D1x")?.end(from: last) == nil)
    #expect(DeadlineRule("D1i")?.end(from: last) == last)
    #expect(DeadlineRule("M1x")?.end(from: last) == nil)
    #expect(DeadlineRule("Y9999x")?.end(from: Sample.day("2026-01-01")) == nil)
  }

  @Test(arguments: ["D1x", "D14x", "D14i", "M1x", "M3x", "M10x", "Y1x", "Y3x"])
  func aLaterBaseNeverEndsEarlier(notation: String) throws {
    let rule = try #require(DeadlineRule(notation))
    var base = Sample.day("2023-12-01")
    var previous: DeadlineRule.Deadline?
    while base < Sample.day("2029-01-01") {
      let deadline = try #require(rule.deadline(from: base, .computed))
      if let previous {
        #expect(deadline.raw >= previous.raw && deadline.due >= previous.due, "\(base.iso)")
      }
      #expect(deadline.due >= deadline.raw)
      if rule.unit != .years {
        #expect(!CityCalendar.computed.isCityHoliday(deadline.due), "\(base.iso)")
      }
      previous = deadline
      base = base.adding(days: 1)
    }
  }
}
