import Domain
import Testing

/// The place of an appointment among walk-ins (docs/decisions/0014).
@Suite struct RankTests {
  /// A booking for 10:00, when it checks in, and the moment it stands at.
  @Test(
    arguments: [
      // An hour early: a walk-in of nine o'clock, and no better.
      ("09:00:00", "09:00:00"), ("09:40:00", "09:40:00"),
      // From twenty minutes before on it stands at 9:40, whoever comes in between.
      ("09:41:00", "09:40:00"), ("10:00:00", "09:40:00"),
      // Late: never more than twenty minutes before its own arrival.
      ("10:10:00", "09:50:00"), ("10:15:00", "09:55:00"),
      // Beyond a quarter of an hour the place is lost.
      ("10:15:01", "10:15:01"), ("11:00:00", "11:00:00"),
    ])
  func anAppointmentOfTen(arrival: String, rank: String) {
    let found = CallRules.rank(
      arrival: Sample.time("2026-11-24T\(arrival)"), priority: .normal,
      booked: Sample.time("2026-11-24T10:00:00"))
    #expect(found == Sample.time("2026-11-24T\(rank)"))
  }

  @Test(arguments: Priority.allCases)
  func aWalkInStandsAtItsArrivalLessItsCredit(priority: Priority) {
    let arrival = Sample.time("2026-11-24T10:00:00")
    #expect(
      CallRules.rank(arrival: arrival, priority: priority, booked: nil)
        == arrival.adding(seconds: -priority.creditSeconds))
  }

  @Test(arguments: Array(1...5) as [UInt64])
  func everyPlaceIsWithinTwentyMinutesBeforeTheArrival(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let open = Sample.time("2026-11-24T08:30:00")
    for _ in 0..<2_000 {
      let arrival = open.adding(seconds: Int.random(in: 0...28_800, using: &random))
      let booked = arrival.adding(seconds: Int.random(in: -7_200...7_200, using: &random))
      let priority = Priority.allCases.randomElement(using: &random) ?? .normal
      let rank = CallRules.rank(arrival: arrival, priority: priority, booked: booked)
      #expect((0...CallRules.promiseSeconds).contains(arrival.seconds(since: rank)))
    }
  }

  @Test func comingEarlierNeverStandsWorse() {
    let booked = Sample.time("2026-11-24T10:00:00")
    var last = Sample.time("2026-11-24T08:00:00")
    for second in stride(from: 0, through: 9_000, by: 60) {
      let arrival = Sample.time("2026-11-24T08:30:00").adding(seconds: second)
      let rank = CallRules.rank(arrival: arrival, priority: .normal, booked: booked)
      #expect(rank >= last)
      last = rank
    }
  }

  @Test(
    arguments: [
      ("2026-11-24T08:30:00", nil), ("2026-11-23T10:00:00", "appointment-other-day"),
      ("2026-11-25T10:00:00", "appointment-other-day"),
    ] as [(String, String?)])
  func checkedInOnItsDayOnly(now: String, code: String?) {
    let appointment = Appointment(
      id: AppointmentID("a"), office: Sample.nakahara, queue: Sample.queue,
      at: Sample.time("2026-11-24T10:00:00"))
    #expect(appointment.checkInRefusal(at: Sample.time(now))?.code.text == code)
  }
}
