import Domain
import TUI
import TestKit
import Testing
import UseCases

/// An act that needs two persons, asked on the command line and allowed at the other one's screen.
@Suite struct ApprovalFlowTests {
  @Test func askedHereAllowedThereAndUsedOnce() throws {
    let office = try FlowOffice()
    let asking = try office.desk(of: .administrator)
    #expect(throws: DeskFailure.self) {
      try TwoPersons(asking, consent: .asked).ticketsForExport(reason: "月次の報告")
    }
    let pilot = office.terminal(4, rows: 40, columns: 120)
    pilot.signIn(.supervisor).expectText("承認待ち1")
    let supervision = SupervisionDesk(try #require(office.desk))
    let request = try #require(try supervision.open().first.approvals.first)
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
    let desk = try office.desk(of: .supervisor)
    #expect(throws: DeskFailure.self) {
      try TwoPersons(desk, second: desk.credential).ticketsForExport(reason: "試験")
    }
  }
}
