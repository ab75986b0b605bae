import Domain
import TUI
import TestKit
import Testing
import UseCases

/// The family of a visitor on the whole program, from the request to the end of the number.
@Suite struct KosekiFlowTests {
  @Test func theFamilyIsAskedForAndForgotten() throws {
    let office = try FlowOffice()
    try office.useRegister([TestResident("1000001", "山田 太郎")])
    let desk = try #require(office.desk)
    let ticket = try TicketDesk(desk).issue(
      queue: QueueID("certificate"), services: [ServiceID("residence-record")])
    let pilot = office.terminal(1, rows: 40, columns: 120)
    pilot.signIn(.clerk)
    pilot.press(.home, .down, .down, .enter).expectScreen("証明書")
    pilot.press(.control("k")).expectMessage(contains: "請求")
    pilot.press(.function(3)).type("A001").press(.enter, .enter)
    pilot.type("1000001").press(.enter).press(.function(2))
      .expectMessage(contains: "受け付けました")
    pilot.press(.control("k")).expectScreen("広域交付").expectText("A001")
    pilot.press(.function(2)).type("川崎 花子").press(.enter, .enter, .enter).type("運転免許証")
      .press(.enter).type("R15.3.1").press(.enter)
      .expectMessage(contains: "聞き始めました").expectText("川崎 花子").expectText("書類 運転免許証")
    // Two fathers are refused, and what was typed stays.
    for name in ["川崎 一郎", "川崎 二郎"] {
      pilot.press(.function(2)).type(" ").press(.enter).type(name)
        .press(.enter, .enter, .enter, .enter, .enter, .enter)
    }
    pilot.expectMessage(contains: "実の父母が多すぎます").expectText("川崎 二郎")
    pilot.press(.escape).expectText("川崎 一郎").expectText("直系卑属").expectNoText("川崎 二郎")
    #expect(try KosekiDesk(desk).open(ticket.id).first.work?.tree.people.count == 2)
    pilot.press(.function(10)).expectText("全部消しますか").press(.tab, .enter)
      .expectMessage(contains: "全部消しました")
    pilot.press(.escape).expectScreen("証明書")
    #expect(try office.findings() == [])
  }
}
