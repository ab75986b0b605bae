import Domain
import TUI
import TestKit
import Testing
import UseCases

/// An act that needs two persons, asked on the command line and allowed at the other one's screen.
@Suite struct ApprovalFlowTests {
  @Test func askedHereAllowedThereAndUsedOnce() throws {
    let office = try FlowOffice()
    let asking = Desk(
      store: office.store,
      credential: try office.store.authenticate(
        StaffID(FlowOffice.Person.administrator.rawValue), password: FlowOffice.password,
        office: FlowOffice.place), place: Place(office: FlowOffice.place))
    #expect(throws: DeskFailure.self) {
      try TwoPersons(asking, consent: .asked).ticketsForExport(reason: "月次の報告")
    }
    let pilot = office.terminal(4, rows: 40, columns: 120)
    pilot.signIn(.supervisor).expectText("承認待ち1")
    let request = try #require(
      try SupervisionDesk(#require(office.desk)).open().first.approvals.first)
    #expect(throws: DeskFailure.self, "nobody has allowed it yet") {
      try TwoPersons(asking, consent: .approved(request.id)).ticketsForExport(reason: "月次の報告")
    }
    pilot.press(.function(4)).press(.function(4)).expectText("月次の報告")
    pilot.press(.enter).expectText("承認")
    pilot.press(.enter).press(.enter).expectNoRefusal()
    let tickets = try TwoPersons(asking, consent: .approved(request.id))
      .ticketsForExport(reason: "月次の報告")
    #expect(tickets.isEmpty)
    #expect(throws: DeskFailure.self, "an approval serves once") {
      try TwoPersons(asking, consent: .approved(request.id)).ticketsForExport(reason: "月次の報告")
    }
  }

  @Test func nobodyAllowsTheirOwn() throws {
    let office = try FlowOffice()
    let person = try office.store.authenticate(
      StaffID(FlowOffice.Person.supervisor.rawValue), password: FlowOffice.password,
      office: FlowOffice.place)
    let desk = Desk(
      store: office.store, credential: person, place: Place(office: FlowOffice.place))
    #expect(throws: DeskFailure.self) {
      try TwoPersons(desk, second: person).ticketsForExport(reason: "試験")
    }
  }
}
