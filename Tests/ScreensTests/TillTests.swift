import Domain
import TUI
import Testing

@testable import Screens

/// Closing a till on the screen (domain.md C.6).
@Suite struct TillTests {
  static func till(counter: CounterNumber? = 1, closed: Bool = false) throws -> TillDay {
    let at = RequestSample.time(17, 5)
    func line(_ method: PaymentMethod, _ name: String, _ copies: Int, _ amount: Int)
      -> TillFigures.Line
    {
      TillFigures.Line(
        type: .residenceRecord, typeName: "住民票の写し（世帯票）", unit: 300, method: method,
        brand: method == .cashless ? "QRコード" : "", staff: StaffID(name), staffName: name,
        cases: copies, copies: copies, amount: amount)
    }
    let number = RequestNumber(try #require(RequestSample.number(7)))
    let figures = TillFigures(
      lines: [
        line(.cash, "佐藤 花子", 4, 1_200), line(.cashless, "鈴木 一郎", 2, 600),
        line(.exempt, "佐藤 花子", 1, 0),
      ], used: 7, spoiled: 1, missing: [],
      open: [TillFigures.OpenRequest(number: number, stage: .payment, isPaid: false)])
    let closing = TillClosing(
      id: 1, day: at.date, counter: counter,
      count: TillCount(
        float: 30_000, coins: try #require(CoinCount("10000*3,1000*1,100*1,50*1,10*4")),
        cashless: 600, exempt: 1), cashExpected: 1_200, cashlessExpected: 600, exempt: 1,
      certificates: 7, used: 7, spoiled: 1, missing: 0, closedAt: at, closedByName: "佐藤 花子",
      supervisorName: "田中 係長", auditRows: 412, auditSeal: "0123456789abcdef0123",
      explained: [(kind: .cash, amount: -10, reason: "釣銭の渡し間違い")])
    return TillDay(
      day: at.date, at: at, counter: counter, figures: figures,
      closing: closed ? closing : nil)
  }

  private func hand() throws -> SupervisorHand<TillScreen> {
    let till = try Self.till()
    return SupervisorHand(
      TillScreen.self, TillScreen.State(day: till.day, ownCounter: 1, till: till))
  }

  private func typed(_ hand: inout SupervisorHand<TillScreen>, coins: [Int: String]) {
    hand.press(.function(2))
    for yen in CoinCount.kinds {
      if let text = coins[yen] { hand.type(text) }
      hand.press(.enter)
    }
    for text in ["30000", "600", "", "1"] {
      if !text.isEmpty { hand.type(text) }
      hand.press(.enter)
    }
  }

  @Test func nothingClosesUncounted() throws {
    var hand = try hand()
    hand.press(.function(5))
    #expect(hand.refused != nil)
    hand.press(.function(3))
    #expect(hand.refused != nil)
  }

  @Test func whatAgreesClosesWithoutReasons() throws {
    var hand = try hand()
    typed(&hand, coins: [10_000: "3", 1_000: "1", 100: "2"])
    #expect(hand.state.differences.isEmpty)
    hand.send(.closeAsked)
    let day = hand.state.day
    #expect(hand.effects == [.close(day, 1, hand.state.counted, [:])])
    hand.send(.closed(try Self.till(closed: true)))
    #expect(hand.message?.kind == .done)
    hand.press(.function(2))
    #expect(hand.refused != nil, "a closed till is not counted again")
  }

  @Test func tenYenMissingWantAReason() throws {
    var hand = try hand()
    typed(&hand, coins: [10_000: "3", 1_000: "1", 100: "1", 50: "1", 10: "4"])
    #expect(hand.state.differences.map(\.amount) == [-10])
    hand.press(.function(5))
    #expect(hand.refused?.contains("10円") == true)
    hand.press(.function(3))
    hand.press(.enter)
    #expect(hand.state.entry != nil, "an empty reason is none")
    hand.type("釣銭")
    hand.press(.enter)
    #expect(hand.state.reasons == [.cash: "釣銭"])
    hand.send(.closeAsked)
    #expect(
      hand.effects == [.close(hand.state.day, 1, hand.state.counted, [.cash: "釣銭"])])
    hand.send(.asked("承認を依頼しています。"))
    #expect(hand.message?.kind == .caution)
  }

  @Test func theOfficeIsNotCounted() throws {
    var hand = try hand()
    hand.press(.function(4))
    #expect(hand.effects == [.load(hand.state.day, nil)])
    // The till's answer comes late and is not taken for the office's.
    hand.send(.loaded(try Self.till()))
    #expect(hand.state.till == nil)
    hand.send(.loaded(try Self.till(counter: nil)))
    hand.press(.function(2))
    #expect(hand.refused != nil)
  }

