import Domain
import TUI
import TestKit
import Testing
import UseCases

/// A morning at one counter: six citizens, four certificates, and the money at the end.
@Suite struct MorningFlowTests {
  private func office() throws -> FlowOffice {
    let office = try FlowOffice(at: "2026-11-24T08:45:00")
    try office.useRegister([
      TestResident("1000001", "山田 太郎"), TestResident("1000002", "山本 花子"),
      TestResident("1000003", "川崎 一郎"), TestResident("1000004", "中原 次郎"),
      TestResident("1000005", "高津 三郎"), TestResident("1000006", "多摩 四郎"),
    ])
    try office.tickets(6)
    try office.stock()
    return office
  }

  @Test func theDayListAgreesWithTheMorning() throws {
    let office = try office()
    let clerk = office.terminal(1, rows: 40, columns: 120)
    let colleague = office.terminal(2, rows: 40, columns: 120)
    clerk.signIn(.clerk).open("証明書")
    colleague.signIn(.colleague).open("証明書")
    residenceRecord(clerk)
    sealCertificate(clerk, colleague)
    refused(clerk)
    putAside(clerk)
    withdrawn(clerk)
    tax(clerk)
    takenUpAgain(clerk)
    // 住民票 300 twice, 印鑑 300 cashless, 課税 300.
    clerk.press(.escape).open("日計").expectText("1,200円").expectText("900円").expectText("300円")
    let list = try RequestDesk(office.own()).openDayList(nil).first
    #expect(list.sum.cases == 4 && list.sum.total == 1_200 && list.sum.cash == 900)
    let figures = try TillDesk(office.own()).open(counter: 1).first.figures
    #expect(figures.amount(.cash) == list.sum.cash && figures.amount(.cashless) == 300)
    // Five papers: four handed over, and the one that was not what was asked for.
    #expect(figures.certificates == 4 && figures.used == 4 && figures.spoiled == 1)
    #expect(figures.missing.isEmpty && figures.open.isEmpty)
    #expect(try office.findings() == [])
  }

  private func residenceRecord(_ clerk: Pilot) {
    clerk.ask("A001", for: "1000001").expectText("山田 太郎").press(.function(2))
    clerk.examine().passed().made().press(.function(2)).paidInCash("1000")
    clerk.expectMessage(contains: "お釣りは 700円").handedOver()
  }

  /// The colleague finds two copies on the paper where one was asked for: it is 書損 and made again.
  private func sealCertificate(_ clerk: Pilot, _ colleague: Pilot) {
    clerk.ask("A002", for: "1000002", type: "S01").press(.function(2))
    clerk.examine().choose("登録証", "印鑑登録証").press(.function(2))
    clerk.expectMessage(contains: "審査済にしました").made()
    colleague.looked().select("A002").check("山本 花子", "S01", copies: "2")
    colleague.expectMessage(contains: "照合が合いません（通数）")
    clerk.looked().select("A002").made()
    colleague.looked().select("A002").check("山本 花子", "S01")
    colleague.expectMessage(contains: "照合が合いました")
    clerk.looked().select("A002").press(.function(2), .function(2))
    clerk.choose("支払方法", "キャッシュレス").press(.function(2))
    clerk.expectMessage(contains: "会計が済みました").handedOver()
  }

  /// A brother of another household without a power of attorney.
  private func refused(_ clerk: Pilot) {
    clerk.ask("A003", for: "1000003").choose("請求者", "兄弟姉妹")
    clerk.choose("同一世帯", "いいえ").expectText("交付できません").press(.function(2))
    clerk.examine().fill("来庁者", "川崎 次郎").fill("書類1", "運転免許証").press(.function(2))
    clerk.expectMessage(contains: "交付できません")
    clerk.press(.function(6)).press(.tab, .enter).press(.home)
    clerk.expectText("同一世帯でなければ")
    clerk.press(.function(2)).expectMessage(contains: "却下しました").expectNoRefusal()
    finishTicket(clerk)
  }

  private func putAside(_ clerk: Pilot) {
    clerk.ask("A004", for: "1000004").press(.function(2)).examine().press(.escape)
    clerk.press(.function(4)).fill("理由", "本籍地へ電話で照会").press(.function(2))
    clerk.expectMessage(contains: "保留にしました").expectNoRefusal()
  }

  private func withdrawn(_ clerk: Pilot) {
    clerk.ask("A005", for: "1000005").press(.function(2)).press(.function(2), .function(2))
    clerk.press(.function(8)).press(.tab, .enter).fill("理由", "コンビニで取るとのこと")
    clerk.press(.function(2)).expectMessage(contains: "取り下げました").expectNoRefusal()
  }

  private func tax(_ clerk: Pilot) {
    clerk.ask("A006", for: "1000006", type: "T01").fill("年度", "2026").press(.function(2))
    clerk.examine().choose("1月1日", "川崎市にいた").passed().made()
    clerk.press(.function(2)).paidInCash("300").handedOver()
  }

  private func takenUpAgain(_ clerk: Pilot) {
    clerk.select("A004").press(.function(5)).expectMessage(contains: "「審査」から再開")
    clerk.press(.function(2)).press(.function(2)).passed("運転免許証").made()
    clerk.press(.function(2)).paidInCash("500").expectMessage(contains: "お釣りは 200円").handedOver()
  }

  /// The number of a request that ended without a paper is ended at the counter's own screen.
  private func finishTicket(_ clerk: Pilot) {
    clerk.press(.escape).open("窓口").press(.function(10)).choose("したこと", "住民票の写し")
    clerk.fill("記録", "交付せずに終わり").press(.enter).expectMessage(contains: "完了しました")
    clerk.press(.escape).open("証明書")
  }
}

extension Pilot {
  fileprivate func passed(_ document: String) -> Pilot { passed(with: document) }
}
