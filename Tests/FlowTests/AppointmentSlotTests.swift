import Domain
import Screens
import TUI
import TestKit
import Testing
import UseCases

/// How many appointments a slot takes: the shipped data says it, the database refuses one more.
@Suite struct AppointmentSlotTests {
  private static let queue = QueueID("seal-card")

  private func book(_ desk: AppointmentDesk, _ clock: String) throws -> Appointment {
    try desk.book(
      queue: Self.queue, at: try #require(OfficeTime(iso: "2026-11-25T" + clock)))
  }

  @Test func oneTooManyIsRefusedWithTheNextPlace() throws {
    let office = try FlowOffice()
    let desk = AppointmentDesk(try #require(office.desk))
    let first = try book(desk, "10:30")
    _ = try book(desk, "10:45")
    let refusal = #expect(throws: DeskFailure.self) { try book(desk, "10:45") }
    #expect(refusal?.code == .slotFull)
    #expect(refusal?.message.contains("10:30〜11:00") == true, "\(refusal?.message ?? "")")
    #expect(refusal?.message.contains("11:00 から") == true)
    // Another queue, another slot, and a place that was given back.
    _ = try desk.book(
      queue: QueueID("move"), at: try #require(OfficeTime(iso: "2026-11-25T10:30")))
    _ = try book(desk, "11:00")
    _ = try desk.cancel(first.id)
    _ = try book(desk, "10:30")
    #expect(throws: DeskFailure.self) { try book(desk, "10:30") }
    #expect(try office.findings() == [])
  }

  /// Two in half an hour are every quarter of an hour, and the last ends by closing.
  @Test(arguments: [
    ("10:40", "近いのは 10:30 と 10:45"), ("10:44:30", "近いのは 10:30 と 10:45"),
    ("16:59", "近いのは 16:45 です。"), ("08:31", "近いのは 8:30 と 8:45"),
  ])
  func aTimeBetweenTheStepsIsRefusedWithThoseNearby(clock: String, near: String) throws {
    let office = try FlowOffice()
    let desk = AppointmentDesk(try #require(office.desk))
    let refusal = #expect(throws: DeskFailure.self) { try book(desk, clock) }
    #expect(refusal?.code == .appointmentStep)
    for words in ["15分ごと", near, "入れていません"] {
      #expect(refusal?.message.contains(words) == true, "\(refusal?.message ?? "")")
    }
    #expect(try book(desk, "16:45").at.clock == "16:45")
  }

  @Test func theFormSaysAtOnceThatATimeIsFullOrClosed() throws {
    let office = try FlowOffice()
    let desk = AppointmentDesk(try #require(office.desk))
    for clock in ["10:30", "10:45"] {
      _ = try desk.book(
        queue: QueueID("certificate"), at: try #require(OfficeTime(iso: "2026-11-24T" + clock)))
    }
    let pilot = office.terminal(1)
    pilot.signIn(.clerk).press(.function(9)).type("予約").press(.enter).expectScreen("予約")
    pilot.press(.function(3)).press(.enter, .enter).type("1045").press(.enter)
    pilot.expectText("満員").expectText("11:00 から")
    pilot.press(.up).press(.backspace, .backspace, .backspace, .backspace).type("1659")
    pilot.press(.enter).expectText("15分ごと")
    pilot.press(.up).press(.backspace, .backspace, .backspace, .backspace).type("1830")
    pilot.press(.enter).expectText("開いていません")
    pilot.press(.up).press(.backspace, .backspace, .backspace, .backspace).type("1100")
    pilot.press(.enter).expectNoText("満員").expectNoText("開いていません")
  }
}
