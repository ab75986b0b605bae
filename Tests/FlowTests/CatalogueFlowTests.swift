import Domain
import Screens
import TUI
import TestKit
import Testing
import UseCases

/// A version of the catalogue on its way into force, from one terminal to the other and back.
@Suite struct CatalogueFlowTests {
  @Test func askedHereAllowedThereAndInForce() throws {
    let office = try FlowOffice()
    let desk = CatalogueDesk(try office.desk(of: .administrator))
    var content = try CatalogueData.shipped()
    content.fees[0].amount = 350
    _ = try desk.bringIn(content)

    let mine = office.terminal(4, rows: 40, columns: 120)
    mine.signIn(.administrator)
    let row = try #require(HomeScreen.Destination.allCases.firstIndex(of: .catalogue))
    for _ in 0..<row { mine.press(.down) }
    mine.press(.enter).expectText("第1版が有効")
    mine.press(.home).press(.function(7)).expectText("300 → 350")
    mine.press(.function(2)).type("料金改定").press(.enter)
      .expectMessage(contains: "承認を依頼しました")
    mine.press(.function(2)).expectMessage(contains: "承認を待っています")

    let other = office.terminal(1, rows: 40, columns: 120)
    other.signIn(.supervisor).expectText("承認待ち1")
    other.press(.function(4)).press(.function(4)).expectText("目録の第2版を有効にします")
    other.press(.enter).expectText("承認")
    other.press(.enter).press(.enter).expectNoRefusal()

    office.pass(seconds: 2)
    mine.send(.doorbell)
    mine.press(.function(2)).expectText("有効にしますか").press(.enter)
    mine.expectMessage(contains: "目録の第2版を有効にしました。")
    let active = try #require(try desk.open().first.active)
    #expect(active.version == CatalogueVersion(2))
    #expect(active.approvedBy == StaffID("t-supervisor"))
  }

  @Test func theListOpensItFromThePaletteToo() throws {
    let office = try FlowOffice()
    let pilot = office.terminal(1)
    pilot.signIn(.clerk).press(.function(9)).type("モクロク").press(.enter)
    pilot.expectText("第1版が有効").press(.function(4)).expectText("要確認")
    pilot.press(.function(2)).expectMessage(contains: "管理者の権限")
  }
}
