import Domain
import TUI
import TestKit
import Testing
import UseCases

/// A 住民票の写し on the whole program: two clerks at two terminals.
@Suite struct RequestFlowTests {
  private func opened(_ pilot: Pilot, _ person: FlowOffice.Person) -> Pilot {
    pilot.signIn(person)
    // The list of the first screen: 窓口, 受付, 証明書.
    pilot.press(.home, .down, .down, .enter).expectScreen("証明書")
    return pilot
  }

  /// - Parameter number: with a 個人番号 on it, so that another person checks it.
  private func receive(_ pilot: Pilot, number: Bool = false) {
    pilot.press(.function(3)).type("A001").press(.enter, .enter)
    pilot.type("1000001").press(.enter).expectText("山田 太郎")
    pilot.press(.enter, .enter, .enter)
    if number { pilot.press(.down, .down).type(" ") }
    pilot.press(.function(2)).expectMessage(contains: "A001 の請求を受け付けました")
  }

  private func office(_ flags: Set<SuppressionFlag> = []) throws -> FlowOffice {
    let office = try FlowOffice()
    try office.useRegister([TestResident("1000001", "山田 太郎", flags: flags)])
    _ = try TicketDesk(try #require(office.desk)).issue(
      queue: QueueID("certificate"), services: [ServiceID("residence-record")])
    return office
  }

  @Test func fromTheNumberToThePaper() throws {
    let office = try office()
    let clerk = opened(office.terminal(1, rows: 40, columns: 120), .clerk)
    let colleague = opened(office.terminal(2), .colleague)
    receive(clerk, number: true)
    clerk.press(.function(2)).expectMessage(contains: "A001 を呼び出しました")
    clerk.press(.function(2)).expectMessage(contains: "審査に入りました")
    clerk.press(.function(2)).expectText("本人確認").type("運転免許証").press(.function(2))
    clerk.expectMessage(contains: "審査済にしました")
    clerk.press(.function(2)).expectText("作成しましたか").press(.enter)
    clerk.expectMessage(contains: "作成済にしました")
    // The maker may not check it; the colleague keys it from the paper.
    clerk.press(.function(2)).expectMessage(contains: "ほかの職員")
    colleague.send(.doorbell).press(.function(2)).expectText("用紙を見て").expectNoText("山田")
    colleague.type("山田 花子").press(.enter).type("J01").press(.enter).type("1")
    colleague.press(.enter, .down, .down).type(" ").press(.enter)
    colleague.expectMessage(contains: "照合が合いません（氏名）")
    clerk.send(.doorbell).press(.function(2)).press(.enter).expectNoRefusal()
    colleague.send(.doorbell).press(.function(2))
    colleague.type("山田 太郎").press(.enter).type("J01").press(.enter).type("1")
    colleague.press(.enter, .down, .down).type(" ").press(.enter)
    colleague.expectMessage(contains: "照合が合いました")
    clerk.send(.doorbell).press(.function(2)).expectMessage(contains: "呼び出しました")
    clerk.press(.function(2)).type(" ").press(.enter).type("1000").press(.enter)
    clerk.expectMessage(contains: "お釣りは 700円")
    clerk.press(.function(2)).type(" ").press(.down).type(" ").press(.enter)
    clerk.expectMessage(contains: "交付しました").expectNoRefusal()
    clerk.press(.escape).press(.home, .down, .down, .down, .enter).expectScreen("日計")
    clerk.expectText("300円").expectText("現金")
    let tickets = try TicketDesk(try #require(office.desk)).list(queue: nil, state: nil).tickets
    #expect(tickets.map(\.state) == [.done])
    #expect(try office.findings() == [])
  }

  @Test func aStopInBetweenCallsTheSuperior() throws {
    let office = try office()
    let clerk = opened(office.terminal(1), .clerk)
    receive(clerk)
    clerk.press(.function(2)).press(.function(2)).press(.function(2))
    clerk.type("運転免許証").press(.function(2)).expectMessage(contains: "審査済")
    try office.useRegister([TestResident("1000001", "山田 太郎", flags: [.support])])
    clerk.press(.function(2)).press(.enter).expectText("上席呼出(コードP)")
    clerk.send(.doorbell).press(.enter).expectText("上席呼出(コードP)")
    clerk.expectNoText(TestResident.lot).expectNoText("山田").expectNoText("支援")
  }

  @Test func whatWasTypedSurvivesTheProgram() throws {
    let office = try office()
    let clerk = opened(office.terminal(1), .clerk)
    clerk.press(.function(3)).type("A001").press(.enter, .enter).type("1000001")
    // The program ends here, without a word.
    let again = office.terminal(2, rows: 40, columns: 120)
    again.signIn(.clerk).expectText("証明書の入力")
    // The draft itself stands first.
    again.press(.home, .down, .down, .down, .enter).press(.function(3))
    again.expectText("A001").expectText("1000001").expectText("山田 太郎")
  }
}