  @Test func pictures() throws {
    let till = try Self.till()
    FramePictures.expect(
      TillScreen.self, TillScreen.State(day: till.day, ownCounter: 1, till: till),
      named: "Till-open")
    FramePictures.expect(
      TillScreen.self,
      TillScreen.State(day: till.day, ownCounter: 1, till: try Self.till(closed: true)),
      named: "Till-closed")
    var hand = try hand()
    hand.press(.function(2))
    FramePictures.expect(TillScreen.self, hand.state, named: "Till-count")
    hand.press(.escape)
    typed(&hand, coins: [10_000: "3", 1_000: "1", 100: "1", 50: "1", 10: "4"])
    FramePictures.expect(TillScreen.self, hand.state, named: "Till-variance")
  }
}

/// Security paper on the screen.
@Suite struct PaperStockTests {
  private func ledger() throws -> PaperLedger {
    let box = try #require(PaperRange("A1-A100"))
    let drawer = try #require(PaperRange("A101-A140"))
    return PaperLedger(
      at: RequestSample.time(16, 40),
      holdings: [
        PaperLedger.Holding(
          range: box, terminal: nil, used: 0, spoiled: 0, next: 1, missing: []),
        PaperLedger.Holding(
          range: drawer, terminal: TerminalID("n-1"), used: 12, spoiled: 1, next: 115,
          missing: [107]),
      ],
      movements: [
        PaperLedger.Movement(
          id: 1, at: RequestSample.time(9, 5), kind: .receive, range: box, from: nil, to: nil,
          request: nil, reason: "", staffName: "田中 係長"),
        PaperLedger.Movement(
          id: 2, at: RequestSample.time(9, 10), kind: .spoil,
          range: try #require(PaperRange("A101")),
          from: TerminalID("n-1"), to: nil, request: nil, reason: "テスト", staffName: "佐藤 花子"),
      ])
  }

  @Test func aRefusedFormStays() throws {
    var hand = SupervisorHand(PaperStockScreen.self, PaperStockScreen.State(ledger: try ledger()))
    hand.press(.function(2))
    hand.type("A5-A1")
    hand.press(.enter)
    #expect(hand.effects.isEmpty && hand.state.entry?.form.errors.isEmpty == false)
    hand.press(.escape)
    hand.press(.function(2))
    hand.type("A201-A300")
    hand.press(.enter)
    #expect(hand.effects == [.receive(try #require(PaperRange("A201-A300")))])
    hand.send(.failed(DeskFailure(.paperTaken, "もう受け入れた番号があります。")))
    #expect(hand.state.entry != nil && hand.message?.kind == .refusal)
    hand.send(.done("受け入れました。"))
    #expect(hand.state.entry == nil && hand.effects == [.load])
  }

  @Test func pictures() throws {
    FramePictures.expect(
      PaperStockScreen.self, PaperStockScreen.State(ledger: try ledger()),
      named: "PaperStock-gap")
  }
}

/// The bars of the policy paper.
@Suite struct VolumeTests {
  static func report(_ state: VolumeScreen.State) -> VolumeReport {
    VolumeReport(
      from: state.from, to: state.to, grouping: state.grouping,
      lines: [
        VolumeReport.Line(key: "convenience", name: "コンビニ交付", count: 41_200, fee: 8_240_000),
        VolumeReport.Line(key: "ward", name: "区役所", count: 30_500, fee: 9_150_000),
        VolumeReport.Line(
          key: "service-corner", name: "行政サービスコーナー", count: 12_040, fee: 3_612_000),
        VolumeReport.Line(key: "mail", name: "郵送", count: 900, fee: 405_000),
      ])
  }

  private func state() throws -> VolumeScreen.State {
    VolumeScreen.State(today: try #require(CivilDate(year: 2026, month: 11, day: 24)))
  }

  @Test func theFiscalYearIsMovedAndTheGroupingTurned() throws {
    var hand = SupervisorHand(VolumeScreen.self, try state())
    #expect(hand.state.from.iso == "2026-04-01" && hand.state.to.iso == "2027-03-31")
    let late = Self.report(hand.state)
    hand.press(.function(3))
    #expect(hand.state.from.iso == "2025-04-01")
    hand.send(.loaded(late))
    #expect(hand.state.report == nil, "an answer for another year")
    hand.press(.function(2))
    #expect(hand.state.grouping == .year)
    #expect(hand.effects == [.load(hand.state.from, hand.state.to, .year)])
    hand.send(.failed(DeskFailure(.databaseBusy, "混んでいます。")))
    #expect(hand.message?.kind == .refusal)
  }

  @Test func pictures() throws {
    let state = try state()
    FramePictures.expect(
      VolumeScreen.self,
      VolumeScreen.State(today: state.from, report: Self.report(state)), named: "Volume-window")
  }
}
