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
}
