import Domain
import Screens
import TUI
import TestKit
import Testing

/// A visit with several requests, and where the bar stands first.
@Suite struct RequestSeveralTests {
  typealias Sample = RequestSample

  /// The visit of A002 stands at the counter and has asked twice.
  private static func board() throws -> RequestBoard {
    var board = Sample.board
    let ticket = try #require(Sample.number(2))
    var first = try #require(board.line(CertificateRequestID("r2")))
    first.number = RequestNumber(ticket, ordinal: 1)
    first.stage = .making
    var second = first
    second.id = CertificateRequestID("r2b")
    second.number = RequestNumber(ticket, ordinal: 2)
    second.stage = .called
    board.lines[1] = first
    board.lines.insert(second, at: 2)
    board.current = TicketID("t2")
    return board
  }

  /// The request the bar stands on, as the question before its end names it.
  private static func chosen(_ hand: SupervisorHand<RequestScreen>) -> String {
    var hand = hand
    hand.press(.function(8))
    return hand.question?.question ?? ""
  }

  @Test func eachHasItsOwnNumberInTheListAndInQuestions() throws {
    var hand = Sample.hand(board: try Self.board())
    hand.press(.function(8))
    #expect(hand.question?.question.contains("A002-2 の請求") == true)
    FramePictures.expect(
      RequestScreen.self, Sample.state(board: try Self.board()), named: "Request-several")
  }

  @Test func theBarStandsFirstOnWhoIsAtTheCounter() throws {
    // The first answer puts it there, a later one leaves it where the clerk is.
    var hand = Sample.hand(board: nil)
    hand.send(.loaded(try Self.board()))
    #expect(Self.chosen(hand).contains("A002-2"))
    hand.press(.home)
    hand.send(.loaded(try Self.board()))
    #expect(Self.chosen(hand).contains("A001 "))
    var elsewhere = try Self.board()
    elsewhere.current = TicketID("nobody")
    #expect(Self.chosen(Sample.hand(board: elsewhere)).contains("A001 "))
  }

  @Test(arguments: [("1000002", "別の人です"), ("1000001", "2件目です")])
  func theSecondRequestSaysSo(person: String, says: String) throws {
    var hand = Sample.hand(board: try Self.board())
    var result = try Sample.result(2, .called)
    result.request.id = CertificateRequestID("r2c")
    result.request.number = RequestNumber(try #require(Sample.number(2)), ordinal: 2)
    result.request.order.subject = PersonID(person)
    hand.send(.done(result, .receive))
    let text = hand.state.message?.text ?? ""
    #expect(text.contains("A002-2 の請求を受け付けました") && text.contains(says), "\(text)")
  }

  @Test func whileItIsMadeOthersSeeWhoKnowsIt() throws {
    var board = Sample.board
    let index = try #require(board.lines.firstIndex { $0.id == CertificateRequestID("r3") })
    board.lines[index].content = nil
    board.lines[index].typeName = ""
    board.current = TicketID("t3")
    var hand = Sample.hand(board: board)
    hand.press(.right)
    FramePictures.expect(RequestScreen.self, hand.state, named: "Request-hidden-making")
  }
}
