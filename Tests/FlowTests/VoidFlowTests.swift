import Domain
import TUI
import TestKit
import Testing
import UseCases

/// A paper that is spoiled at five minutes to five, and the one that takes its place.
@Suite struct VoidFlowTests {
  @Test func theSameRequestOnANewSheetBeforeTheDoorsClose() throws {
    let office = try FlowOffice(at: "2026-11-24T16:50:00")
    try office.useRegister([TestResident("1000001", "山田 太郎")])
    try office.tickets(1)
    try office.stock()
    let clerk = office.terminal(1, rows: 40, columns: 120).signIn(.clerk).open("証明書")
    clerk.ask("A001", for: "1000001").press(.function(2)).examine().passed().made()
    clerk.press(.function(2)).paidInCash("300")
    office.pass(seconds: 300)
    // At 16:55 the clerk sees that the printer smeared it: 書損 by two, on a new sheet.
    let request = try #require(
      try RequestDesk(office.own()).open(counter: 1).first.lines.first)
    let first = try #require(PaperRange("A1"))
    let own = try office.desk(of: .clerk)
    let alone = TwoPersons(own, second: try office.desk(of: .clerk).credential)
    #expect(throws: DeskFailure.self, "nobody signs for two") {
      try alone.void(request.id, sheets: nil, .misprint, reissue: true)
    }
    let two = TwoPersons(own, second: try office.desk(of: .supervisor).credential)
    let result = try two.void(request.id, sheets: nil, .misprint, reissue: true)
    // From the safe: the two who sign have brought the sheet from there.
    let second = try #require(PaperRange("A31"))
    #expect(result.spoiled == [first] && result.issued == [second])
    // The fee is not taken twice, and the certificate is the one that was paid for.
    clerk.looked().handedOver()
    let list = try RequestDesk(office.own()).openDayList(nil).first
    #expect(list.sum.cases == 1 && list.sum.total == 300)
    let ledger = try office.ledger()
    #expect(ledger.missing.isEmpty && ledger.blank == 38)
    let figures = try TillDesk(office.own()).open(counter: nil).first.figures
    #expect(figures.used == 1 && figures.spoiled == 1 && figures.unmatched == 0)
    clerk.press(.escape).open("日計").press(.function(7)).expectScreen("用紙").expectText("書損1")
    #expect(try office.findings() == [])
  }

  /// The next morning is another day: a new request, not a reissue.
  @Test func onAnotherDayNothingIsIssuedAgain() throws {
    let office = try FlowOffice(at: "2026-11-24T16:50:00")
    try office.useRegister([TestResident("1000001", "山田 太郎")])
    try office.tickets(1)
    try office.stock()
    let clerk = office.terminal(1, rows: 40, columns: 120).signIn(.clerk).open("証明書")
    clerk.ask("A001", for: "1000001").press(.function(2)).examine().passed().made()
    clerk.press(.function(2)).paidInCash("300").handedOver()
    let request = try #require(
      try RequestDesk(office.own()).open(counter: 1).first.lines.first)
    office.pass(seconds: 16 * 3_600)
    let two = TwoPersons(
      try office.desk(of: .clerk), second: try office.desk(of: .supervisor).credential)
    let refusal = #expect(throws: DeskFailure.self) {
      try two.void(request.id, sheets: nil, .misprint, reissue: true)
    }
    #expect(refusal?.message.contains("日") == true, "\(refusal?.message ?? "")")
    #expect(try office.ledger().holdings.allSatisfy { $0.spoiled == 0 })
    #expect(try office.findings() == [])
  }
}
