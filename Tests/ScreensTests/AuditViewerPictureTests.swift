import Domain
import Screens
import TUI
import Testing

/// The audit log in both sizes, inside the frame of the program.
@Suite struct AuditViewerPictureTests {
  private func expect(
    _ hand: SupervisorHand<AuditViewerScreen>, _ name: String, styles: Bool = false
  ) {
    FramePictures.expect(
      AuditViewerScreen.self, hand.state, named: "AuditViewer-\(name)", styles: styles)
  }

  @Test func purpose() { expect(AuditViewerTests.closed(), "purpose") }

  @Test func list() { expect(AuditViewerTests.open(), "list") }

  @Test func empty() {
    expect(
      AuditViewerTests.open(page: AuditPage(entries: [], total: 0, page: 0)), "empty")
  }

  @Test func detail() {
    var hand = AuditViewerTests.open()
    hand.press(.down, .enter)
    expect(hand, "detail")
  }

  @Test func filterWithFaults() {
    var hand = AuditViewerTests.open()
    hand.press(.function(2), .tab)
    hand.type("山田")
    hand.press(.tab)
    hand.type("昭和64年1月8日")
    hand.press(.tab)
    expect(hand, "filter")
  }

  @Test func broken() {
    var hand = AuditViewerTests.open()
    hand.send(.verified(.broken(firstBad: 88, reason: "前の行とのつながりが合いません")))
    expect(hand, "broken", styles: true)
  }
}
