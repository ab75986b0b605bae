import Domain
import Storage
import TestKit
import Testing
import UseCases

/// An administrator can set anybody's password. It must not make two persons out of one.
@Suite struct SecondPersonTests {
  let office: StorageOffice

  init() throws {
    office = try StorageOffice()
    // Not the day everything was set up.
    office.clock.pass(days: 3)
  }

  private func approve(by person: StaffID, password: String) throws -> ApprovalRequest {
    let asker = SupervisionDesk(try office.command(.administrator))
    let request = try asker.request(.backup, on: .system, summary: "写しを取ります。", reason: "試験")
    let second = try office.store.authenticate(
      person, password: password, office: StorageOffice.north)
    let desk = Desk(
      store: office.store, credential: second, place: Place(office: StorageOffice.north))
    return try SupervisionDesk(desk).decide(request.id, approve: true)
  }

  /// Resets the chief's password and takes the account over, as only its owner should.
  private func takeOver() throws -> String {
    let once = try StaffDesk(try office.command(.administrator)).resetPassword(
      StoragePerson.chief.id)
    let credential = try office.store.authenticate(
      StoragePerson.chief.id, password: once, office: StorageOffice.north)
    try SignInDesk(office.store).changePassword(
      Desk(
        store: office.store, credential: credential, place: Place(office: StorageOffice.north)),
      staff: StoragePerson.chief.id, current: once, new: "chosen by the wrong person")
    return "chosen by the wrong person"
  }

  @Test func whoSetThePasswordIsNotServedByItForADay() throws {
    let password = try takeOver()
    let refused = failure { try approve(by: StoragePerson.chief.id, password: password) }
    #expect(refused?.code.text == "second-person-same")
    #expect(refused?.code.kind == .notPermitted)
    office.clock.pass(seconds: ApprovalRequest.secondPersonRestSeconds - 60)
    #expect(failure { try approve(by: StoragePerson.chief.id, password: password) } != nil)
    office.clock.pass(seconds: 61)
    #expect(try approve(by: StoragePerson.chief.id, password: password).state == .approved)
    #expect(try office.faults == [])
  }

  @Test func aNewAccountIsNoSecondPersonForWhoMadeIt() throws {
    let id = StaffID("5150")
    let once = try StaffDesk(try office.command(.administrator)).add(
      StaffRecord(
        id: id, name: "新人", kana: "シンジン",
        grants: [RoleGrant(.supervisor, office: StorageOffice.north)]))
    let credential = try office.store.authenticate(
      id, password: once, office: StorageOffice.north)
    try SignInDesk(office.store).changePassword(
      Desk(
        store: office.store, credential: credential, place: Place(office: StorageOffice.north)),
      staff: id, current: once, new: "a sentence of its own")
    let refused = failure { try approve(by: id, password: "a sentence of its own") }
    #expect(refused?.code.text == "second-person-same")
  }

  @Test func everybodyElseStillDecides() throws {
    _ = try takeOver()
    let manager = StoragePerson.manager
    #expect(try approve(by: manager.id, password: StorageOffice.password).state == .approved)
  }
}
