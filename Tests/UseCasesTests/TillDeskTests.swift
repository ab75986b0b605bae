import Domain
import Storage
import TestKit
import Testing
import UseCases

/// The end of a day at the till (domain.md C.6).
@Suite struct TillDeskTests {
  let office: StorageOffice

  init() throws { office = try StorageOffice() }

  private var today: CivilDate { office.clock.now.date }

  private func count(_ coins: String, float: Int = 1_000, exempt: Int = 0) throws -> TillCount {
    TillCount(float: float, coins: try #require(CoinCount(coins)), exempt: exempt)
  }

  /// One request of two copies, paid in cash at counter 1: 600 yen.
  private func paid() throws -> RequestVisit {
    var visit = try RequestVisit(office, copies: 2)
    try visit.bring(to: .done)
    return visit
  }

  @Test func aTillThatAgreesClosesAndTakesNothingMore() throws {
    let visit = try paid()
    let desk = TillDesk(visit.clerk)
    let open = try desk.open(counter: 1).first
    #expect(open.figures.amount(.cash) == 600 && open.figures.certificates == 2)
    #expect(open.figures.lines.map(\.staffName) == ["職員 clerk"])
    let till = try desk.close(today, counter: 1, try count("1000*1,500*1,100*1"))
    let closing = try #require(till.closing)
    #expect(closing.count.cash == 600 && closing.explained.isEmpty)
    #expect(closing.auditRows > 0 && !closing.auditSeal.isEmpty)
    let again = failure { try desk.close(today, counter: 1, try count("1000*1,500*1,100*1")) }
    #expect(again?.code == .tillClosed)
    #expect(try office.faults == [])
  }

  @Test func aClosedTillTakesNoMoney() throws {
    var visit = try RequestVisit(office)
    try visit.bring(to: .payment)
    try visit.take(.call)
    _ = try TillDesk(visit.clerk).close(today, counter: 1, try count("1000*1"))
    let late = failure { try RequestDesk(visit.clerk).move(visit.move(.pay)) }
    #expect(late?.code == .tillClosed)
    #expect(late?.message.contains("会計していません") == true)
    let open = try TillDesk(visit.clerk).open(counter: 1).first.figures.open
    #expect(open.map(\.stage) == [.payment])
  }

  @Test func tenYenMissingDoNotClose() throws {
    let visit = try paid()
    let short = try count("1000*1,500*1,50*1,10*4")
    let refused = failure { try TillDesk(visit.clerk).close(today, counter: 1, short) }
    #expect(refused?.code == .notBalanced)
    #expect(refused?.message.contains("現金が10円足りません") == true)
    // A reason alone is not enough: a supervisor sees it, and signs with their own password.
    let clerks = TwoPersons(visit.clerk, second: visit.colleague.credential)
    #expect(
      failure { try clerks.close(today, counter: 1, short, reasons: [.cash: "釣銭の間違い"]) }?.code
        == .notPermitted)
    let persons = TwoPersons(visit.clerk, second: try office.command(.chief).credential)
    #expect(
      failure { try persons.close(today, counter: 1, short, reasons: [.exempt: "違う理由"]) }?.code
        == .notBalanced)
    let till = try persons.close(today, counter: 1, short, reasons: [.cash: "釣銭の間違い"])
    #expect(till.closing?.supervisorName == "職員 chief")
    #expect(till.closing?.explained.map(\.amount) == [-10])
    #expect(try office.faults == [])
  }

  @Test func anOfficeClosesAfterItsTills() throws {
    let visit = try paid()
    let chief = TillDesk(try office.command(.chief))
    #expect(failure { try chief.close(today, counter: nil, nil) }?.code == .tillOpen)
    #expect(
      failure { try TillDesk(visit.clerk).close(today, counter: nil, nil) }?.code
        == .notPermitted)
    _ = try TillDesk(visit.clerk).close(today, counter: 1, try count("1000*1,500*1,100*1"))
    let closed = try chief.close(today, counter: nil, nil)
    #expect(closed.closing?.count.cash == 600 && closed.closing?.count.float == 1_000)
    #expect(try office.faults == [])
  }

  @Test func sheetsAndCertificatesMustAgree() throws {
    let chief = SecurityPaperDesk(try office.command(.chief))
    let box = try #require(PaperRange("A1-A50"))
    try chief.receive(box)
    try chief.move(box, from: nil, to: StorageSeat.one.id)
    var visit = try RequestVisit(office, copies: 2)
    try visit.bring(to: .making)
    var move = visit.move(.make)
    move.paper = [try #require(PaperRange("A2-A3"))]
    visit.request = try RequestDesk(visit.clerk).move(move).request
    try visit.bring(to: .done)
    let open = try TillDesk(visit.clerk).open(counter: 1).first.figures
    #expect(open.used == 2 && open.missing == ["A000001"] && open.unmatched == 0)
    let right = try count("1000*1,500*1,100*1")
    let refused = failure { try TillDesk(visit.clerk).close(today, counter: 1, right) }
    #expect(refused?.code == .notBalanced && refused?.message.contains("用紙1枚") == true)
    let persons = TwoPersons(visit.clerk, second: try office.command(.chief).credential)
    // A certificate that lost its sheet without being issued again is missed too.
    _ = try persons.void(
      visit.request.id, sheets: [try #require(PaperRange("A3"))], .misprint, reissue: false)
    let unmatched = try TillDesk(visit.clerk).open(counter: 1).first.figures
    #expect(unmatched.unmatched == 1 && unmatched.spoiled == 1)
    let till = try persons.close(
      today, counter: 1, right,
      reasons: [.serials: "翌朝探す", .certificates: "再発行は明日の請求で"])
    #expect(till.closing?.missing == 1)
    #expect(try office.faults == [])
  }

  // MARK: Ways to pay

  private func pay(_ visit: RequestVisit, _ entry: PaymentEntry) throws -> RequestResult {
    var move = visit.move(.pay)
    move.payment = entry
    return try RequestDesk(visit.clerk).move(move)
  }

  @Test func anExemptionIsNotForEverything() throws {
    var visit = try RequestVisit(office)
    try visit.bring(to: .payment)
    try visit.take(.call)
    let entry = PaymentEntry(
      method: .exempt, expected: 300, exemption: .init(code: "国民年金法104", sawProof: true))
    #expect(failure { try pay(visit, entry) }?.code.text == "exemption-type")
    #expect(
      failure { try pay(visit, PaymentEntry(method: .exempt, expected: 300)) }?.code.text
        == "exemption-unknown")
    #expect(try RequestDesk(visit.clerk).openDayList(nil).first.payments.isEmpty)
  }

  @Test func moneyOrdersPayWhatIsOwedAndNoMore() throws {
    var visit = try RequestVisit(office, copies: 2)
    try visit.bring(to: .payment)
    try visit.take(.call)
    let day = today
    func orders(_ amounts: [Int]) -> PaymentEntry {
      PaymentEntry(
        method: .moneyOrder, expected: 600,
        orders: amounts.enumerated().map {
          MoneyOrder(issued: day, amount: $1, number: "A\($0)")
        })
    }
    #expect(failure { try pay(visit, orders([750])) }?.code.text == "money-order")
    let result = try pay(visit, orders([300, 300]))
    #expect(result.payment?.method == .moneyOrder && result.payment?.amount == 600)
    let figures = try TillDesk(visit.clerk).open(counter: 1).first.figures
    #expect(figures.amount(.moneyOrder) == 600 && figures.amount(.cash) == 0)
    #expect(try office.faults == [])
  }

  @Test func pressedFiveTimesItIsPaidOnce() throws {
    var visit = try RequestVisit(office)
    try visit.bring(to: .payment)
    try visit.take(.call)
    let move = visit.move(.pay, version: visit.request.version)
    var taken = 0
    for _ in 0..<5 {
      let refused = failure { try RequestDesk(visit.clerk).move(move) }
      taken += refused == nil ? 1 : 0
    }
    #expect(taken == 1)
    #expect(try RequestDesk(visit.clerk).openDayList(nil).first.sum.total == 300)
  }

  // MARK: After the closing

  @Test func aClosedDayIsPutRightInRedAndBlack() throws {
    let visit = try paid()
    let receipt = try #require(visit.request.receipt)
    func entry(_ method: PaymentMethod, _ copies: Int = 2) -> CorrectionEntry {
      CorrectionEntry(
        receipt: receipt, copies: copies, unit: 300, method: method, reason: "支払方法の誤り")
    }
    let persons = TwoPersons(
      try office.command(.manager), second: try office.command(.chief).credential)
    #expect(failure { try persons.correct(entry(.cashless)) }?.code == .tillOpen)
    _ = try TillDesk(visit.clerk).close(today, counter: 1, try count("1000*1,500*1,100*1"))
    let rows = try persons.correct(entry(.cashless))
    #expect(rows.map(\.amount) == [-600, 600])
    #expect(rows.map(\.isRed) == [true, false])
    #expect(failure { try persons.correct(entry(.cashless)) }?.code.text == "nothing-to-correct")
    let second = try persons.correct(entry(.cashless, 1))
    #expect(second.map(\.amount) == [-600, 300])
    let till = try TillDesk(visit.clerk).open(counter: 1).first
    #expect(till.corrections.count == 4)
    #expect(till.figures.amount(.cash) == 600, "the payments stay as they were")
    let report = try VolumeDesk(visit.clerk).open(from: today, to: today, by: .type).first
    #expect(report.lines.map(\.count) == [1] && report.lines.map(\.fee) == [300])
    #expect(try office.faults == [])
  }

  // MARK: Volumes

  @Test func theReportIsTheSameAsTheDayAndTakesConvenienceStoresIn() throws {
    let visit = try paid()
    let administrator = VolumeDesk(try office.command(.administrator))
    let file = Array("date,type,count,fee\n2026-11-01,J01,40,8000\n2026-11-02,Z99,1,1\n".utf8)
    let first = try administrator.importConvenience(file)
    #expect(first.imported == 1 && first.unchanged == 0 && first.rejected.map(\.line) == [3])
    let second = try administrator.importConvenience(file)
    #expect(second.imported == 0 && second.unchanged == 1)
    #expect(
      failure { try VolumeDesk(visit.clerk).importConvenience(file) }?.code == .notPermitted)
    let from = today.adding(days: -30)
    func report(_ grouping: VolumeReport.Grouping) throws -> VolumeReport {
      try VolumeDesk(visit.clerk).open(from: from, to: today, by: grouping).first
    }
    let windows = try report(.window)
    #expect(windows.lines.map(\.key) == ["convenience", "ward"])
    #expect(windows.lines.map(\.count) == [40, 2])
    #expect(windows.lines.map { windows.share($0) } == [952, 48])
    #expect(try report(.office).lines.map(\.name) == ["コンビニ交付", "北区役所"])
    #expect(try report(.year).lines.map(\.key) == ["convenience 2026", "north 2026"])
    #expect(try report(.day).lines.map(\.key) == ["2026-11-01", "2026-11-24"])
    for grouping in VolumeReport.Grouping.allCases {
      #expect(try report(grouping).count == 42 && report(grouping).fee == 8_600)
    }
    #expect(try office.faults == [])
  }
}
