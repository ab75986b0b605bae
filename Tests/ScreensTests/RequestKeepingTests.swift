import Domain
import Screens
import TUI
import Testing

/// What was typed and cannot be written down, and a list that stands over midnight.
@Suite struct RequestKeepingTests {
  typealias Sample = RequestSample

  /// A full disk: what was typed does not go with the form, and goes when that is wanted.
  @Test func whatCannotBeKeptComesBack() {
    let full = DeskFailure("database-full", "ディスクの空きがありません。")
    var hand = Sample.hand()
    hand.press(.home, .down, .down, .function(4))
    hand.type("本籍地に照会")
    hand.send(.draftFailed(full))
    #expect(hand.message == .refusal(full.message))
    hand.press(.escape)
    #expect(hand.state.entry == nil)
    #expect(
      hand.effects.contains { if case .saveDraft = $0 { true } else { false } }, "tried again")
    hand.send(.draftFailed(full))
    #expect(hand.state.entry?.form.text("reason") == "本籍地に照会")
    #expect(hand.message?.text.contains("もう一度 Esc") == true)
    hand.type("中")
    hand.press(.escape)
    hand.send(.draftFailed(full))
    #expect(hand.state.entry?.form.text("reason") == "本籍地に照会中", "what was typed since too")
    hand.press(.escape)
    #expect(hand.state.entry == nil && hand.message?.text.contains("残さずに") == true)
  }

  @Test func theNextDayTheListShowsTheDayOfTheSlip() {
    var board = Sample.board
    board.at = board.at.adding(seconds: 14 * 3_600)
    let text = FramePictures.body(RequestScreen.self, Sample.state(board: board))
    #expect(text.contains("11/24 ") && !text.contains("~"), "\(text)")
  }
}
