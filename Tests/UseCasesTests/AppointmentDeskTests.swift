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
    // Nobody came and nobody left: the day's figures know nothing of it.
    let figures = try SupervisionDesk(office.command(.chief)).open().first
    #expect(figures.today.left == 0)
    #expect(figures.today.visits == 0)
    #expect(figures.queues.allSatisfy { $0.left == 0 })
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

  /// The 24th is a Tuesday; the office has no hours of its own, so the usual ones hold.
  @Test(arguments: [
    ("2026-11-29T10:00", "日曜日", "8:30〜17:00"), ("2026-11-25T03:00", "3:00", "8:30〜17:00"),
    ("2026-11-25T17:00", "17:00 には開いていません", "8:30〜17:00"),
    ("2027-01-01T10:00", "元日", "1月4日(月) 8:30〜17:00"),
  ])
  func nobodyIsPromisedATimeWhenTheOfficeIsClosed(
    moment: String, why: String, hours: String
  ) throws {
    let at = try #require(OfficeTime(iso: moment + ":00"))
    let refused = try #require(
      failure { try desk.book(queue: StorageOffice.certificates, at: at) })
    #expect(refused.code == .officeClosed)
    #expect(refused.code.kind == .refused)
    for part in [why, hours, "予約を入れていません。"] {
      #expect(refused.message.contains(part), "\(refused.message)")
    }
    #expect(try desk.open(on: at.date).first.appointments.isEmpty)
  }

  @Test func theQueuesOwnHoursDecide() throws {
    var offices = StorageOffice.directory.offices
    let saturday = OpeningRule(
      week: [.saturday: try #require(OpeningHours("8:30-12:30"))], confirmed: true)
    offices[0].detail.hours = [
      OfficeHours(name: "平日", rule: .usual),
      OfficeHours(name: "土曜", queues: [StorageOffice.moves], rule: saturday),
    ]
    _ = try SystemDesk.refreshOffices(
      try office.command(.administrator, at: StorageOffice.north),
      from: OfficeDirectory(offices, destinations: StorageOffice.directory.destinations))
    let at = try #require(OfficeTime(iso: "2026-11-28T09:00:00"))
    #expect(try desk.book(queue: StorageOffice.moves, at: at).at == at)
    #expect(
      failure { try desk.book(queue: StorageOffice.certificates, at: at) }?.code == .officeClosed)
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
    let other = failure {
      try desk.book(
        queue: StorageOffice.moves, at: time("10:00"), services: [ServiceID("inkan")])
    }
    #expect(other?.code == .serviceOtherQueue)
    #expect(other?.message.contains("予約を入れていません。「証明」(cert)の列") == true)
    #expect(try list().isEmpty)
    let south = AppointmentDesk(try office.command(.southClerk, at: StorageOffice.south))
    let booked = try book("10:00")
    #expect(failure { try south.checkIn(booked.id) }?.code == .appointmentUnknown)
  }
}
