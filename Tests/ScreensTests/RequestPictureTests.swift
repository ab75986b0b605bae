import Domain
import Screens
import TUI
import Testing

/// Requests in both sizes, inside the frame of the program.
@Suite struct RequestPictureTests {
  typealias Sample = RequestSample

  private func expect(
    _ hand: SupervisorHand<RequestScreen>, _ name: String, styles: Bool = false
  ) {
    FramePictures.expect(RequestScreen.self, hand.state, named: "Request-\(name)", styles: styles)
  }

  private func at(_ line: RequestLine?) -> SupervisorHand<RequestScreen> {
    Sample.hand(
      board: RequestBoard(
        at: Sample.time(10, 7), lines: [line].compactMap { $0 }, tickets: Sample.board.tickets,
        current: TicketID("t1")))
  }

  @Test func list() { expect(Sample.hand(), "list", styles: true) }

  @Test func empty() {
    expect(Sample.hand(board: RequestBoard(at: Sample.time(10, 7))), "empty")
  }

  @Test func detail() {
    var hand = Sample.hand()
    hand.press(.down, .down, .down, .down, .enter)
    expect(hand, "detail")
  }

  @Test func stopped() {
    var hand = Sample.hand()
    hand.press(.end, .up, .enter)
    expect(hand, "stopped")
  }

  @Test func receive() {
    var hand = Sample.hand()
    hand.press(.function(3), .enter, .enter)
    hand.type("1000001")
    hand.press(.enter)
    hand.send(.found(PersonID("1000001"), Sample.content().subject))
    expect(hand, "receive")
  }

  @Test func refusedOption() {
    var hand = Sample.hand()
    hand.press(.function(3), .enter, .enter)
    hand.type("1000001")
    hand.press(.enter, .end, .up, .up)
    hand.type(" ")
    hand.press(.enter, .enter, .enter, .down, .down)
    hand.type(" ")
    hand.press(.function(2))
    expect(hand, "refused-option")
  }

  @Test func agent() {
    var hand = Sample.hand()
    hand.press(.function(3), .enter, .enter)
    hand.type("1000001")
    hand.press(.enter, .end, .up, .up, .up, .up)
    hand.type(" ")
    expect(hand, "receive-agent")
  }

  @Test func post() {
    var hand = Sample.hand()
    hand.press(.control("y"))
    expect(hand, "post")
  }

  @Test func review() {
    var hand = at(
      Sample.line(1, .review, .serving, counter: 3, content: Sample.content(requester: .agent)))
    hand.press(.function(2))
    expect(hand, "review")
  }

  /// Why not, and what can be done instead.
  @Test func refused() {
    var hand = at(
      Sample.line(1, .review, .serving, counter: 3, content: Sample.content(requester: .sibling)))
    hand.press(.function(2), .right)
    hand.type(" ")
    expect(hand, "review-refused")
  }

  @Test func verify() {
    var hand = at(Sample.line(4, .checking, .parked, content: nil, madeBy: StaffID("1002")))
    hand.press(.function(2))
    hand.type("山田 太郎")
    hand.press(.enter)
    expect(hand, "verify")
  }

  @Test func mismatch() throws {
    var hand = at(Sample.line(4, .checking, .parked, content: nil, madeBy: StaffID("1002")))
    hand.press(.function(2))
    hand.send(.done(try Sample.result(4, .making, mismatches: [.name, .copies]), .verify))
    expect(hand, "mismatch")
  }

  @Test func pay() {
    var hand = at(
      Sample.line(5, .payment, .serving, counter: 3, content: Sample.content(copies: 2)))
    hand.press(.function(2))
    hand.type(" ")
    hand.press(.enter)
    hand.type("1000")
    expect(hand, "pay")
  }

  @Test func handOver() {
    var hand = at(Sample.line(6, .handover, .serving, counter: 3, receipt: 12))
    hand.press(.function(2))
    hand.type(" ")
    expect(hand, "hand-over")
  }
}
