import Domain
import Storage
import TestKit
import Testing
import UseCases

@Suite struct AppointmentDeskTests {
  let office: StorageOffice
  let clerk: Desk
  let tickets: TicketDesk
  let desk: AppointmentDesk

  init() throws {
    office = try StorageOffice()
    office.clock.set("09:00:00")
    clerk = try office.signIn(.clerk, at: .one)
    tickets = TicketDesk(clerk)
    desk = AppointmentDesk(clerk)
  }

  private func time(_ clock: String, daysLater: Int = 0) -> OfficeTime {
    let day = office.clock.now.date.adding(days: daysLater)
    return OfficeTime(iso: "\(day.iso)T\(clock)") ?? office.clock.now
  }

  private func book(_ clock: String, daysLater: Int = 0) throws -> Appointment {
    try desk.book(
      queue: StorageOffice.certificates, at: time(clock, daysLater: daysLater),
      services: [ServiceID("inkan"), ServiceID("juminhyo")],
      quantities: [ServiceID("juminhyo"): 2], remark: "通訳の同席")
  }

  private func list(daysLater: Int = 0) throws -> [Appointment] {
    try desk.open(on: office.clock.now.date.adding(days: daysLater)).first.appointments
  }

  @Test func aBookingIsKeptAsItWasMade() throws {
    let late = try book("11:00")
    let early = try book("10:00")
    #expect(try list() == [early, late])
    #expect(try list(daysLater: 1).isEmpty)
    #expect(late.id != early.id)
  }

  @Test func checkInJoinsTheOneOrder() throws {
    let booked = try book("10:00")
    office.clock.set("09:30:00")
    let before = try tickets.issue(queue: StorageOffice.certificates)
    office.clock.set("09:45:00")
    let walkIn = try tickets.issue(queue: StorageOffice.certificates)
    office.clock.set("09:50:00")
    let ticket = try desk.checkIn(booked.id)
    #expect(ticket.bookedAt == booked.at)
    #expect(ticket.services == booked.services)
    #expect(ticket.quantity(of: ServiceID("juminhyo")) == 2)
    #expect(ticket.remark == "通訳の同席")
    #expect(try office.now(ticket.id, clerk) == ticket)
    let order = try tickets.openOffice(counter: 1).first.waiting.map(\.id)
    #expect(order == [before.id, ticket.id, walkIn.id])
    let mine = try #require(try list().first)
    #expect(mine.state == .checkedIn)
    #expect(mine.number == ticket.number)
    #expect(failure { try desk.checkIn(booked.id) }?.code == .appointmentState)
    #expect(try office.faults.isEmpty)
  }

  @Test func aCheckInTakenBackLeavesTheAppointment() throws {
    let booked = try book("10:00")
    let ticket = try desk.checkIn(booked.id)
    let back = try desk.undoCheckIn(booked.id)
    #expect(back.state == .booked)
    #expect(try list().map(\.state) == [.booked])
    // What happened stays on record, under the number that was given.
    #expect(try office.now(ticket.id, clerk)?.state == .left)
    let again = try desk.checkIn(booked.id)
    #expect(again.number.sequence == ticket.number.sequence + 1)
    #expect(again.rankAt == ticket.rankAt)
    _ = try tickets.callNext(at: 1)
    #expect(failure { try desk.undoCheckIn(booked.id) }?.code == .wrongState)
    #expect(try office.faults.isEmpty)
  }

  @Test func anotherDaysAppointmentIsRefused() throws {
    let tomorrow = try book("10:00", daysLater: 1)
    let refusal = failure { try desk.checkIn(tomorrow.id) }
    #expect(refusal?.code == .appointmentOtherDay)
    #expect(refusal?.message.contains("きょうではありません") == true)
    // A slip left over from its own day is not called on the next one either.
    let today = try book("16:00")
    let ticket = try desk.checkIn(today.id)
    office.clock.pass(minutes: 24 * 60)
    let later = TicketDesk(try office.command(.clerk))
    #expect(failure { try later.call(ticket.id, at: 2) }?.code == .appointmentOtherDay)
  }

  @Test func whatWasPromisedStandsOutsideQuotaAndIntake() throws {
    let booked = try book("10:00")
    let chief = IntakeDesk(try office.command(.chief))
    try chief.setQuota(StorageOffice.certificates, 1)
    _ = try tickets.issue(queue: StorageOffice.certificates)
    try chief.close(StorageOffice.certificates, reason: "混雑のため")
    let ticket = try desk.checkIn(booked.id)
    #expect(ticket.number.sequence == 2)
    let day = try IntakeDesk(clerk).openQueues().first.days[StorageOffice.certificates]
    #expect(day == QueueDay(walkIns: 1, booked: 1))
    try chief.reopen(StorageOffice.certificates)
    try chief.setQuota(StorageOffice.certificates, 2)
    #expect(try tickets.issue(queue: StorageOffice.certificates).number.sequence == 3)
    #expect(
      failure { try tickets.issue(queue: StorageOffice.certificates) }?.code == .quotaFull)
    #expect(try office.faults.isEmpty)
  }

  @Test func cancelledIsCancelled() throws {
    let booked = try book("10:00")
    _ = try desk.cancel(booked.id)
    #expect(failure { try desk.checkIn(booked.id) }?.code == .appointmentState)
    #expect(failure { try desk.cancel(booked.id) }?.code == .appointmentState)
  }

  @Test func whatMakesNoSenseIsNotBooked() throws {
    #expect(failure { try book("08:00") }?.code.text == "appointment-past")
    let unknown = failure { try desk.book(queue: QueueID("none"), at: time("10:00")) }
    #expect(unknown?.code == .queueUnknown)
    let service = failure {
      try desk.book(
        queue: StorageOffice.moves, at: time("10:00"), services: [ServiceID("none")])
    }
    #expect(service?.code == .serviceUnknown)
    #expect(try list().isEmpty)
    let south = AppointmentDesk(try office.command(.southClerk, at: StorageOffice.south))
    let booked = try book("10:00")
    #expect(failure { try south.checkIn(booked.id) }?.code == .appointmentUnknown)
  }
}
