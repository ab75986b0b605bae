import Domain
import TUI
import TestKit
import Testing
import UseCases

/// The family of a visitor on the whole program, from the request to the end of the number.
@Suite struct KosekiFlowTests {
  private let office: FlowOffice
  private let ticket: TicketID

  init() throws {
    office = try FlowOffice()
    try Self.useRegister(office)
    ticket = try TicketDesk(try #require(office.desk)).issue(
      queue: QueueID("certificate"), services: [ServiceID("residence-record")]
    ).id
  }

  private static func useRegister(
    _ office: FlowOffice, _ flags: Set<SuppressionFlag> = []
  ) throws {
    try office.useRegister([
      TestResident("1000001", "山田 太郎", household: "h"),
      TestResident("1000002", "山田 花子", flags: flags, household: "h", as: "妻"),
    ])
  }

  /// A request of 山田 太郎's own, and what he is asked beside it.
  private func begun() -> Pilot {
    let pilot = office.terminal(1, rows: 40, columns: 120).signIn(.clerk).open("証明書")
    pilot.press(.control("k")).expectMessage(contains: "請求")
    pilot.ask("A001", for: "1000001").press(.function(2)).expectMessage(contains: "受け付けました")
    pilot.press(.control("k")).expectScreen("広域交付").expectText("A001")
    // Who asks stands in the form already.
    pilot.press(.function(2)).expectText("山田 太郎").fill("書類", "運転免許証")
    pilot.fill("有効期限", "R15.3.1").press(.enter).expectMessage(contains: "聞き始めました")
    return pilot.expectText("書類 運転免許証")
  }

  @Test func theFamilyIsAskedForAndForgotten() throws {
    let pilot = begun()
    // Two fathers are refused, and what was typed stays.
    for name in ["川崎 一郎", "川崎 二郎"] {
      pilot.press(.function(2)).type(" ").press(.enter).type(name)
        .press(.enter, .enter, .enter, .enter, .enter, .enter)
    }
    pilot.expectMessage(contains: "実の父母が多すぎます").expectText("川崎 二郎")
    pilot.press(.escape).expectText("川崎 一郎").expectText("直系卑属").expectNoText("川崎 二郎")
    #expect(try KosekiDesk(office.own()).open(ticket).first.work?.tree.people.count == 2)
    pilot.press(.function(10)).expectText("全部消しますか").press(.tab, .enter)
      .expectMessage(contains: "全部消しました")
    pilot.press(.escape).expectScreen("証明書")
    #expect(try office.findings() == [])
  }

  /// The household by one key; what was put in wrong is put right by another.
  @Test func theHouseholdComesFromTheRegister() throws {
    let pilot = begun()
    pilot.press(.function(11)).expectMessage(contains: "1人を入れました").expectText("配偶者 山田 花子")
    pilot.press(.function(11)).expectMessage(contains: "新しく入れる人はいません")
    pilot.press(.down, .control("b")).choose("だれから見て", "山田 太郎").choose("続柄", "元の配偶者")
    pilot.press(.enter).expectMessage(contains: "続柄を入れました").expectText("元配偶者 山田 花子")
    // 公用: nothing is had here, and it says by which law and where else.
    pilot.press(.function(3)).fill("本籍", "横浜市中区1番").choose("ほしいもの", "識別符号")
    for _ in 0..<12 where pilot.screenText.contains("入った事由") { pilot.press(.enter) }
    pilot.expectMessage(contains: "戸籍を入れました")
    pilot.press(.function(7)).choose("請求", "川崎市の機関").press(.enter)
    pilot.expectMessage(contains: "公用の請求").expectText("公用の担当へ")
    #expect(try office.findings() == [])
  }

  /// A stop that falls while another screen lies over the tree: nothing of her is left beneath.
  @Test func aStopReachesTheTreeUnderAnotherScreen() throws {
    let pilot = begun()
    pilot.press(.function(11)).expectText("山田 花子").open("住民")
    try Self.useRegister(office, [.support])
    pilot.send(.doorbell).press(.escape).expectScreen("広域交付")
    pilot.expectNoText("山田 花子").expectText("コードP").expectNoText("支援")
    #expect(try office.findings() == [])
  }
}
