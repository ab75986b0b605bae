import Domain
import Storage
import TestKit
import Testing
import UseCases

@Suite struct SignInDeskTests {
  let office: StorageOffice
  let entry: SignInDesk

  init() throws {
    office = try StorageOffice()
    entry = SignInDesk(office.store)
  }

  @Test func theTitleRowKnowsWhoAndWhere() throws {
    let (session, desk, mustChange) = try entry.signIn(
      StoragePerson.clerk.id, password: StorageOffice.password, at: StorageSeat.one.record)
    #expect(session.actor.staff == StoragePerson.clerk.id)
    #expect(session.actor.counter == 1)
    #expect(session.officeName == "北区役所")
    #expect(session.sectionName == "区民課")
    #expect(session.signedInAt == office.clock.now)
    #expect(!session.isTraining)
    #expect(!mustChange)
    #expect(desk.place == Place(office: StorageOffice.north, section: StorageOffice.resident))
  }

  // MARK: The seat left alone

  @Test func lockedMeansNothingButUnlocking() throws {
    let clerk = try office.signIn(.clerk, at: .one)
    try DraftDesk(clerk).save(kind: "form", subject: "-", DraftPayload(["a": "書きかけ"]))
    try entry.lock(clerk)
    let locked = failure { try TicketDesk(clerk).issue(queue: StorageOffice.certificates) }
    #expect(locked?.code == .signInRequired)
    #expect(failure { try DraftDesk(clerk).own() }?.code == .signInRequired)
    #expect(failure { try entry.unlock(clerk, password: "wrong") }?.code == .signInFailed)
    try entry.unlock(clerk, password: StorageOffice.password)
    #expect(try DraftDesk(clerk).own().map(\.payload.fields) == [["a": "書きかけ"]])
    try entry.signOut(clerk)
    #expect(failure { try entry.unlock(clerk, password: StorageOffice.password) } != nil)
  }

  /// A colleague's password opens the colleague's screen only.
  @Test func nobodyElseUnlocks() throws {
    let clerk = try office.signIn(.clerk, at: .one)
    try entry.lock(clerk)
    let admin = StorageOffice.password + " admin"
    try StaffDesk(try office.command(.administrator)).disable(StoragePerson.colleague.id)
    #expect(failure { try entry.unlock(clerk, password: admin) }?.code == .signInFailed)
  }

  // MARK: Hand-over

  @Test func aHandOverMovesTheOpenCallAndTheDrafts() throws {
    let clerk = try office.signIn(.clerk, at: .one)
    let ticket = try office.ticket(.serving, by: clerk)
    try DraftDesk(clerk).save(kind: "finish", subject: ticket.id.text, DraftPayload(["a": "1"]))
    #expect(
      try entry.colleagues(clerk).map(\.id).contains(StoragePerson.colleague.id))
    try entry.handOver(clerk, to: StoragePerson.colleague.id)
    let gone = failure { try TicketDesk(clerk).move(.finish, ticket.id, counter: 1) }
    #expect(gone?.code == .signInRequired)
    #expect(gone?.message.contains("引継ぎ") == true)
    let colleague = try office.signIn(.colleague, at: .one)
    let view = try TicketDesk(colleague).openQueue(counter: 1).first
    #expect(view.current?.id == ticket.id)
    #expect(view.open.map(\.staffName) == ["職員 colleague"])
    #expect(try DraftDesk(colleague).own().map(\.subject) == [ticket.id.text])
    #expect(try TicketDesk(colleague).move(.finish, ticket.id, counter: 1).state == .done)
    #expect(try office.faults == [])
  }

  @Test func neitherOfTwoDraftsIsLost() throws {
    let clerk = try office.signIn(.clerk, at: .one)
    let colleague = try office.signIn(.colleague, at: .two)
    try DraftDesk(clerk).save(kind: "form", subject: "-", DraftPayload(["a": "clerk"]))
    try DraftDesk(clerk).save(kind: "other", subject: "-", DraftPayload(["a": "moves"]))
    try DraftDesk(colleague).save(kind: "form", subject: "-", DraftPayload(["a": "colleague"]))
    try entry.handOver(clerk, to: StoragePerson.colleague.id)
    let theirs = try DraftDesk(colleague).own().map { $0.payload.fields["a"] }
    #expect(Set(theirs) == ["colleague", "moves"])
    let back = try office.signIn(.clerk, at: .one)
    #expect(try DraftDesk(back).own().map { $0.payload.fields["a"] } == ["clerk"])
  }

  @Test(arguments: ["clerk", "south-clerk", "nobody", "cashier"])
  func aHandOverGoesToSomebodyWhoWorksHere(name: String) throws {
    try StaffDesk(try office.command(.administrator)).disable(StoragePerson.cashier.id)
    let clerk = try office.signIn(.clerk, at: .one)
    let ticket = try office.ticket(.serving, by: clerk)
    let found = failure { try entry.handOver(clerk, to: StaffID(name)) }
    #expect(found?.code == .staffUnknown)
    #expect(found?.message.contains("引き継いでいません") == true)
    #expect(try TicketDesk(clerk).move(.finish, ticket.id, counter: 1).state == .done)
  }

  // MARK: Passwords

  @Test func aNewcomerChoosesAPasswordFirst() throws {
    let (_, desk, mustChange) = try entry.signIn(
      StoragePerson.newcomer.id, password: StorageOffice.password, at: StorageSeat.one.record)
    #expect(mustChange)
    let early = failure { try TicketDesk(desk).issue(queue: StorageOffice.certificates) }
    #expect(early?.code == .signInRequired)
    func change(_ new: String) -> DeskFailure? {
      failure {
        try entry.changePassword(
          desk, staff: StoragePerson.newcomer.id, current: nil, new: new)
      }
    }
    #expect(change("short")?.code == .passwordWeak)
    #expect(change(StorageOffice.password)?.code == .passwordWeak)
    #expect(change("a sentence of my own") == nil)
    #expect(try TicketDesk(desk).issue(queue: StorageOffice.certificates).number.sequence == 1)
    // From now on only with the old one.
    #expect(change("another sentence now")?.code == .signInFailed)
    #expect(
      failure { try office.signIn(.newcomer, at: .two) }?.code == .signInFailed)
  }

  @Test func onesOwnPasswordOnly() throws {
    let clerk = try office.signIn(.clerk, at: .one)
    // With one's own password checked against somebody else's account, or a newcomer's demand.
    for (staff, current) in [
      (StoragePerson.colleague, Optional(StorageOffice.password)), (.newcomer, nil),
    ] {
      let found = failure {
        try entry.changePassword(
          clerk, staff: staff.id, current: current, new: "a sentence of my own")
      }
      #expect(found?.code == .notPermitted)
    }
    let wrong = failure {
      try entry.changePassword(
        clerk, staff: StoragePerson.clerk.id, current: "wrong", new: "a sentence of my own")
    }
    #expect(wrong?.code == .signInFailed)
    try entry.changePassword(
      clerk, staff: StoragePerson.clerk.id, current: StorageOffice.password,
      new: "a sentence of my own")
    #expect(failure { try office.signIn(.clerk, at: .two) }?.code == .signInFailed)
    _ = try entry.signIn(
      StoragePerson.clerk.id, password: "a sentence of my own", at: StorageSeat.two.record)
    _ = try office.signIn(.colleague, at: .three)
  }

  @Test func passwordsShownAreShownOnTrainingOnly() throws {
    #expect(try entry.demoAccounts(office: StorageOffice.north).isEmpty)
    #expect(!entry.isTraining)
  }
}
