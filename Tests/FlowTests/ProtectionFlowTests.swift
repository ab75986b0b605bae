import Cells
import Domain
import TUI
import TestKit
import Testing
import UseCases

/// A protection is set at one terminal while others hold what they showed of the person.
@Suite struct ProtectionFlowTests {
  private static let person = PersonID("1000001")

  private func office() throws -> FlowOffice {
    let office = try FlowOffice()
    try office.useRegister([
      TestResident("1000001", "山田 太郎"), TestResident("1000002", "山本 花子"),
    ])
    return office
  }

  private func protect(_ office: FlowOffice, _ counterparts: [Counterpart] = []) throws {
    _ = try ProtectionDesk(try #require(office.desk)).add(
      Self.person, consultedOn: office.now.date, ProtectionSecret(counterparts: counterparts))
  }

  private func search(_ office: FlowOffice, _ number: Int, _ person: FlowOffice.Person) -> Pilot {
    let pilot = office.terminal(number, rows: 40, columns: 120)
    pilot.signIn(person).press(.function(9)).type("住民").press(.enter).type("やま")
    return pilot
  }

  @Test(arguments: [true, false]) func otherScreensLoseWhatTheyHold(opensDetail: Bool) throws {
    let office = try office()
    let pilot = office.terminal(1, rows: 40, columns: 120)
    pilot.signIn(.clerk).press(.function(9)).type("住民").press(.enter).type("山")
    pilot.expectText("山田 太郎").expectText("小杉町")
    if opensDetail {
      pilot.press(.enter, .enter)
      pilot.expectText("山田 太郎").expectText(TestResident.lot)
    }
    try protect(office)
    pilot.send(.doorbell)
    pilot.expectNoText("山田 太郎").expectText("上席呼出(コードP)")
    if opensDetail { pilot.expectNoText(TestResident.lot) }
    // Enter never passes it.
    for _ in 0..<5 { pilot.press(.enter) }
    pilot.expectNoText("山田 太郎")
  }

  /// A request being taken: whoever it is about was shown in the form when the field was left.
  private func requests(_ office: FlowOffice) throws -> Pilot {
    _ = try TicketDesk(try #require(office.desk)).issue(
      queue: QueueID("certificate"), services: [ServiceID("residence-record")])
    let pilot = office.terminal(1, rows: 40, columns: 120)
    pilot.signIn(.clerk).press(.function(9)).type("証明書").press(.enter)
    pilot.press(.function(3)).type("A001").press(.enter, .enter).type("1000001").press(.enter)
    pilot.expectText("山田 太郎")
    return pilot
  }

  @Test func aHalfTypedRequestLosesTheName() throws {
    let office = try office()
    let pilot = try requests(office)
    try protect(office)
    pilot.send(.doorbell)
    pilot.expectNoText("山田 太郎").expectText("上席呼出(コードP)").expectText("1000001")
  }

  /// A question may stay open for an hour: what is drawn behind it is not kept for its sake.
  @Test func anOpenQuestionKeepsNobodyInSight() throws {
    let office = try office()
    let pilot = try requests(office)
    pilot.press(.function(2), .function(2), .function(2), .function(2))
    pilot.type("運転免許証").press(.function(2)).expectMessage(contains: "審査済にしました")
    pilot.press(.function(2)).expectText("作成しましたか").expectText("山田 太郎")
    try protect(office)
    pilot.send(.doorbell)
    pilot.expectText("作成しましたか").expectNoText("山田 太郎").expectText("コードP")
    pilot.press(.enter).expectNoText("作成済にしました").expectNoText("山田 太郎")
  }

  /// The terminal of the clerk shows the same, cell for cell, whether or not somebody was recognised.
  @Test func theVisitorsTerminalIsTheSame() throws {
    func frames(_ counterparts: [Counterpart]) throws -> (clerk: [CellBuffer], chief: String) {
      let office = try office()
      _ = try TicketDesk(try #require(office.desk)).issue(
        queue: QueueID("certificate"), services: [ServiceID("residence-record")])
      _ = try ProtectionDesk(try #require(office.desk)).add(
        PersonID("1000002"), consultedOn: office.now.date,
        ProtectionSecret(counterparts: counterparts))
      let chief = office.terminal(4)
      chief.signIn(.supervisor)
      let pilot = office.terminal(1)
      pilot.signIn(.clerk)
      var seen = [pilot.frame]
      func press(_ step: () -> Void) {
        step()
        seen.append(pilot.frame)
      }
      press { pilot.press(.function(9)).type("証明書").press(.enter) }
      press { pilot.press(.function(3)).type("A001").press(.enter, .enter).type("1000001") }
      press { pilot.press(.enter).press(.function(2)) }
      office.pass(seconds: 2)
      press { pilot.send(.doorbell) }
      chief.send(.doorbell)
      return (seen, chief.screenText)
    }
    let met = try frames([
      Counterpart(name: "山田 太郎", kana: "カナ", birth: CivilDate(iso: "1970-03-01"))
    ])
    let other = try frames([
      Counterpart(name: "無関係", kana: "ムカンケイ", birth: CivilDate(iso: "1988-08-08"))
    ])
    #expect(met.clerk == other.clerk)
    #expect(met.chief.contains("お知らせ1"))
    #expect(!other.chief.contains("お知らせ"))
    #expect(!met.chief.contains("支援措置"))
  }
}
