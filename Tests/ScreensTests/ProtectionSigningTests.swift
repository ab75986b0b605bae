import Domain
import TUI
import Testing

@testable import Screens

/// Whose number it is, before it is registered and before anybody signs for it.
@Suite struct ProtectionSigningTests {
  private typealias Screen = ProtectionScreenTests

  /// Whoever signs second sees in the row, the detail and the question whose it is and what for; the
  /// question stands on the button that does nothing.
  @Test func nobodySignsBlind() throws {
    var twins = Screen.board
    var other = try #require(twins.works.first)
    other.id = 6
    other.subject = PersonID("1000000009")
    twins.works.append(other)
    var hand = Screen.hand(.protectionOfficer, twins)
    let texts = hand.state.rows.map { $0.cells.map(\.text) }
    #expect(Set(texts).count == texts.count, "two rows read alike")
    let asked: [(steps: Int, number: String, words: [String])] = [
      (3, "1000000004", ["決定", "高木 恵さん"]), (1, "1000000004", ["設定", "附票"]),
      (2, "1000000009", ["設定", "附票"]),
    ]
    for (steps, number, words) in asked {
      for _ in 0..<steps { hand.press(.down) }
      hand.press(.function(3))
      let question = try #require(hand.question)
      #expect(question.isDestructive)
      for word in [number] + words { #expect(question.question.contains(word)) }
      let pane = "\(String(describing: ProtectionDetail.pane(hand.state)))"
      #expect(pane.contains(number))
      #expect(
        hand.state.rows.first { $0.id == hand.state.selection }?.cells.last?.text
          .contains(number) == true)
    }
    hand = Screen.hand()
    hand.press(.down, .down, .down, .function(4))
    #expect(hand.question?.question.contains("1000000004") == true)
  }

  /// People are called by their names.
  @Test func noStaffNumberStands() {
    var board = Screen.board
    board.inbound[0].assignedTo = StaffID("n-kato")
    board.inbound[0].assignedName = "加藤 直美"
    board.names = [StaffID("2001"): "高木 恵", StaffID("2002"): "森 亮"]
    var hand = Screen.hand(.protectionOfficer, board)
    for _ in 0..<10 {
      let body = FramePictures.body(ProtectionScreen.self, hand.state)
      for id in ["n-kato", "2001", "2002"] { #expect(!body.contains(id)) }
      hand.press(.down)
    }
  }

  static let somebody = RequestLine.Subject.person(
    name: "山田 花子", birth: BirthDate(imported: "1985-04-01"), flags: [], isFormer: false)

  @Test func nobodysNumberWantsAReason() throws {
    var hand = Screen.hand()
    hand.press(.function(2))
    hand.type("888")
    hand.press(.tab)
    #expect(hand.effects == [.lookUp(PersonID("888"))])
    hand.send(.found(PersonID("888"), .unknown, kana: ""))
    #expect(hand.message?.text.contains("台帳にいません") == true)
    hand.press(.function(2))
    #expect(hand.effects.isEmpty)
    #expect(ProtectionScreen.form(in: hand.state)?.errors["absent"] != nil)
    hand.type("転入の前に相談")
    hand.press(.function(2))
    guard case .add(PersonID("888"), _, _, "転入の前に相談") = try #require(hand.effects.first) else {
      Issue.record("nothing was registered")
      return
    }
  }

  /// Another number is another person; who is registered meanwhile goes from the form.
  @Test func theNameGoesWithTheNumber() {
    var hand = Screen.hand()
    hand.press(.function(2))
    hand.type("1000000001")
    hand.press(.function(2))
    hand.send(.found(PersonID("1000000001"), Self.somebody, kana: ""))
    #expect(FramePictures.body(ProtectionScreen.self, hand.state).contains("山田 花子"))
    var other = hand
    other.type("5")
    #expect(!FramePictures.body(ProtectionScreen.self, other.state).contains("山田 花子"))
    other.press(.function(2))
    #expect(other.effects == [.lookUp(PersonID("10000000015"))])
    hand.send(.loaded(Screen.board))
    #expect(!"\(hand.state)".contains("山田 花子"))
  }
}
