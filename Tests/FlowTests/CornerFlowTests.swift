import Domain
import TUI
import TestKit
import Testing
import UseCases

/// A Saturday at a 行政サービスコーナー, where one person is all there is (domain.md C.5, invariant 1).
@Suite struct CornerFlowTests {
  private let office: FlowOffice

  /// The fourth Saturday of November: the ward office is open in the morning too.
  init() throws {
    office = try FlowOffice(at: "2026-11-28T09:30:00")
    try useRegister()
  }

  private func useRegister(_ flags: Set<SuppressionFlag> = []) throws {
    try office.useRegister([
      TestResident("1000001", "山田 太郎", flags: flags), TestResident("1000002", "山本 花子"),
    ])
  }

  private func desk() throws -> Desk { try office.desk(of: .corner) }

  private func opened() -> Pilot {
    office.cornerDesk(rows: 40, columns: 120).signIn(.corner).open("証明書")
  }

  /// A request with a number on it, made: the paper lies in the printer.
  private func madeWithNumber(_ clerk: Pilot, _ number: String) {
    clerk.ask(number, for: "1000001").choose("載せる", "個人番号").press(.function(2))
    clerk.expectMessage(contains: "受け付けました").examine().passed()
    clerk.press(.function(2)).expectText("あなたの照合に進みます").press(.enter)
    clerk.expectMessage(contains: "作成済にしました")
  }

  @Test func theOwnPaperIsKeyedBlindAfterTwoMinutes() throws {
    try office.tickets(1, by: desk())
    let clerk = opened()
    madeWithNumber(clerk, "A001")
    clerk.expectNoText("山田").check("山田 太郎", "J01", "個人番号")
    clerk.expectMessage(contains: "作ったばかり").expectText("用紙を見て")
    office.pass(seconds: 119)
    clerk.press(.function(2)).expectMessage(contains: "あと1秒")
    office.pass(seconds: 1)
    // What was keyed is still there; a wrong copy count would send it back all the same.
    clerk.press(.function(2)).expectMessage(contains: "照合が合いました")
    clerk.press(.function(2)).paidInCash("300").handedOver()
    #expect(try office.findings() == [])
  }

  @Test func orAtOnceWhenAnotherNumberWasCalled() throws {
    try office.tickets(2, by: desk())
    let clerk = opened()
    madeWithNumber(clerk, "A001")
    clerk.ask("A002", for: "1000002").press(.function(2)).press(.function(2))
    clerk.expectMessage(contains: "A002 を呼び出しました")
    clerk.select("A001").check("山田 太郎", "J01", copies: "2", "個人番号")
    clerk.expectMessage(contains: "照合が合いません（通数）")
    #expect(try office.findings() == [])
  }

  /// One paper in ten, drawn by its number: the ward's supervisor looks at the copy.
  @Test func oneInTenIsLookedAtByTheWard() throws {
    try office.tickets(60, by: desk())
    let tickets = try TicketDesk(desk()).list(queue: nil, state: nil).tickets
    let drawn = try #require(
      tickets.first { SelfCheck.isSampled(CertificateRequestID("\($0.id)-1")) })
    let other = try #require(
      tickets.first { !SelfCheck.isSampled(CertificateRequestID("\($0.id)-1")) })
    let clerk = opened()
    for ticket in [drawn, other] {
      madeWithNumber(clerk, "\(ticket.number)")
      office.pass(seconds: SelfCheck.seconds)
      clerk.check("山田 太郎", "J01", "個人番号").expectMessage(contains: "照合が合いました")
      clerk.press(.function(2)).paidInCash("300").handedOver()
    }
    let chief = office.terminal(4, rows: 40, columns: 120).signIn(.supervisor).open("証明書")
    chief.press(.control("x")).expectText("小杉行政サービスコーナー").expectText("\(drawn.number)")
    chief.choose("結果", "相違なし").press(.function(2)).expectMessage(contains: "記録しました")
    chief.looked().press(.control("x")).expectMessage(contains: "開いている抜取はありません")
    #expect(try office.findings() == [])
  }

  /// The duty of the ward is called; when it does not answer, neutral words are there for the citizen.
  @Test func aStopCallsTheDutyAndAfterThreeMinutesTheCitizenIsTold() throws {
    try office.tickets(1, by: desk())
    let clerk = opened()
    clerk.ask("A001", for: "1000001").press(.function(2)).examine().passed()
    try useRegister([.support])
    clerk.press(.function(2)).press(.enter).expectText("上席呼出(コードP)").expectText("当番を呼びました")
    clerk.expectNoText("山田").expectNoText("支援")
    let chief = office.terminal(4, rows: 40, columns: 120).signIn(.supervisor).open("証明書")
    chief.press(.control("r")).expectText("小杉行政サービスコーナー  A001").expectNoText("山田")
    office.pass(seconds: 179)
    clerk.looked().expectNoText("いまこの窓口では")
    office.pass(seconds: 1)
    clerk.looked().expectText("いまこの窓口では").expectText("発行できません。請求は残って")
    clerk.expectText("中原区役所").expectText("再来庁票")
    for word in ["支援", "抑止", "コードP 対象", TestResident.lot] { clerk.expectNoText(word) }
    chief.looked().fill("答え", "お待ちいただき、電話を代わってください").press(.function(2))
    chief.expectMessage(contains: "答えました")
    clerk.looked().expectText("電話を代わって")
    #expect(try office.findings() == [])
  }
}
