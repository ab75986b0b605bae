import Domain
import TUI
import Testing

@testable import Screens

/// The form of a new request and of 審査: what is asked, and what the rules answer beside it.
@Suite struct RequestReceptionTests {
  typealias Sample = RequestSample

  /// Pressed again before the answer is there, nothing is sent a second time.
  @Test func fiveTimesIsOnce() {
    var hand = Sample.hand()
    hand.press(.function(3), .enter, .enter)
    hand.type("1000001")
    var sent = 0
    for _ in 0..<5 {
      hand.press(.function(2))
      sent += hand.effects.count { if case .receive = $0 { true } else { false } }
    }
    #expect(sent == 1)
  }

  @Test func aNumberOnThePaperOfAThirdPartyIsRefusedWithAReason() {
    var hand = Sample.hand()
    hand.press(.function(3), .enter, .enter)
    hand.type("1000001")
    hand.press(.enter, .end, .up, .up)
    hand.type(" ")
    hand.press(.enter, .enter, .enter, .down, .down)
    hand.type(" ")
    hand.press(.function(2))
    #expect(
      FramePictures.body(RequestScreen.self, hand.state).contains("載せられません"))
    #expect(!hand.effects.contains { if case .receive = $0 { true } else { false } })
  }

  @Test(arguments: [
    ("F01", "戸籍全部事項"), ("インカン", "印鑑登録証明書"), ("いんかん", "印鑑登録証明書"), ("身分", "身分証明書"),
    ("コセキ", "、"), ("xyz", "一つに決まるまで"),
  ])
  func aCertificateIsFoundByCodeNameAndReading(typed: String, shown: String) {
    var hand = Sample.hand()
    hand.press(.function(3), .enter, .backspace, .backspace, .backspace)
    hand.type(typed)
    #expect(FramePictures.body(RequestScreen.self, hand.state).contains(shown))
  }

  /// What is asked follows the certificate and whoever asks.
  @Test func onlyWhatIsNeededIsAsked() {
    var hand = Sample.hand()
    hand.press(.function(3), .enter)
    #expect(hand.state.entry?.form.fields.contains { $0.id == "seal" } == false)
    hand.press(.backspace, .backspace, .backspace)
    hand.type("S01")
    let ids = hand.state.entry?.form.fields.map(\.id) ?? []
    #expect(ids.contains("seal") && !ids.contains("shown1") && !ids.contains("power"))
    hand.press(.backspace, .backspace, .backspace)
    hand.type("J01")
    hand.press(.enter, .enter, .end, .up, .up, .up, .up)
    hand.type(" ")
    let agent = hand.state.entry?.form.fields.map(\.id) ?? []
    #expect(hand.state.entry?.form.choice("requester") == "agent")
    #expect(agent.contains("power") && agent.contains("collector") && agent.contains("shown1"))
  }

  /// The assistant says what is wanting and then that it is enough.
  @Test func theRulesAnswerAsItIsTyped() throws {
    let review = try #require(Sample.line(1, .review, .serving, counter: 3))
    var hand = Sample.hand(board: RequestBoard(at: Sample.time(10, 7), lines: [review]))
    hand.press(.function(2))
    #expect(FramePictures.body(RequestScreen.self, hand.state).contains("確かめることがあります"))
    hand.type("手帳")
    #expect(FramePictures.body(RequestScreen.self, hand.state).contains("、"), "which is meant")
    hand.press(.backspace, .backspace)
    hand.type("運転免許")
    hand.type("証")
    #expect(FramePictures.body(RequestScreen.self, hand.state).contains("交付できます"))
    hand.press(.function(2))
    guard case .move(let move)? = hand.effects.last else {
      Issue.record("nothing is sent")
      return
    }
    #expect(move.step == .pass && move.facts?.documents == [.init(kind: "運転免許証")])
  }

  @Test(arguments: [
    ("めんきょ", ["運転免許証"]), ("ﾒﾝｷｮ", ["運転免許証"]), ("免許", ["運転免許証"]),
    ("うんてん", ["運転免許証", "運転経歴証明書"]), ("ぱすぽーと", ["旅券"]), ("りょけん", ["旅券"]),
    ("まいな", ["マイナンバーカード"]), ("せんぱく", ["小型船舶操縦免許証"]), ("ほけんしょう", ["健康保険証"]),
    ("しょうがい", ["身体障害者手帳", "精神障害者保健福祉手帳"]),
    ("ないもの", []), (" ", []),
  ])
  func aDocumentIsFoundByHowItIsRead(typed: String, kinds: [String]) {
    #expect(Sample.catalogue.documents(typed).map(\.kind) == kinds)
  }

  @Test func aLetterNeedsNoNumber() {
    var hand = Sample.hand()
    hand.press(.control("y"))
    #expect(hand.state.entry?.kind == .post)
    hand.press(.enter, .enter, .enter)
    hand.type("1000001")
    hand.press(.function(2))
    let order = RequestOrder(channel: .mail, subject: PersonID("1000001"))
    #expect(hand.effects.last == .receive(Sample.reception(order), for: nil, at: 3))
  }
}
