import Domain
import PaperModel
import Storage
import TestKit
import Testing
import UseCases

/// The papers a clerk asks for at a request, and 書損 with a supervisor's signature.
@Suite struct RequestPapersTests {
  let office: StorageOffice
  let press = TestPress()

  init() throws { office = try StorageOffice() }

  private func papers(_ desk: Desk) -> PaperDesk { PaperDesk(desk, press: press) }

  private func lastWords() throws -> [String] {
    try PaperDocument(json: try #require(press.sent.last)).texts.map(\.text.text)
  }

  private func paid(_ entry: PaymentEntry, options: Set<CertificateOption> = []) throws
    -> RequestVisit
  {
    var visit = try RequestVisit(office, options: options, second: !options.isEmpty)
    try visit.bring(to: .payment)
    if visit.request.ticket != nil { try visit.take(.call) }
    var move = visit.move(.pay)
    move.payment = entry
    visit.request = try RequestDesk(visit.clerk).move(move).request
    return visit
  }

  @Test func theReceiptSaysWhatWasGivenAndHowToComeNoMore() throws {
    let visit = try paid(PaymentEntry(method: .cash, expected: 300, tendered: 1_000))
    _ = try papers(visit.clerk).printOut(PaperWish(.receipt, visit.request.id))
    let sheet = PaperWish(.exemptionSheet, visit.request.id)
    #expect(failure { try papers(visit.clerk).printOut(sheet) }?.code == .documentSubject)
    let words = try lastWords()
    #expect(words.contains("1,000円") && words.contains("700円"))
    #expect(words.contains("次回は、来庁しなくても取れます"))
    #expect(words.contains { $0.contains("コンビニで1通200円（窓口より100円安い）") })
  }

  /// 抑止 that came since says nothing of コンビニ交付.
  @Test(arguments: [SuppressionFlag.movingOut, .support])
  func whomItDoesNotServeReadsNothing(flag: SuppressionFlag) throws {
    let visit = try paid(PaymentEntry(method: .cash, expected: 300, tendered: 300))
    try office.useRegister([TestResident("1000001", RequestVisit.name, flags: [flag])])
    _ = try papers(visit.clerk).printOut(PaperWish(.receipt, visit.request.id))
    let words = try lastWords()
    #expect(!words.contains { $0.contains("コンビニ") || $0.contains("次回") })
  }

  /// What it is for is asked where a number stands on it, and printed.
  @Test func whatItIsForStandsOnTheForm() throws {
    var visit = try RequestVisit(office)
    try visit.take(.examine)
    var move = visit.move(.pass)
    move.facts?.requester.reason = "勤務先（番号法19条）"
    visit.request = try RequestDesk(visit.clerk).move(move).request
    _ = try papers(visit.clerk).printOut(PaperWish(.requestForm, visit.request.id))
    #expect(try lastWords().contains("勤務先（番号法19条）"))
  }

  @Test func aSlipSaysWhatToBringAndNothingOfThePerson() throws {
    var visit = try RequestVisit(office)
    try visit.bring(to: .ready)
    let wish = PaperWish(
      .returnSlip, visit.request.id, occasion: .ready, bring: ["本人確認書類", "手数料"],
      place: "3番窓口", by: office.clock.now.date.adding(days: 14))
    press.fails = true
    #expect(failure { try papers(visit.clerk).printOut(wish) }?.code.text == "printer-failed")
    #expect(try RequestDesk(visit.clerk).open(counter: 1).first.unprinted == 1)
    // It waits in the list; another one is not made meanwhile.
    #expect(failure { try papers(visit.clerk).printOut(wish) }?.code == .documentTwice)
    press.fails = false
    let waiting = try #require(try papers(visit.clerk).open().first.first)
    #expect(waiting.state == .failed && waiting.subject == "\(visit.request.id)@1")
    _ = try papers(visit.clerk).printOut(waiting.id)
    let words = try lastWords()
    for wanted in ["□ 本人確認書類", "□ 手数料", "3番窓口", visit.request.id.text] {
      #expect(words.contains(wanted), "\(wanted)")
    }
    #expect(words.contains { $0.contains("お預かりしています") })
    #expect(!words.contains { $0.contains("山田") })
    // The next occasion has its own.
    _ = try papers(visit.clerk).printOut(wish)
    #expect(press.sent.count == 2)
    #expect(try RequestDesk(visit.clerk).open(counter: 1).first.unprinted == 0)
    #expect(try office.faults == [])
  }

  /// Where nothing may be said, nothing is: the same words for every stop.
  @Test func aSlipToAnotherOfficeGivesNoReason() throws {
    let visit = try RequestVisit(office)
    try office.useRegister([TestResident("1000001", RequestVisit.name, flags: [.support])])
    _ = try papers(visit.clerk).printOut(
      PaperWish(
        .returnSlip, visit.request.id, occasion: .elsewhere, bring: ["本人確認書類"], place: "北区役所"))
    let words = try lastWords()
    #expect(words.contains { $0.contains("いまこの窓口では発行できません") })
    #expect(!words.contains { $0.contains("上席") || $0.contains("コード") || $0.contains("支援") })
    #expect(
      failure {
        try papers(visit.clerk).printOut(
          PaperWish(.returnSlip, visit.request.id, bring: ["支援措置の書類"]))
      } != nil)
  }

