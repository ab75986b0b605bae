import Domain
import TUI
import TestKit
import Testing
import UseCases

/// Somebody with a power of attorney, from 受付 to 交付.
@Suite struct AgentFlowTests {
  private func office() throws -> FlowOffice {
    let office = try FlowOffice()
    try office.useRegister([TestResident("1000001", "山田 太郎")])
    try office.tickets(1)
    return office
  }

  private func opened(_ office: FlowOffice, _ number: Int, _ person: FlowOffice.Person) -> Pilot {
    office.terminal(number, rows: 40, columns: 120).signIn(person).open("証明書")
  }

  private func power(_ pilot: Pilot, _ parts: String...) {
    pilot.fill("委任した日", "R8.11.20").fill("委任者生年", "S45.3.1")
    for part in parts { pilot.choose("委任状に", part) }
  }

  @Test func thePaperIsHandedToTheAgent() throws {
    let office = try office()
    let clerk = opened(office, 1, .clerk)
    clerk.ask("A001", for: "1000001").choose("請求者", "任意代理人")
    clerk.expectText("委任状").fill("受け取る人", "山本 花子")
    power(clerk, "本人の署名", "代理人の氏名", "代理人の住所")
    clerk.press(.function(2)).expectMessage(contains: "受け付けました")
    // What the power of attorney does not name is not handed over.
    clerk.examine().fill("来庁者", "山本 花子").fill("書類1", "運転免許証").press(.function(2))
    clerk.expectMessage(contains: "審査のままです")
    clerk.press(.function(2)).choose("委任状に", "この証明書と通数").expectText("交付できます")
    clerk.fill("来庁者", "山本 花子").passed().made().press(.function(2)).paidInCash("300").handedOver(
      to: "山本 花子")
    let event = try RequestDesk(office.own()).open(counter: 1).first.lines.first
    #expect(event?.collector == "山本 花子" && event?.stage == .done)
    #expect(try office.findings() == [])
  }

  /// A 住民票 with 個人番号 goes to the person by post, whatever the agent carries (domain.md C.1).
  @Test func aNumberGoesByPostToThePerson() throws {
    let office = try office()
    let clerk = opened(office, 1, .clerk)
    let colleague = opened(office, 2, .colleague)
    clerk.ask("A001", for: "1000001").choose("請求者", "任意代理人").choose("載せる", "個人番号")
    power(clerk, "本人の署名", "代理人の氏名", "代理人の住所", "この証明書と通数", "個人番号・住民票コード")
    clerk.expectText("郵送").press(.function(2)).expectMessage(contains: "受け付けました")
    clerk.examine().fill("来庁者", "山本 花子").passed().made()
    colleague.looked().check("山田 太郎", "J01", "個人番号").expectMessage(contains: "照合が合いました")
    clerk.looked().press(.function(2)).paidInCash("300").expectMessage(contains: "会計")
    clerk.expectText("発送").press(.function(2)).expectText("封筒").expectNoText("氏名・住所を本人に")
    clerk.choose("確かめる", "通数").choose("確かめる", "封筒の宛先").press(.function(2))
    clerk.expectMessage(contains: "発送しました").expectNoRefusal().expectNoText(TestResident.lot)
    #expect(try office.findings() == [])
  }

  @Test func withoutThePaperTheAgentIsRefusedAndToldWhatElse() throws {
    let office = try office()
    let clerk = opened(office, 1, .clerk)
    clerk.ask("A001", for: "1000001").choose("請求者", "任意代理人").press(.function(2))
    clerk.examine().fill("来庁者", "山本 花子").fill("書類1", "運転免許証").expectText("委任状").expectText("郵送で請求")
    clerk.press(.function(2)).expectMessage(contains: "審査のままです")
    clerk.expectMessage(contains: "委任状")
  }
}
