import Cells
import Domain
import Screens
import TUI
import TestKit
import Testing

/// The form of 会計 asks what the way of paying needs.
@Suite struct RequestTillTests {
  private typealias Sample = RequestSample

  private func atTheTill() throws -> SupervisorHand<RequestScreen> {
    let here = try #require(
      Sample.line(5, .payment, .serving, counter: 3, content: Sample.content(copies: 2)))
    var hand = Sample.hand(board: RequestBoard(at: Sample.time(10, 7), lines: [here]))
    hand.press(.function(2))
    return hand
  }

  @Test func cashlessSaysWhichKind() throws {
    var hand = try atTheTill()
    hand.press(.right, .enter)
    let body = FramePictures.body(RequestScreen.self, hand.state)
    #expect(body.contains("クレジットカード") && !body.contains("お預かり"))
    hand.press(.down, .enter)
    var move = RequestMove(.pay, CertificateRequestID("r5"), counter: 3, version: 1)
    move.payment = PaymentEntry(method: .cashless, expected: 600, brand: "電子マネー")
    #expect(hand.effects.last == .move(move))
  }

  @Test func anExemptionNeedsItsGroundAndThePaper() throws {
    var hand = try atTheTill()
    hand.press(.right, .right, .enter)
    #expect(hand.state.entry?.form.focusedID == "ground")
    hand.type("国民年金法104")
    hand.press(.function(2))
    #expect(hand.effects.isEmpty)
    #expect(FramePictures.body(RequestScreen.self, hand.state).contains("免除の理由を、目録の"))
    for _ in 0..<20 { hand.press(.backspace) }
    hand.type("公用")
    hand.press(.function(2))
    #expect(FramePictures.body(RequestScreen.self, hand.state).contains("証明する書類を見てから"))
    // The fault has the keyboard.
    hand.type(" ")
    hand.press(.function(2))
    var move = RequestMove(.pay, CertificateRequestID("r5"), counter: 3, version: 1)
    move.payment = PaymentEntry(
      method: .exempt, expected: 600,
      exemption: PaymentEntry.Exemption(code: "公用", sawProof: true))
    #expect(hand.effects.last == .move(move))
  }

  @Test func theChangeIsSeenAsItIsTyped() throws {
    var hand = try atTheTill()
    hand.press(.enter)
    hand.type("5")
    #expect(FramePictures.body(RequestScreen.self, hand.state).contains("595円足りません"))
    hand.type("000")
    #expect(FramePictures.body(RequestScreen.self, hand.state).contains("4,400円"))
    hand.press(.function(2))
    var move = RequestMove(.pay, CertificateRequestID("r5"), counter: 3, version: 1)
    move.payment = PaymentEntry(method: .cash, expected: 600, tendered: 5_000)
    #expect(hand.effects.last == .move(move))
  }

  // MARK: 定額小為替

  private func letter() throws -> SupervisorHand<RequestScreen> {
    var content = Sample.content(copies: 2)
    content.order.channel = .mail
    var line = try #require(Sample.line(5, .payment, .done, content: content))
    line.ticket = nil
    line.ticketState = nil
    var hand = Sample.hand(board: RequestBoard(at: Sample.time(10, 7), lines: [line]))
    hand.press(.function(2))
    return hand
  }

  @Test func aLetterIsPaidByMoneyOrders() throws {
    var hand = try letter()
    #expect(hand.state.entry?.form.choice("method") == "money-order")
    hand.press(.enter)
    hand.type("12345-678901")
    hand.press(.enter)
    hand.type("R8.10.1")
    hand.press(.enter)
    hand.type("450")
    #expect(FramePictures.body(RequestScreen.self, hand.state).contains("450円  150円足りません"))
    hand.press(.function(2))
    #expect(hand.effects.isEmpty)
    #expect(FramePictures.body(RequestScreen.self, hand.state).contains("会計していません。不足分を"))
    FramePictures.expect(RequestScreen.self, hand.state, named: "Request-money-orders")
    hand.press(.enter)
    hand.type("b2")
    hand.press(.enter)
    hand.type("2026-11-20")
    hand.press(.enter)
    hand.type("150")
    #expect(FramePictures.body(RequestScreen.self, hand.state).contains("600円  ちょうどです"))
    hand.press(.function(2))
    var move = RequestMove(.pay, CertificateRequestID("r5"), counter: 3, version: 1)
    let dates = try #require(CivilDate(year: 2026, month: 10, day: 1))
    let second = try #require(CivilDate(year: 2026, month: 11, day: 20))
    move.payment = PaymentEntry(
      method: .moneyOrder, expected: 600,
      orders: [
        MoneyOrder(issued: dates, amount: 450, number: "12345-678901"),
        MoneyOrder(issued: second, amount: 150, number: "B2"),
      ])
    #expect(hand.effects.last == .move(move))
  }

  @Test func aMoneyOrderIsWhole() throws {
    var hand = try letter()
    hand.press(.function(2))
    let body = FramePictures.body(RequestScreen.self, hand.state)
    #expect(body.contains("券面の番号を、英数字") && body.contains("額面を入れて"))
    #expect(hand.effects.isEmpty)
  }

  /// Nobody brings them to a counter.
  @Test func atTheCounterThereAreNone() throws {
    let hand = try atTheTill()
    #expect(!FramePictures.body(RequestScreen.self, hand.state).contains("小為替"))
  }
}
