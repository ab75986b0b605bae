import Domain
import Screens
import TUI
import Testing

/// What a supervisor sees, in both sizes, inside the frame of the program.
@Suite struct SupervisorPictureTests {
  typealias Sample = SupervisorSample

  private func expect(
    _ hand: SupervisorHand<SupervisorScreen>, _ name: String, styles: Bool = false
  ) {
    FramePictures.expect(
      SupervisorScreen.self, hand.state, named: "Supervisor-\(name)", styles: styles)
  }

  @Test func busy() { expect(Sample.hand, "busy", styles: true) }

  @Test func loading() {
    let state = SupervisorScreen.State(
      actor: Sample.actor(.manager), office: Sample.office, offices: Sample.offices)
    FramePictures.expect(SupervisorScreen.self, state, named: "Supervisor-loading")
  }

  @Test(arguments: [SupervisorScreen.Page.counters, .stages, .tickets, .approvals])
  func pages(_ page: SupervisorScreen.Page) {
    var hand = Sample.hand
    hand.send(.shown(page))
    expect(hand, page.rawValue)
  }

  @Test func parkedTicket() {
    var hand = Sample.hand
    hand.send(.shown(.tickets))
    hand.press(.down, .down, .down, .down, .down)
    expect(hand, "ticket-parked")
  }

  @Test func filteredTickets() {
    var hand = Sample.hand
    hand.press(.function(7), .control("f"))
    hand.type("a02")
    expect(hand, "tickets-filter")
  }

  @Test func breakGlass() {
    var snapshot = Sample.snapshot
    snapshot.notices = [Sample.breakGlass]
    var hand = SupervisorHand(
      SupervisorScreen.self, Sample.state(Sample.actor(.manager), snapshot))
    expect(hand, "break-glass", styles: true)
    hand.press(.control("n"))
    expect(hand, "notices")
  }

  @Test func assigning() {
    var hand = Sample.hand
    hand.press(.function(2), .enter)
    expect(hand, "assign")
  }

  @Test func deciding() {
    var hand = Sample.hand
    hand.press(.function(4), .enter)
    expect(hand, "decide")
  }

  @Test func endingWithoutAReason() {
    var hand = Sample.hand
    hand.press(.function(5), .function(11), .enter, .enter)
    expect(hand, "end-stuck-error")
  }

  @Test func closingWithLeftovers() {
    var hand = SupervisorClosingTests.hand
    hand.press(.enter, .down)
    expect(hand, "closing")
  }

  @Test func closingRefused() {
    var hand = Sample.hand
    hand.send(.closing(DayClosing(day: Sample.day, open: Sample.tickets)))
    expect(hand, "closing-refused")
  }

  @Test func closed() {
    var hand = SupervisorClosingTests.hand
    hand.send(.closed(SupervisorClosingTests.summary))
    expect(hand, "closed")
  }
}
