import Domain
import Storage
import TestKit
import Testing
import UseCases

/// The clock of the host is set back.
@Suite struct ClockNoticeTests {
  let office: StorageOffice

  init() throws { office = try StorageOffice() }

  private func issue() throws {
    _ = try TicketDesk(try office.command(.clerk)).issue(queue: StorageOffice.certificates)
  }

  private func notices(_ person: StoragePerson) throws -> [Notice] {
    try HomeDesk(try office.command(person)).summary().notices.filter { $0.kind == .clock }
  }

  private func lastDetail() throws -> String {
    try AuditDesk(try office.command(.administrator)).search(
      AuditQuery(actPrefix: "ticket.issue"), purpose: .audit
    ).entries.first?.detail ?? ""
  }

  @Test(arguments: [-119, -120, 0, 60]) func smallCorrectionsAreNothing(seconds: Int) throws {
    try issue()
    office.clock.pass(seconds: seconds)
    try issue()
    #expect(try notices(.chief) == [])
    #expect(try !lastDetail().contains("clock-back"))
  }

  @Test(arguments: [(-121, "約3分"), (-45 * 60, "約45分"), (-150 * 60, "約2時間")])
  func aClockSetBackIsSaidOnceToEverybody(seconds: Int, length: String) throws {
    try issue()
    office.clock.pass(seconds: seconds)
    try issue()
    #expect(try lastDetail().hasSuffix("clock-back=\(-seconds)"))
    office.clock.pass(seconds: 10)
    try issue()
    #expect(try !lastDetail().contains("clock-back"))
    let led = try notices(.chief)
    #expect(led.count == 1)
    #expect(led.first?.text.contains(length) == true)
    #expect(try notices(.clerk) == led)
    // It is no reason to worry on another day; whoever leads acknowledges it.
    office.clock.pass(days: 1)
    #expect(try notices(.clerk) == [])
    #expect(try notices(.chief) == led)
  }

  /// Two clocks that disagree set each other back with every row.
  @Test func clocksThatDisagreeAreOneNoticeUntilItIsRead() throws {
    for _ in 0..<3 {
      try issue()
      office.clock.pass(minutes: -30)
      try issue()
      office.clock.pass(minutes: 30)
    }
    #expect(try marks().count == 3, "every row says it")
    let said = try notices(.chief)
    #expect(said.count == 1)
    try SupervisionDesk(try office.command(.chief)).acknowledge(
      try #require(said.first).id)
    office.clock.pass(minutes: -30)
    try issue()
    #expect(try notices(.chief).count == 1, "what happens after it was read is said again")
  }

  private func marks() throws -> [String] {
    try AuditDesk(try office.command(.administrator)).search(AuditQuery(), purpose: .audit)
      .entries.map(\.detail).filter { $0.contains("clock-back") }
  }

  @Test func aWrongPasswordIsNoticedLikeAnythingElse() throws {
    try issue()
    office.clock.pass(minutes: -30)
    let wrong = failure {
      try SignInDesk(office.store).signIn(
        StoragePerson.clerk.id, password: "wrong", at: StorageSeat.one.record)
    }
    #expect(wrong?.code == .signInFailed)
    try issue()
    #expect(try notices(.chief).count == 1)
    #expect(try marks() == ["wrong-password clock-back=1800"])
  }

  /// The first row is the one that ends a count of wrong passwords.
  @Test func aCheckedPasswordIsNoticedToo() throws {
    let wrong = failure {
      try office.store.authenticate(
        StoragePerson.clerk.id, password: "wrong", office: StorageOffice.north)
    }
    #expect(wrong?.code == .signInFailed)
    office.clock.pass(minutes: 60)
    _ = try TicketDesk(try office.command(.colleague)).issue(queue: StorageOffice.certificates)
    office.clock.pass(minutes: -30)
    _ = try office.command(.clerk)
    #expect(try marks() == ["password-checked clock-back=1800"])
    #expect(try notices(.chief).count == 1)
  }

  @Test func aRefusedActIsNoticedToo() throws {
    let clerk = try office.command(.clerk)
    try issue()
    office.clock.pass(minutes: -30)
    #expect(failure { try StaffDesk(clerk).disable(StoragePerson.colleague.id) } != nil)
    try issue()
    #expect(try notices(.chief).count == 1)
    #expect(try marks() == ["clock-back=1800"])
  }

  @Test func anotherProcessNoticesItToo() throws {
    try issue()
    let other = try office.another()
    office.clock.pass(minutes: -30)
    let desk = Desk(
      store: other, credential: try office.command(.clerk).credential,
      place: Place(office: StorageOffice.north))
    _ = try TicketDesk(desk).issue(queue: StorageOffice.certificates)
    try issue()
    #expect(try notices(.clerk).count == 1)
    try other.close()
  }
}
