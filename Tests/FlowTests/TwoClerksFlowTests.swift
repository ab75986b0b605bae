import Domain
import TUI
import TestKit
import Testing
import UseCases

/// Two hands on one request, and one hand that does not stop.
@Suite struct TwoClerksFlowTests {
  private let office: FlowOffice

  init() throws {
    office = try FlowOffice()
    try office.useRegister([TestResident("1000001", "山田 太郎")])
    try office.tickets(1)
  }

  private func opened(_ number: Int, _ person: FlowOffice.Person) -> Pilot {
    office.terminal(number, rows: 40, columns: 120).signIn(person).open("証明書")
  }

  private func lines() throws -> [RequestLine] {
    try RequestDesk(office.own()).open(counter: 1).first.lines
  }

  @Test func whoComesSecondIsToldAndChangesNothing() throws {
    let clerk = opened(1, .clerk)
    let colleague = opened(2, .colleague)
    clerk.ask("A001", for: "1000001").press(.function(2)).expectMessage(contains: "受け付けました")
    colleague.looked().select("A001")
    // Both see it waiting; the first calls it to counter 1.
    clerk.press(.function(2)).expectMessage(contains: "A001 を呼び出しました")
    colleague.press(.function(2))
    #expect(colleague.program.message?.kind == .refusal, "\(colleague.messageText)")
    clerk.press(.function(2)).press(.function(2)).fill("書類1", "運転免許証")
    // While the clerk fills in what was shown, nobody elsewhere ends it over the clerk's head.
    colleague.looked().select("A001").press(.function(8)).press(.tab, .enter)
    colleague.fill("理由", "コンビニで取るとのこと").press(.function(2))
    colleague.expectMessage(contains: "1番窓口には佐藤 花子さんがいます")
    #expect(colleague.program.message?.kind == .refusal)
    clerk.press(.function(2)).expectMessage(contains: "審査済にしました")
    #expect(try lines().map(\.stage) == [.making])
    #expect(try office.findings() == [])
  }

  @Test func twoWhoMakeTheSamePaperMakeOne() throws {
    try office.stock()
    let clerk = opened(1, .clerk)
    clerk.ask("A001", for: "1000001").press(.function(2)).examine().passed()
    let colleague = opened(2, .colleague)
    colleague.select("A001").press(.function(2)).expectText("作成")
    clerk.made()
    colleague.press(.enter)
    #expect(colleague.program.message?.kind == .refusal, "\(colleague.messageText)")
    #expect(try office.ledger().blank == 39)
    #expect(try office.findings() == [])
  }

  /// A key that sticks: one request, one payment, one paper.
  @Test func fivePressesIssueAndChargeOnce() throws {
    let clerk = opened(1, .clerk)
    clerk.ask("A001", for: "1000001")
    for _ in 0..<5 { clerk.press(.function(2)) }
    #expect(try lines().count == 1)
    // Five more lead as far as what has to be looked at, and there they wait.
    for _ in 0..<5 { clerk.press(.function(2)) }
    clerk.passed()
    for _ in 0..<5 { clerk.press(.function(2)) }
    clerk.expectText("作成しましたか").press(.enter)
    clerk.press(.function(2)).expectMessage(contains: "呼び出しました")
    clerk.press(.function(2)).choose("支払方法", "現金").fill("お預かり", "300")
    for _ in 0..<5 { clerk.press(.function(2)) }
    clerk.choose("確かめる", "通数").choose("確かめる", "氏名・住所")
    for _ in 0..<5 { clerk.press(.function(2)) }
    let list = try RequestDesk(office.own()).openDayList(nil).first
    #expect(list.sum.cases == 1 && list.sum.total == 300)
    #expect(try lines().map(\.stage) == [.done])
    #expect(try office.findings() == [])
  }

  /// The program is gone between 会計 and 交付: nothing is paid twice and nothing is lost.
  @Test func killedBetweenPaymentAndDelivery() throws {
    let clerk = opened(1, .clerk)
    clerk.ask("A001", for: "1000001").press(.function(2)).examine().passed().made()
    clerk.press(.function(2)).paidInCash("1000").expectMessage(contains: "700円")
    // It ends here, without a word; another terminal takes the request up.
    let again = opened(2, .clerk)
    again.select("A001").expectText("交付").press(.function(2))
    again.expectNoText("支払方法")
    let back = opened(1, .clerk)
    back.select("A001").handedOver()
    let list = try RequestDesk(office.own()).openDayList(nil).first
    #expect(list.sum.cases == 1 && list.sum.total == 300)
    #expect(try office.findings() == [])
  }
}
