import Domain
import Screens
import TUI
import Testing

/// What is typed survives; a 個人番号 does not.
@Suite struct QueueDeskDraftTests {
  private typealias Day = QueueDeskDay
  /// Twelve digits with a right check digit, nobody's.
  private let number = "123456789018"

  private func opened(_ kind: QueueDesk.Sheet.Kind) -> QueueDesk.State {
    var state = Day.desk(Day.serving())
    _ = QueueDesk.update(&state, .opened(kind))
    return state
  }

  private func saved(_ effects: [QueueDesk.Effect]) -> [DraftPayload] {
    effects.compactMap { if case .saveDraft(_, _, let payload) = $0 { payload } else { nil } }
  }

  @Test func aFormAsksForItsDraft() {
    var state = Day.desk(Day.serving())
    #expect(
      QueueDesk.update(&state, .opened(.hold))
        == [.checkDraft(kind: "queue.hold", subject: "A023")])
    var other = Day.desk(Day.serving())
    #expect(QueueDesk.update(&other, .opened(.priority)) == [])
  }

  @Test func whatCannotBeKeptComesBack() {
    let full = DeskFailure("database-full", "ディスクの空きがありません。")
    var state = opened(.remark)
    QueueDeskTyping.type("、後日", &state)
    _ = QueueDesk.update(&state, .draftFailed(full))
    #expect(state.message == .refusal(full.message))
    #expect(saved(QueueDeskTyping.press(.escape, &state)).count == 1, "tried again")
    #expect(state.sheet == nil)
    _ = QueueDesk.update(&state, .draftFailed(full))
    #expect(state.sheet?.form.text("text") == "続柄と本籍は省略、2通、後日")
    #expect(state.message?.text.contains("もう一度 Esc") == true)
    #expect(QueueDeskTyping.press(.escape, &state) == [])
    #expect(state.sheet == nil && state.message?.text.contains("残さずに") == true)
  }

  @Test func everyChangeOfTextIsKept() {
    var state = opened(.remark)
    let first = QueueDeskTyping.type("、後日", &state)
    #expect(
      first == [
        .saveDraft(
          kind: "queue.remark", subject: "A023",
          DraftPayload(["text": "続柄と本籍は省略、2通、後日"]))
      ])
    #expect(QueueDeskTyping.press(.left, &state) == [], "the caret alone changes nothing")
    QueueDeskTyping.press(.end, &state)
    for _ in 0..<2 { QueueDeskTyping.press(.backspace, &state) }
    let last = QueueDeskTyping.press(.backspace, &state)
    #expect(last == [.discardDraft(kind: "queue.remark", subject: "A023")])
  }

  @Test func aLongRunOfDigitsStaysInMemoryUntilItHasPassed() {
    var state = opened(.transfer)
    QueueDeskTyping.press(.tab, &state)
    var written: [DraftPayload] = []
    for digit in "0442013113" { written += saved(QueueDeskTyping.type(String(digit), &state)) }
    #expect(written.allSatisfy { DigitRun.longest(in: $0.text) < 8 })
    let left = saved(QueueDeskTyping.press(.tab, &state))
    #expect(left.last?.fields["reason"] == "0442013113")
  }

  @Test func aMyNumberIsRefusedAndNeverKept() {
    var state = opened(.transfer)
    QueueDeskTyping.press(.tab, &state)
    #expect(MyNumberGuard.finds(in: number))
    var effects: [QueueDesk.Effect] = []
    for digit in number { effects += QueueDeskTyping.type(String(digit), &state) }
    effects += QueueDeskTyping.press(.tab, &state)
    #expect(state.sheet?.form.text("reason") == "")
    #expect(state.sheet?.form.errors["reason"]?.contains("個人番号") == true)
    #expect(state.sheet?.form.focusedID == "reason")
    #expect(state.message?.kind == .refusal)
    #expect(saved(effects).allSatisfy { DigitRun.longest(in: $0.text) < 8 })
  }

  @Test(arguments: [Key.enter, .escape])
  func neitherEnterNorEscLetsAMyNumberOut(_ key: Key) {
    var state = opened(.remark)
    QueueDeskTyping.type(" １２３４ ５６７８ ９０１８", &state)
    let effects = QueueDeskTyping.press(key, &state)
    #expect(!effects.contains { if case .remark = $0 { true } else { false } })
    #expect(saved(effects).allSatisfy { !MyNumberGuard.finds(in: $0.text) })
    #expect(state.message?.text.contains("消しました") == true)
  }

  @Test func elevenDigitsAreWarnedAbout() {
    var state = opened(.transfer)
    QueueDeskTyping.press(.tab, &state)
    QueueDeskTyping.type("11122233344", &state)
    QueueDeskTyping.press(.tab, &state)
    #expect(state.message?.kind == .caution)
    #expect(state.sheet?.form.text("reason") == "11122233344")
  }

  @Test func escKeepsTheDraftAndOpeningRestoresIt() throws {
    var state = opened(.hold)
    QueueDeskTyping.press(.right, &state)
    QueueDeskTyping.press(.tab, &state)
    let payload = try #require(saved(QueueDeskTyping.type("本籍地へ照会", &state)).last)
    QueueDeskTyping.press(.escape, &state)
    #expect(state.sheet == nil)
    #expect(state.message?.text.hasPrefix("書きかけを残しました。") == true)

    _ = QueueDesk.update(&state, .opened(.hold))
    let draft = Draft(
      kind: "queue.hold", subject: "A023", payload: payload, updatedAt: Day.time("10:06"))
    _ = QueueDesk.update(&state, .draftFound(draft))
    #expect(state.sheet?.form.text("reason") == "本籍地へ照会")
    #expect(state.message == .info("10:06 の書きかけを戻しました。続きから書けます。"))
  }

  @Test func finishRestoresServicesAndCounts() {
    var state = opened(.finish)
    let payload = DraftPayload([
      "services": "juminhyo,kazei", "count.juminhyo": "3", "count.kazei": "2", "note": "手渡し",
    ])
    _ = QueueDesk.update(
      &state,
      .draftFound(
        Draft(kind: "queue.finish", subject: "A023", payload: payload, updatedAt: Day.now)))
    #expect(state.sheet?.form.checked("services") == ["juminhyo", "kazei"])
    #expect(state.sheet?.form.text("count.juminhyo") == "3")
    #expect(state.sheet?.form.text("count.kazei") == "2")
    #expect(state.sheet?.form.text("note") == "手渡し")
  }

  @Test func aDraftOfAnotherFormOrOverTypedWordsIsLeft() {
    let payload = DraftPayload(["text": "古い"])
    let draft = Draft(
      kind: "queue.remark", subject: "A025", payload: payload, updatedAt: Day.now)
    var state = opened(.remark)
    _ = QueueDesk.update(&state, .draftFound(draft))
    #expect(state.sheet?.form.text("text") == "続柄と本籍は省略、2通")
    QueueDeskTyping.type("。", &state)
    _ = QueueDesk.update(
      &state,
      .draftFound(
        Draft(kind: "queue.remark", subject: "A023", payload: payload, updatedAt: Day.now)))
    #expect(state.sheet?.form.text("text") == "続柄と本籍は省略、2通。")
  }

  @Test func successForgetsTheDraft() throws {
    var state = opened(.hold)
    QueueDeskTyping.press(.enter, &state)
    QueueDeskTyping.press(.enter, &state)
    var parked = try #require(state.own)
    parked.state = .parked
    #expect(
      QueueDesk.update(&state, .done(parked, .hold))
        == [.discardDraft(kind: "queue.hold", subject: "A023"), .load])
    #expect(state.sheet == nil)
  }

  @Test func aFailureKeepsTheFormAndItsWords() {
    var state = opened(.hold)
    QueueDeskTyping.press(.enter, &state)
    QueueDeskTyping.type("委任状", &state)
    QueueDeskTyping.press(.enter, &state)
    let failure = DeskFailure(.databaseBusy, "混み合っています。もう一度操作してください。")
    #expect(QueueDesk.update(&state, .failed(failure)) == [])
    #expect(state.sheet?.form.text("reason") == "委任状")
    #expect(state.sheet?.form.errors["reason"] == failure.message)
  }

  @Test func aStaleSaveReadsAgainAndTheNextTryIsNewer() {
    var state = opened(.remark)
    QueueDeskTyping.type("、至急", &state)
    QueueDeskTyping.press(.enter, &state)
    #expect(QueueDesk.update(&state, .failed(QueueDeskTyping.stale)) == [.load])
    var newer = Day.serving()
    newer.current?.remark = "2通"
    newer.current?.version = 5
    _ = QueueDesk.update(&state, .loaded(newer))
    #expect(state.sheet?.form.text("text") == "続柄と本籍は省略、2通、至急")
    #expect(
      QueueDeskTyping.press(.enter, &state).last
        == .remark(TicketID("A023"), "続柄と本籍は省略、2通、至急", version: 5))
  }

  @Test func lookingAtAListAgainDoesNotMoveTheVersion() {
    var state = opened(.remark)
    QueueDeskTyping.type("、至急", &state)
    var newer = Day.serving()
    newer.current?.version = 5
    _ = QueueDesk.update(&state, .loaded(newer))
    #expect(
      QueueDeskTyping.press(.enter, &state).last
        == .remark(TicketID("A023"), "続柄と本籍は省略、2通、至急", version: 2),
      "what the clerk saw when the form was opened")
  }
}
