import Domain
import TUI
import TestKit
import Testing
import UseCases

@Suite struct ClosingFlowTests {
  /// Found by the soak: the look alone made the audit say that its witness was lost.
  @Test func aLookAtTheClosingLeavesTheAuditWhole() throws {
    let office = try FlowOffice()
    let pilot = office.terminal(2)
    pilot.signIn(.supervisor).press(.function(4)).expectScreen("監督")
    pilot.press(.control("d")).expectNoRefusal()
    #expect(try office.findings() == [])
  }

  private func paid() throws -> (office: FlowOffice, clerk: Pilot) {
    let office = try FlowOffice(at: "2026-11-24T16:40:00")
    try office.useRegister([TestResident("1000001", "山田 太郎")])
    try office.tickets(1)
    let clerk = office.terminal(1, rows: 40, columns: 120).signIn(.clerk).open("証明書")
    clerk.ask("A001", for: "1000001").press(.function(2)).examine().passed().made()
    clerk.press(.function(2)).paidInCash("300").handedOver()
    clerk.press(.escape).open("日計").press(.function(5)).expectScreen("締め")
    return (office, clerk)
  }

  /// 290 yen where 300 were taken, above a float of 1,000.
  private func count(_ clerk: Pilot) {
    clerk.press(.function(2)).fill("1,000円", "1").fill("100円", "2").fill("50円", "1")
    clerk.fill("10円", "4").fill("釣銭準備金", "1000")
    for _ in 0..<20 where clerk.screenText.contains("数えたもの") { clerk.press(.enter) }
  }

  @Test func tenYenMissingDoNotCloseUntilASupervisorHasSeenWhy() throws {
    let (office, clerk) = try paid()
    count(clerk)
    clerk.expectText("-10円").press(.function(5)).expectMessage(contains: "10円")
    #expect(clerk.program.message?.kind == .refusal)
    clerk.press(.function(3)).type("釣銭の渡し間違い").press(.enter)
    clerk.press(.function(5)).expectText("上席の承認が要ります").press(.tab, .enter)
    clerk.expectNoText("締めました")
    let chief = office.terminal(4, rows: 40, columns: 120).signIn(.supervisor)
    chief.press(.function(4)).press(.function(4)).expectText("10円").press(.enter)
    chief.expectText("承認").press(.enter).press(.enter).expectNoRefusal()
    clerk.looked().press(.function(5)).press(.tab, .enter).expectMessage(contains: "締めました")
    clerk.expectText("釣銭の渡し間違い")
    try redAndBlack(office)
    clerk.looked().press(.escape).expectScreen("日計")
    #expect(try office.findings() == [])
  }

  /// The payment was of two copies: the closed day is put right by a red and a black row.
  private func redAndBlack(_ office: FlowOffice) throws {
    let day = office.now.date
    let entry = CorrectionEntry(
      receipt: ReceiptNumber(day: day, sequence: 1), copies: 2, unit: 300, method: .cash,
      reason: "2通を渡していた")
    let two = TwoPersons(
      try office.own(), second: try office.desk(of: .supervisor).credential)
    let rows = try two.correct(entry)
    #expect(rows.map(\.isRed) == [true, false] && rows.map(\.amount) == [-300, 600])
    let figures = try TillDesk(office.own()).open(counter: 1).first
    #expect(figures.closing?.cashExpected == 300, "what was closed stays as it was")
  }
}
