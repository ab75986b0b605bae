import Domain
import Storage
import TestKit
import Testing
import UseCases

@Suite struct IntakeDeskTests {
  let office: StorageOffice
  let clerk: Desk
  let desk: TicketDesk
  let intake: IntakeDesk

  init() throws {
    office = try StorageOffice()
    clerk = try office.signIn(.clerk, at: .one)
    desk = TicketDesk(clerk)
    intake = IntakeDesk(clerk)
  }

  private var chief: IntakeDesk { get throws { IntakeDesk(try office.command(.chief)) } }

  private func closed(_ queue: QueueID = StorageOffice.certificates) throws -> Bool {
    let snapshot = try intake.openQueues().first
    return snapshot.office.queue(queue)?.intake.isClosed(on: snapshot.at.date) == true
  }

  // MARK: Intake

  @Test func closingTheIntakeHidesNobody() throws {
    let waiting = try desk.issue(queue: StorageOffice.certificates)
    try intake.close(StorageOffice.certificates, reason: "混雑のため")
    let refusal = failure { try desk.issue(queue: StorageOffice.certificates) }
    #expect(refusal?.code == .intakeClosed)
    #expect(refusal?.message.contains("混雑のため") == true)
    #expect(refusal?.message.contains("番号は出していません") == true)
    let snapshot = try desk.openOffice(counter: 1).first
    #expect(snapshot.waiting.map(\.id) == [waiting.id])
    #expect(snapshot.nextUp == waiting.id)
    // The other queues go on, and whoever is sent on still comes in.
    let moving = try desk.issue(queue: StorageOffice.moves)
    #expect(
      try desk.move(.transfer, moving.id, queue: StorageOffice.certificates).queue
        == StorageOffice.certificates)
    #expect(try desk.callNext(at: 1).id == waiting.id)
    try intake.reopen(StorageOffice.certificates)
    #expect(try desk.issue(queue: StorageOffice.certificates).number.sequence == 2)
  }

  @Test func aClosedIntakeIsOpenAgainTheNextDay() throws {
    try intake.close(StorageOffice.certificates, reason: "受付時間が終わったため")
    #expect(try closed())
    office.clock.pass(minutes: 24 * 60)
    let tomorrow = try office.command(.clerk)
    #expect(try TicketDesk(tomorrow).issue(queue: StorageOffice.certificates).number.sequence == 1)
    #expect(try !closed())
  }

  @Test func closingNeedsAReasonAndAQueue() throws {
    #expect(failure { try intake.close(StorageOffice.moves, reason: " ") }?.code == .reasonMissing)
    #expect(failure { try intake.close(QueueID("none"), reason: "x") }?.code == .queueUnknown)
    #expect(try !closed(StorageOffice.moves))
    // A 係長 opens and closes the queues of the own 係.
    #expect(failure { try chief.close(StorageOffice.taxes, reason: "x") }?.code == .notPermitted)
    try chief.close(StorageOffice.moves, reason: "x")
    #expect(try closed(StorageOffice.moves))
    let examiner = IntakeDesk(try office.command(.colleague))
    #expect(failure { try examiner.reopen(StorageOffice.moves) }?.code == .notPermitted)
  }

  // MARK: Quota

  @Test func theQuotaIsTodaysAndTheRowItselfRefuses() throws {
    try chief.setQuota(StorageOffice.certificates, 2)
    _ = try desk.issue(queue: StorageOffice.certificates)
    _ = try desk.issue(queue: StorageOffice.certificates)
    let refusal = failure { try desk.issue(queue: StorageOffice.certificates) }
    #expect(refusal?.code == .quotaFull)
    #expect(refusal?.message.contains("2人") == true)
    let day = try #require(try intake.openQueues().first.days[StorageOffice.certificates])
    #expect(day == QueueDay(walkIns: 2))
    // Raised it goes on at once, lowered it refuses at once.
    try chief.setQuota(StorageOffice.certificates, 3)
    #expect(try desk.issue(queue: StorageOffice.certificates).number.sequence == 3)
    try chief.setQuota(StorageOffice.certificates, 1)
    #expect(failure { try desk.issue(queue: StorageOffice.certificates) }?.code == .quotaFull)
    try chief.setQuota(StorageOffice.certificates, nil)
    #expect(try desk.issue(queue: StorageOffice.certificates).number.sequence == 4)
    // Yesterday's numbers are not counted.
    try chief.setQuota(StorageOffice.certificates, 1)
    office.clock.pass(minutes: 24 * 60)
    let tomorrow = TicketDesk(try office.command(.clerk))
    #expect(try tomorrow.issue(queue: StorageOffice.certificates).number.sequence == 1)
    #expect(failure { try tomorrow.issue(queue: StorageOffice.certificates) }?.code == .quotaFull)
    #expect(try office.faults.isEmpty)
  }

  @Test(arguments: [0, 1_000, -1])
  func aQuotaThatMeansNothingIsRefused(quota: Int) throws {
    #expect(failure { try chief.setQuota(StorageOffice.moves, quota) }?.code.text == "quota-wrong")
  }

  // MARK: Several services

  @Test func servicesComeWithQuantitiesAndChangeWithoutLosingThePlace() throws {
    let first = try desk.issue(
      queue: StorageOffice.certificates, services: [ServiceID("juminhyo"), ServiceID("inkan")],
      quantities: [ServiceID("juminhyo"): 3])
    office.clock.pass(minutes: 5)
    let second = try desk.issue(queue: StorageOffice.certificates)
    #expect(try office.now(first.id, clerk) == first)
    #expect(first.quantity(of: ServiceID("juminhyo")) == 3)
    let other = failure {
      try desk.change(first.id, services: [ServiceID("tennyu")], version: first.version)
    }
    #expect(other?.code.text == "service-other-queue")
    let changed = try desk.change(
      first.id, services: [ServiceID("inkan")], quantities: [ServiceID("inkan"): 2],
      version: first.version)
    #expect(changed.services == [ServiceID("inkan")])
    #expect(changed.number == first.number)
    #expect(changed.rankAt == first.rankAt)
    #expect(try office.now(first.id, clerk) == changed)
    #expect(
      try desk.openOffice(counter: 1).first.waiting.map(\.id) == [first.id, second.id])
    #expect(
      failure { try desk.change(first.id, services: [], version: first.version) }?.code == .stale)
    #expect(FinishRecord(of: changed).total == 2)
  }

  @Test(arguments: [0, 100])
  func aQuantityIsFromOneToNinetyNine(quantity: Int) throws {
    let refused = failure {
      try desk.issue(
        queue: StorageOffice.certificates, services: [ServiceID("juminhyo")],
        quantities: [ServiceID("juminhyo"): quantity])
    }
    #expect(refused?.code.text == "count-wrong")
    #expect(try desk.issue(queue: StorageOffice.certificates).number.sequence == 1)
  }

  // MARK: Break

  @Test func aCounterOnABreakCallsNobodyAndSaysTheWayBack() throws {
    _ = try desk.issue(queue: StorageOffice.certificates)
    try desk.setCounter(1, .paused)
    let refusal = failure { try desk.callNext(at: 1) }
    #expect(refusal?.code == .counterClosed)
    #expect(refusal?.message.contains("再開") == true)
    let figures = try SupervisionDesk(office.command(.chief)).open().first.counters
    #expect(figures.first { $0.number == 1 }?.onBreak == true)
    try desk.setCounter(1, .open)
    #expect(try desk.callNext(at: 1).number.sequence == 1)
  }
}
