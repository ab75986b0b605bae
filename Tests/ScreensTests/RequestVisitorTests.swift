import Domain
import Screens
import TUI
import Testing

/// Who stands at the counter: asked for where it is not the person of the certificate, kept with what
/// is half typed, and never more than a form.
@Suite struct RequestVisitorTests {
  typealias Sample = RequestSample
  private static let visitor = Visitor(
    name: "代理 次郎", kana: "ダイリ ジロウ", birth: CivilDate(iso: "1980-05-06"),
    address: "川崎市高津区見本町1-2-3")

  private func ids(_ hand: SupervisorHand<RequestScreen>) -> [String] {
    hand.state.entry?.form.fields.map(\.id) ?? []
  }

  /// The form of a new request of an agent, the focus on the agent's name.
  private func agent() -> SupervisorHand<RequestScreen> {
    var hand = Sample.hand()
    hand.press(.function(3), .enter, .enter)
    hand.type("1000001")
    hand.press(.enter, .end, .up, .up, .up, .up)
    hand.type(" ")
    while hand.state.entry?.form.focusedID != "visitor-name" { hand.press(.tab) }
    return hand
  }

  private func review(
    _ requester: CertificateRequester = .agent, visitor: Visitor? = visitor,
    _ stage: RequestStage = .review
  ) -> RequestLine? {
    var content = Sample.content(requester: requester, proof: stage == .review ? nil : "旅券")
    content.visitor = visitor
    return Sample.line(1, stage, .serving, counter: 3, content: content)
  }

  private func hand(_ line: RequestLine?) -> SupervisorHand<RequestScreen> {
    Sample.hand(board: RequestBoard(at: Sample.time(10, 7), lines: [line].compactMap { $0 }))
  }

  @Test func whoAsksForThemselvesIsInTheRegister() {
    var hand = Sample.hand()
    hand.press(.function(3))
    #expect(ids(hand).contains("visitor") && !ids(hand).contains("visitor-name"))
  }

  @Test func anAgentIsAskedForAndSent() {
    var hand = agent()
    hand.type("代理　次郎")
    hand.press(.tab)
    hand.type("だいり じろう")
    hand.press(.tab)
    #expect(hand.state.entry?.form.text("visitor-kana") == "ダイリ ジロウ")
    hand.type("S55.5.6")
    hand.press(.tab)
    #expect(hand.state.entry?.form.text("visitor-birth") == "昭和55年5月6日")
    hand.type("川崎市高津区見本町1-2-3")
    let draft = hand.effects.compactMap { effect in
      if case .saveDraft(_, _, let payload) = effect { payload.fields } else { nil }
    }.last
    #expect(draft?["visitor-address"] == "川崎市高津区見本町1-2-3")
    hand.press(.function(2))
    guard case .receive(let form, _, _)? = hand.effects.last else {
      Issue.record("nothing is sent")
      return
    }
    #expect(form.visitor?.kana == Self.visitor.kana && form.visitor?.birth == Self.visitor.birth)
    #expect(form.visitor?.address == Self.visitor.address)
  }

  @Test(arguments: [
    ("visitor-kana", "漢字"), ("visitor-birth", "13月"), ("visitor-birth", "2030-01-01"),
  ])
  func whatCannotBeReadIsRefused(field: String, typed: String) {
    var hand = agent()
    while hand.state.entry?.form.focusedID != field { hand.press(.tab) }
    hand.type(typed)
    hand.press(.function(2))
    #expect(hand.state.entry?.form.errors[field] != nil)
    #expect(!hand.effects.contains { if case .receive = $0 { true } else { false } })
  }

  @Test func reviewHasThemAndWantsAName() {
    var hand = hand(review())
    hand.press(.function(2))
    #expect(hand.state.entry?.form.text("visitor-name") == "代理 次郎")
    #expect(hand.state.entry?.form.text("visitor-birth") == "昭和55年5月6日")
    hand.press(.function(2))
    guard case .move(let move)? = hand.effects.last else {
      Issue.record("nothing is sent")
      return
    }
    #expect(move.visitor == Self.visitor)
    var unnamed = self.hand(review(visitor: nil))
    unnamed.press(.function(2), .function(2))
    #expect(unnamed.state.entry?.form.errors["visitor-name"]?.contains("氏名") == true)
    #expect(!unnamed.effects.contains { if case .move = $0 { true } else { false } })
    // Nobody is asked for at the person's own.
    var own = self.hand(review(.own, visitor: nil))
    own.press(.function(2))
    #expect(!ids(own).contains("visitor-name"))
  }

  @Test func handOverHasWhoFetches() {
    var hand = hand(review(.agent, .handover))
    hand.press(.function(2))
    #expect(hand.state.entry?.form.text("visitor-name") == "代理 次郎")
    var line = review(.agent, .handover)
    line?.collector = "受取 三郎"
    var other = self.hand(line)
    other.press(.function(2))
    #expect(other.state.entry?.form.text("visitor-name") == "受取 三郎")
    #expect(other.state.entry?.form.text("visitor-address") == "")
    other.press(.function(2))
    #expect(other.state.entry?.form.errors["checks"] != nil)
  }

  /// The agent is protected now and kept no more: an open form loses them with the next reading.
  @Test func whoIsForgottenLeavesAnOpenForm() {
    for stage in [RequestStage.review, .handover] {
      var hand = hand(review(.agent, stage))
      hand.press(.function(2))
      #expect(hand.state.entry?.form.text("visitor-name") == "代理 次郎")
      let gone = [review(visitor: nil, stage)].compactMap { $0 }
      hand.send(.loaded(RequestBoard(at: Sample.time(10, 8), lines: gone)))
      for field in ["visitor-name", "visitor-kana", "visitor-birth", "visitor-address"] {
        #expect(hand.state.entry?.form.text(field) == "", "\(field)")
      }
    }
  }

  /// Of a letter the writer is always asked for; what was typed comes back.
  @Test func aLetterIsKeptWithItsWriter() {
    var hand = Sample.hand()
    hand.press(.control("y"))
    #expect(ids(hand).contains("visitor-address"))
    hand.send(
      .draftFound(
        Draft(
          kind: "certificate.post", subject: "-",
          payload: DraftPayload(["visitor-name": "差出 四郎"]), updatedAt: Sample.time(9, 0))))
    #expect(hand.state.entry?.form.text("visitor-name") == "差出 四郎")
    #expect(
      RequestScreen.Opening(
        Draft(
          kind: "certificate.post", subject: "-", payload: DraftPayload([:]),
          updatedAt: Sample.time(9, 0))) == .post)
  }

  @Test func pictures() {
    var form = agent()
    form.type("代理 次郎")
    FramePictures.expect(RequestScreen.self, form.state, named: "Request-visitor", styles: false)
    var over = hand(review(.agent, .handover))
    over.press(.function(2))
    FramePictures.expect(RequestScreen.self, over.state, named: "Request-collector", styles: false)
  }
}
