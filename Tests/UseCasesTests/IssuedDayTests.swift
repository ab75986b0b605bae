import Domain
import Storage
import TestKit
import Testing
import UseCases

/// What comes by post, and what is paid on one day and handed over on another.
@Suite struct IssuedDayTests {
  let office: StorageOffice

  init() throws { office = try StorageOffice() }

  private var today: CivilDate { office.clock.now.date }

  private func count(_ coins: String, float: Int = 1_000) throws -> TillCount {
    TillCount(float: float, coins: try #require(CoinCount(coins)))
  }

  private func pay(_ visit: RequestVisit, _ entry: PaymentEntry) throws -> RequestResult {
    var move = visit.move(.pay)
    move.payment = entry
    return try RequestDesk(visit.clerk).move(move)
  }

  // MARK: By post

  /// A letter of two copies, made and ready to be paid.
  private func letter(
    _ channel: RequestChannel = .mail, after first: RequestVisit? = nil
  ) throws -> RequestVisit {
    var visit = try first ?? RequestVisit(office, copies: 2, second: false)
    if first == nil { try visit.bring(to: .done) }
    visit.request = try RequestDesk(visit.clerk).receive(
      RequestOrder(channel: channel, subject: RequestVisit.person, copies: 2), for: nil, at: nil,
      facts: visit.facts
    ).request
    for step in [RequestStep.examine, .pass, .make] { try visit.take(step) }
    return visit
  }

  @Test func aLetterIsPaidByWhatCameInIt() throws {
    var visit = try letter()
    #expect(visit.request.stage == .payment)
    let day = today
    func orders(_ first: String, _ second: String) -> PaymentEntry {
      PaymentEntry(
        method: .moneyOrder, expected: 600,
        orders: [first, second].map { MoneyOrder(issued: day, amount: 300, number: $0) })
    }
    #expect(failure { try pay(visit, orders("A1", "A1")) }?.code.text == "money-order")
    visit.request = try pay(visit, orders("A1", "A2")).request
    // The same paper does not pay a second letter, until it has gone back.
    try visit.take(.handOver)
    var second = try letter(.online, after: visit)
    let taken = failure { try pay(second, orders("A2", "A3")) }
    #expect(taken?.message.contains("A2 は、もう別の請求で") == true)
    second.request = try pay(second, orders("A3", "A4")).request
    second.request = try RequestDesk(try office.command(.manager)).move(second.move(.unpay))
      .request
    second.request = try pay(second, orders("A4", "A3")).request
    try second.take(.handOver)
    let report = try VolumeDesk(visit.clerk).open(from: day, to: day, by: .channel).first
    #expect(report.lines.map(\.key) == ["counter", "mail", "online"])
    #expect(report.lines.map(\.count) == [2, 2, 2])
    #expect(try office.faults == [])
  }

  /// Letters wait at the closing like whoever stands at a counter.
  @Test func aLetterNotSentIsOpenAtTheClosing() throws {
    let visit = try letter()
    let open = try TillDesk(try office.command(.chief)).open(counter: nil).first.figures.open
    #expect(open.map(\.stage) == [.payment])
    #expect(open.map(\.number) == [visit.request.number])
  }

  // MARK: Over midnight

  /// Paid on the last evening of a month, fetched in the next one: the money is the till's of that
  /// evening, the certificate is issued on the day it is handed over.
  @Test func moneyIsOfTheDayItIsTakenAndTheCertificateOfTheDayItIsHandedOver() throws {
    var visit = try RequestVisit(office, copies: 2)
    try visit.bring(to: .handover)
    let first = today
    let till = try TillDesk(visit.clerk).close(first, counter: 1, try count("1000*1,500*1,100*1"))
    #expect(till.closing?.certificates == 2)
    func issued(_ from: CivilDate, _ to: CivilDate) throws -> [Int] {
      let report = try VolumeDesk(try office.command(.chief)).open(from: from, to: to, by: .day)
        .first
      return [report.count, report.fee]
    }
    #expect(try issued(first, first) == [0, 0])
    let chief = TwoPersons(
      try office.command(.manager), second: try office.command(.chief).credential)
    let receipt = try #require(visit.request.receipt)
    _ = try chief.correct(
      CorrectionEntry(
        receipt: receipt, copies: 2, unit: 300, method: .cashless, reason: "支払方法の誤り"))
    try visit.take(.shelve)
    office.clock.pass(days: 7)
    let clerk = try office.signIn(.clerk, at: .one)
    for step in [RequestStep.resume, .handOver] { try visit.take(step, by: clerk) }
    #expect(visit.request.stage == .done)
    #expect(try issued(first, first) == [0, 0])
    #expect(try issued(first.adding(days: 7), first.adding(days: 7)) == [2, 600])
    let later = try TillDesk(clerk).open(counter: 1).first
    #expect(later.figures.amount(.cash) == 0 && later.figures.certificates == 0)
    #expect(try office.faults == [])
  }
}