  @Test func anExemptionHasItsSheetAndNoReceipt() throws {
    let visit = try paid(
      PaymentEntry(
        method: .exempt, expected: 300, exemption: .init(code: "罹災", sawProof: true)))
    let desk = papers(visit.clerk)
    #expect(
      failure { try desk.printOut(PaperWish(.receipt, visit.request.id)) }?.code
        == .documentSubject)
    _ = try desk.printOut(PaperWish(.exemptionSheet, visit.request.id))
    #expect(try lastWords().contains { $0.contains("免　除") })
    #expect(try office.faults == [])
  }

  /// A protection takes what is not printed yet with it, whatever its occasion.
  @Test func aProtectionTakesTheSlipAway() throws {
    let visit = try RequestVisit(office)
    let record = try papers(visit.clerk).made(
      PaperWish(.returnSlip, visit.request.id, bring: ["委任状"]))
    #expect(try papers(visit.clerk).open().first.map(\.id) == [record.id])
    let press = press
    _ = try ProtectionDesk(
      try office.command(.chief), discard: { try press.discard($0) }
    ).add(RequestVisit.person, consultedOn: office.clock.now.date)
    #expect(press.spool.isEmpty)
    #expect(try papers(visit.clerk).open().first.isEmpty)
  }

  @Test func theDaysEndTakesWhatIsUnprinted() throws {
    var visit = try RequestVisit(office)
    try visit.bring(to: .done)
    let record = try papers(visit.clerk).made(PaperWish(.requestForm, visit.request.id))
    let slip = try papers(visit.clerk).make(.returnSlip, about: "x@1", form: PaperSamples.slip)
    office.clock.set("18:00:00")
    let chief = SupervisionDesk(try office.command(.chief))
    let press = press
    _ = try chief.closeDay([:], discard: { try press.discard($0) })
    #expect(press.spool.isEmpty)
    let all = try papers(try office.command(.chief)).open(day: office.clock.now.date).first
    #expect(Set(all.map(\.id)) == [record.id, slip.id])
    #expect(all.allSatisfy { $0.state == .withdrawn })
    #expect(try office.faults == [])
  }

  /// The day is closed all the same, and what is left to do is said.
  @Test func aSpoolThatCannotBeEmptiedIsSaid() throws {
    var visit = try RequestVisit(office)
    try visit.bring(to: .done)
    _ = try papers(visit.clerk).make(.returnSlip, about: "x@1", form: PaperSamples.slip)
    office.clock.set("18:00:00")
    let chief = SupervisionDesk(try office.command(.chief))
    let refused = failure {
      try chief.closeDay([:], discard: { _ in throw DeskFailure(.environment, "消せません。") })
    }
    #expect(refused?.message == "一日の締めは保存しました。印刷待ちの片付けだけが残っています: 消せません。")
    #expect(try papers(try office.command(.chief)).clear().isEmpty)
    #expect(press.spool.isEmpty)
  }

  // MARK: 書損

  @Test func aVoidWaitsForTheSupervisorAndIsIssuedAgain() throws {
    let chief = try office.command(.chief)
    let stock = SecurityPaperDesk(chief)
    let box = try #require(PaperRange("A1-A9"))
    try stock.receive(box)
    try stock.move(box, from: nil, to: StorageSeat.one.id)
    var visit = try RequestVisit(office)
    try visit.bring(to: .done)
    let desk = SecurityPaperDesk(visit.clerk)
    let asked = try desk.voidOrAsk(visit.request.id, .misprint, reissue: true)
    let request = try #require(asked.request)
    #expect(asked.voided == nil && request.summary.contains("印字ずれ"))
    // Pressed again it is the same request.
    #expect(try desk.voidOrAsk(visit.request.id, .misprint, reissue: true).request == request)
    // A colleague of the same rank does not sign.
    #expect(
      failure { try SupervisionDesk(visit.colleague).decide(request.id, approve: true) }?.code
        == .notPermitted)
    _ = try SupervisionDesk(chief).decide(request.id, approve: true)
    // What was signed is not used for something else.
    #expect(try desk.voidOrAsk(visit.request.id, .jam, reissue: true).voided == nil)
    let done = try #require(try desk.voidOrAsk(visit.request.id, .misprint, reissue: true).voided)
    #expect(done.spoiled.map(\.description) == ["A000001"])
    #expect(done.issued.map(\.description) == ["A000002"])
    let line = try #require(
      try RequestDesk(visit.clerk).open(counter: 1).first.line(visit.request.id))
    #expect(line.paper == done.issued)
    #expect(try office.faults == [])
  }
}
