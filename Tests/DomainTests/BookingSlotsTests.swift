import Domain
import Testing

/// Slots of time and what they take.
@Suite struct BookingSlotsTests {
  private static func at(_ clock: String) throws -> OfficeTime {
    try #require(OfficeTime(iso: "2026-11-25T" + clock))
  }

  @Test(arguments: [
    ("09:00", 30, 540..<570), ("09:29", 30, 540..<570), ("09:30", 30, 570..<600),
    ("10:10", 60, 600..<660), ("00:00", 45, 0..<45),
  ])
  func aMomentLiesInOneSlot(clock: String, minutes: Int, slot: Range<Int>) throws {
    #expect(BookingSlots(minutes: minutes, capacity: 1).slot(of: try Self.at(clock)) == slot)
  }

  @Test func theNextPlaceLiesWithinTheHours() throws {
    let slots = BookingSlots(minutes: 30, capacity: 1)
    let hours = try #require(OpeningHours(opens: 510, closes: 600))
    let taken = [try Self.at("09:00")]
    #expect(slots.next(after: try Self.at("08:40"), taken, within: hours) == (try Self.at("09:30")))
    #expect(slots.next(after: try Self.at("07:00"), taken, within: hours) == (try Self.at("08:30")))
    #expect(slots.next(after: try Self.at("09:40"), taken, within: hours) == nil)
  }

  @Test(arguments: [(30, 2, 15), (30, 1, 30), (60, 4, 15), (30, 10, 5), (45, 2, 5), (20, 2, 10)])
  func placesAreSpreadOverTheSlot(minutes: Int, capacity: Int, step: Int) {
    #expect(BookingSlots(minutes: minutes, capacity: capacity).step == step)
  }

  @Test func theLastTimeEndsByClosing() throws {
    let slots = BookingSlots(minutes: 30, capacity: 1)
    let hours = try #require(OpeningHours(opens: 510, closes: 1_005))
    #expect(
      Appointment.stepRefusal(for: try Self.at("16:00"), in: slots, within: hours) == nil)
    let late = Appointment.stepRefusal(for: try Self.at("16:30"), in: slots, within: hours)
    #expect(late?.message.contains("最後の予約は 16:00") == true, "\(late?.message ?? "")")
    #expect(Appointment.stepRefusal(for: try Self.at("16:31"), in: nil, within: hours) == nil)
  }
}
