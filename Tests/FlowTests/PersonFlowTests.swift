import Domain
import TUI
import TestKit
import Testing
import UseCases

/// From a person of the register to a paper and the day's money, on the whole program.
@Suite struct PersonFlowTests {
  private func office() throws -> FlowOffice {
    let office = try FlowOffice()
    try office.useRegister([
      TestResident("1000001", "山田 太郎"), TestResident("1000002", "山本 花子"),
      TestResident("1000003", "秘密 守", flags: [.support]),
    ])
    _ = try TicketDesk(try #require(office.desk)).issue(
      queue: QueueID("certificate"), services: [ServiceID("residence-record")])
    return office
  }

  /// Opens a screen by F9 and its name.
  private func open(_ name: String, _ pilot: Pilot) {
    pilot.press(.function(9)).type(name).press(.enter).expectScreen(name)
  }

  @Test(arguments: [(24, 80), (40, 120)])
  func aRequestBeginsWithThePerson(rows: Int, columns: Int) throws {
    let office = try office()
    let pilot = office.terminal(1, rows: rows, columns: columns)
    pilot.signIn(.clerk)
    open("住民", pilot)
    pilot.type("山本").expectText("山本 花子").expectNoText("山田 太郎")
    pilot.press(.function(6)).expectScreen("証明書").expectText("山本 花子")
    pilot.type("A001").press(.function(2)).expectMessage(contains: "A001 の請求を受け付けました")
    pilot.press(.escape).expectScreen("住民").expectText("山本 花子")
    pilot.expectNoRefusal()
  }

  @Test func theFormFetchesThePersonAndKeepsWhatWasTyped() throws {
    let office = try office()
    let pilot = office.terminal(1)
    pilot.signIn(.clerk)
    open("証明書", pilot)
    pilot.press(.function(3)).type("A001").press(.enter).press(.function(11))
    pilot.expectScreen("住民").type("秘密").press(.escape).press(.escape)
    pilot.expectScreen("証明書").expectText("A001")
    pilot.press(.function(11)).type("山田").press(.enter)
    pilot.expectScreen("証明書").expectText("A001").expectText("山田 太郎")
    pilot.press(.function(2)).expectMessage(contains: "A001 の請求を受け付けました")
  }

  @Test func theCalendarOverTheSearchAnswersNobodysForm() throws {
    let office = try office()
    let pilot = office.terminal(1)
    pilot.signIn(.clerk)
    open("証明書", pilot)
    pilot.press(.function(3)).press(.enter).type("1000001").press(.control("t"))
    pilot.expectScreen("暦").press(.escape).expectText("1000001")
  }

  @Test func aStoppedPersonIsChosenButSaysNothing() throws {
    let office = try office()
    let pilot = office.terminal(1)
    pilot.signIn(.clerk)
    open("証明書", pilot)
    pilot.press(.function(3)).type("A001").press(.enter).press(.function(11))
    pilot.type("秘密").expectText("上席呼出(コードP)").press(.enter)
    pilot.expectScreen("証明書").expectText("上席呼出(コードP)").expectNoText("秘密")
    pilot.expectNoText(TestResident.lot)
  }

  @Test func killedInTheFormItOpensAgainFromTheFirstScreen() throws {
    let office = try office()
    let pilot = office.terminal(1)
    pilot.signIn(.clerk)
    open("住民", pilot)
    pilot.type("山本").press(.function(6)).type("A001").press(.enter, .enter)
    // The program ends here, without a word.
    let again = office.terminal(2, rows: 40, columns: 120)
    again.signIn(.clerk).expectText("証明書の入力").press(.home, .enter)
    again.expectScreen("証明書").expectText("A001").expectText("山本 花子")
  }

  @Test func theDayListFollowsWhatWasPaid() throws {
    let office = try office()
    let own = try #require(office.desk)
    let desk = RequestDesk(own)
    let waiting = try TicketDesk(own).list(queue: nil, state: nil).tickets
    let ticket = try #require(waiting.first)
    let clerk = office.terminal(1)
    clerk.signIn(.clerk)
    open("日計", clerk)
    clerk.expectText("会計はありません")
    _ = try TicketDesk(own).call(ticket.id, at: 2)
    var request = try desk.receive(
      RequestOrder(subject: PersonID("1000001"), copies: 2, options: [.myNumber]),
      for: ticket.id, at: 2
    ).request
    func take(_ step: RequestStep, by desk: RequestDesk) throws {
      var move = RequestMove(step, request.id, counter: 2, version: request.version)
      move.facts = CertificateInquiry(
        type: .residenceRecord, office: request.office, at: request.receivedAt,
        documents: [.init(kind: "旅券")])
      move.verification = VerificationEntry(
        name: "山田 太郎", type: .residenceRecord, copies: 2, options: [.myNumber])
      move.payment = PaymentEntry(method: .cashless, expected: 600)
      request = try desk.move(move).request
    }
    let colleague = RequestDesk(try office.desk(of: .colleague))
    for step in [RequestStep.examine, .pass, .make] { try take(step, by: desk) }
    try take(.verify, by: colleague)
    for step in [RequestStep.call, .pay] { try take(step, by: desk) }
    clerk.send(.doorbell).expectText("600円").expectText("キャッシュレス").expectText("A001")
    clerk.press(.function(3)).expectNoText("600円").expectText("11月23日")
    clerk.press(.function(4)).expectText("600円")
    clerk.resize(rows: 40, columns: 120).expectText("担当").expectText("600円")
    clerk.press(.escape).expectScreen("はじめ").expectNoRefusal()
  }

  /// Every setting of the shipped catalogue has a name; its key alone is no word for a clerk.
  @Test func theSettingsOfTheCityHaveNames() throws {
    let office = try office()
    let pilot = office.terminal(1, rows: 40, columns: 120)
    pilot.signIn(.clerk)
    open("目録", pilot)
    pilot.press(.function(6)).expectText("無料になる証明").expectText("おくやみ予約の枠")
    for setting in try CatalogueData.shipped().settings { pilot.expectNoText("  \(setting.id)  ") }
  }
}
