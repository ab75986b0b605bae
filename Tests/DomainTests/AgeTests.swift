import Domain
import Testing

@Suite struct AgeTests {
  /// The vectors of domain.md G.5.
  @Test(arguments: [
    (65, "1961-05-01", "2026-04-30"), (20, "2006-05-01", "2026-04-30"),
    (18, "2008-02-29", "2026-02-28"), (20, "2008-02-29", "2028-02-28"),
    (6, "2020-04-01", "2026-03-31"),
  ])
  func attainmentIsTheDayBefore(age: Int, birth: String, day: String) {
    #expect(Age.attains(age, birth: Sample.day(birth))?.iso == day)
  }

  @Test(arguments: [
    ("2008-02-29", "2026-02-28", 17, 18), ("2008-02-29", "2026-03-01", 18, 18),
    ("2008-02-29", "2028-02-28", 19, 20), ("2008-02-29", "2028-02-29", 20, 20),
    ("1951-05-01", "2026-04-30", 74, 75), ("1951-05-01", "2026-05-01", 75, 75),
    ("2026-11-24", "2026-11-24", 0, 0), ("2026-11-24", "2027-11-23", 0, 1),
  ])
  func agesOnADay(birth: String, on: String, age: Int, attained: Int) {
    #expect(Age.on(Sample.day(on), birth: Sample.day(birth)) == age)
    #expect(Age.attained(by: Sample.day(on), birth: Sample.day(birth)) == attained)
  }

  @Test func yearEndsOfSchool() {
    #expect(Age.schoolYearEnd(18, birth: Sample.day("2008-04-01"))?.iso == "2026-03-31")
    #expect(Age.schoolYearEnd(18, birth: Sample.day("2008-04-02"))?.iso == "2027-03-31")
    #expect(Age.schoolEntryYear(birth: Sample.day("2020-04-01")) == 2026)
    #expect(Age.schoolEntryYear(birth: Sample.day("2020-04-02")) == 2027)
    #expect(Age.birthday(75, birth: Sample.day("1951-05-01"))?.iso == "2026-05-01")
    #expect(Age.birthday(18, birth: Sample.day("2008-02-29"))?.iso == "2026-03-01")
  }

  @Test func nobodyHasAnAgeBeforeBirth() {
    #expect(Age.on(Sample.day("2026-11-23"), birth: Sample.day("2026-11-24")) == nil)
    #expect(Age.attained(by: Sample.day("2026-11-23"), birth: Sample.day("2026-11-24")) == nil)
  }

  @Test(arguments: Array(1...20) as [UInt64])
  func agesNeverGoDown(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let birth = CivilDate(dayNumber: Int.random(in: -35_000...20_000, using: &random))
    var last = (on: 0, attained: 0)
    for offset in 0..<(12 * 366) {
      let day = birth.adding(days: offset)
      let now = (
        on: Age.on(day, birth: birth) ?? -1, attained: Age.attained(by: day, birth: birth) ?? -1
      )
      #expect(now.on >= last.on && now.attained >= last.attained, "seed \(seed) \(day.iso)")
      #expect(now.attained == now.on || now.attained == now.on + 1, "seed \(seed) \(day.iso)")
      last = now
    }
  }

  @Test(arguments: Array(1...20) as [UInt64])
  func anAgeIsAttainedOnItsDayAndNotBefore(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let birth = CivilDate(dayNumber: Int.random(in: -35_000...20_000, using: &random))
      let age = Int.random(in: 1...110, using: &random)
      let day = try #require(Age.attains(age, birth: birth))
      #expect(Age.attained(by: day, birth: birth) == age, "seed \(seed)")
      #expect(Age.attained(by: day.adding(days: -1), birth: birth) == age - 1, "seed \(seed)")
    }
  }
}
