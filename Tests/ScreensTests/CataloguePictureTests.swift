import Domain
import Screens
import TUI
import Testing

/// The catalogue in both sizes, inside the frame of the program.
@Suite struct CataloguePictureTests {
  private func expect(
    _ hand: SupervisorHand<CatalogueScreen>, _ name: String, styles: Bool = false
  ) {
    FramePictures.expect(
      CatalogueScreen.self, hand.state, named: "Catalogue-\(name)", styles: styles)
  }

  private func page(_ key: Int, _ requests: [ApprovalRequest] = []) -> SupervisorHand<
    CatalogueScreen
  > {
    var hand = CatalogueTests.hand(.administrator, requests)
    hand.press(.home, .function(key))
    return hand
  }

  @Test func versions() {
    var hand = CatalogueTests.hand(.administrator, [CatalogueTests.request(.pending)])
    hand.press(.home)
    expect(hand, "versions", styles: true)
  }

  @Test func certificates() { expect(page(3), "certificates") }

  @Test func fees() { expect(page(4), "fees", styles: true) }

  @Test func feeDetail() {
    var hand = page(4)
    hand.press(.right)
    expect(hand, "fee-detail")
  }

  @Test func settings() { expect(page(6), "settings") }

  @Test func changes() { expect(page(7), "changes") }

  @Test func reason() {
    var hand = page(2)
    hand.type("料金改定")
    expect(hand, "reason")
  }

  @Test func nothingYet() {
    var hand = SupervisorHand(
      CatalogueScreen.self,
      CatalogueScreen.State(
        actor: SupervisorSample.actor(.administrator), office: SupervisorSample.office))
    hand.send(.loaded(CatalogueOverview(at: SupervisorSample.now, versions: [])))
    expect(hand, "empty")
  }
}
