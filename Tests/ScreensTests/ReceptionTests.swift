import Domain
import Screens
import TUI
import Testing

/// Giving numbers: action in, state and effects out.
@Suite struct ReceptionTests {
  private typealias Day = QueueDeskDay
  /// Twelve digits with a right check digit, nobody's.
  private let number = "123456789018"

  private func desk(
    _ roles: Role = .reception, _ snapshot: DeskSnapshot? = Day.busy
  ) -> Reception.State {
    Reception.State(
      actor: Day.actor(roles), place: Day.place, office: Day.office, snapshot: snapshot)
  }

  @discardableResult
  private func press(_ key: Key, _ state: inout Reception.State) -> [Reception.Effect] {
    if let event = Reception.form(in: state)?.handle(key) {
      return Reception.update(&state, .form(event))
    }
    guard let row = Reception.keys.first(where: { $0.keys.contains(key) }),
      row.disabledReason(state) == nil
    else { return [] }
    return Reception.update(&state, row.action(state))
  }

  @discardableResult
  private func type(_ text: String, _ state: inout Reception.State) -> [Reception.Effect] {
    guard let event = Reception.form(in: state)?.insert(text) else { return [] }
    return Reception.update(&state, .form(event))
  }

  private func saved(_ effects: [Reception.Effect]) -> [DraftPayload] {
    effects.compactMap { if case .saveDraft(_, _, let payload) = $0 { payload } else { nil } }
  }

  private func plain(_ queue: String) -> Reception.Effect {
    .issue(QueueID(queue), services: [], .normal, remark: "")
  }

  @Test func theCommonVisitTakesTwoKeys() {
    var state = desk()
    #expect(press(.function(7), &state) == [])
    #expect(press(.function(2), &state) == [plain("moving")])
  }

  @Test func arrowsAndEnterDoToo() {
    var state = desk()
    press(.down, &state)
    press(.down, &state)
    #expect(press(.enter, &state) == [plain("family")])
  }

  @Test func theFirstReadingAsksForTheDraftOnce() {
    var state = desk(.reception, nil)
    #expect(
      Reception.update(&state, .refresh)
        == [.load, .checkDraft(kind: "reception.issue", subject: "-")])
    #expect(Reception.update(&state, .refresh) == [.load])
  }

  @Test func servicesPriorityAndRemarkGoWithTheNumber() {
    var state = desk()
    press(.function(3), &state)
    press(.character(" "), &state)
    press(.down, &state)
    press(.down, &state)
    press(.character(" "), &state)
    // Enter leads over how many of each, and out of the form behind the last.
    for _ in 0..<3 { press(.enter, &state) }
    #expect(state.sheet == nil)
    press(.function(4), &state)
    press(.function(5), &state)
    type("車いす", &state)
    // F2 while the field is open gives the number at once.
    #expect(
      press(.function(2), &state) == [
        .issue(
          QueueID("certificates"),
          services: [ServiceID("juminhyo"), ServiceID("koseki-zenbu")], .priority,
          remark: "車いす")
      ])
  }

  @Test func anotherQueueHasOtherServices() {
    var state = desk()
    press(.function(3), &state)
    press(.character(" "), &state)
    press(.escape, &state)
    press(.function(4), &state)
    press(.down, &state)
    #expect(state.services.isEmpty)
    #expect(state.priority == .priority, "the priority is the visitor's")
  }

  /// What stays behind an open form must not change there.
  @Test(arguments: [Key.function(4), .function(7), .character("2"), .character("1"), .down, .up])
  func nothingChangesBehindTheServices(_ key: Key) {
    var state = desk()
    press(.function(3), &state)
    type("\u{3000}", &state)
    for _ in 0..<12 { press(.down, &state) }
    let before = state
    press(key, &state)
    #expect(state.services == [ServiceID("juminhyo")])
    #expect(state.priority == .normal)
    #expect(state.queue?.id == QueueID("certificates"))
    #expect(state.sheet?.kind == .services)
    guard key != .down, key != .up else { return }
    #expect(state == before)
    let row = Reception.keys.first { $0.keys.contains(key) }
    #expect(row?.disabledReason(state)?.hasPrefix("用件の途中です。") == true)
    var forced = state
    _ = Reception.update(&forced, row?.action(state) ?? .refresh)
    #expect(forced.services == state.services && forced.priority == .normal)
    #expect(forced.message?.text.hasPrefix("用件の途中です。") == true)
  }

  @Test func whatIsDroppedWithTheQueueIsSaid() {
    var state = desk()
    press(.function(3), &state)
    press(.right, &state)
    press(.escape, &state)
    press(.function(7), &state)
    #expect(state.services.isEmpty)
    #expect(state.message?.text.contains("証明書の用件（住民票") == true, "\(state.message?.text ?? "")")
    press(.function(8), &state)
    #expect(state.message == nil)
  }

  @Test func thePriorityOfADraftIsSaid() {
    let draft = Draft(
      kind: "reception.issue", subject: "-",
      payload: DraftPayload(["queue": "moving", "priority": "priority"]),
      updatedAt: Day.time("9:58"))
    var state = desk()
    _ = Reception.update(&state, .draftFound(draft))
    #expect(state.message?.text.contains("「優先」で出ます") == true)
    press(.function(3), &state)
    #expect(state.sheet?.form.title.contains("優先で出します") == true)
  }

  @Test func keysOfQueuesCarryTheirNames() {
    let row = Reception.keys.first { $0.keys.contains(.function(7)) }
    #expect(row?.current(desk())?.label == "住民異動")
    #expect(row?.current(desk())?.help == "住民異動の列を選びます（一覧の2番目）。")
    var empty = desk(.reception, nil)
    empty.office.sections = []
    #expect(row?.current(empty) == nil)
  }

  @Test func priorityGoesRound() {
    var state = desk()
    var seen: [Priority] = []
    for _ in 0..<3 {
      press(.function(4), &state)
      seen.append(state.priority)
    }
    #expect(seen == [.priority, .urgent, .normal])
  }

  @Test func theNumberStaysAndTheDeskIsFresh() {
    var state = desk()
    press(.function(4), &state)
    press(.function(2), &state)
    let given = Day.ticket("A030", "10:07") { $0.priority = .priority }
    #expect(
      Reception.update(&state, .issued(given))
        == [.discardDraft(kind: "reception.issue", subject: "-"), .load])
    #expect(state.issued?.id == given.id)
    #expect(state.priority == .normal)
    // Before 10:07 less ten minutes stand A023, A025, A026 and A027; A022 gives way.
    #expect(state.ahead == 4)
    #expect(state.message == .done("A030 を出しました。証明書で前に 4人お待ちです。"))
    var later = Day.busy
    later.waiting = [given]
    _ = Reception.update(&state, .loaded(later))
    #expect(state.ahead == 0)
    #expect(state.issued?.id == given.id)
  }

  @Test func aFailureKeepsEverythingTyped() {
    var state = desk()
    press(.function(4), &state)
    press(.function(5), &state)
    type("後で戻る", &state)
    press(.function(2), &state)
    let failure = DeskFailure(
      .seriesFull, "証明書の番号は999番まで出しました。番号は出していません。手書きの整理票で受け付けてください。")
    #expect(Reception.update(&state, .failed(failure)) == [])
    #expect(state.message == .refusal(failure.message))
    #expect(state.remark == "後で戻る")
    #expect(state.priority == .priority)
    #expect(state.sheet != nil)
  }

  @Test func draftsFollowEveryChange() {
    var state = desk()
    press(.function(5), &state)
    let payloads = saved(type("葛\u{E0100}西様", &state))
    #expect(payloads.map { $0.fields["remark"] } == ["葛\u{E0100}西様"])
    press(.escape, &state)
    #expect(state.message?.text.hasPrefix("書きかけを残しました。") == true)
    #expect(state.remark == "葛\u{E0100}西様")
    press(.function(5), &state)
    #expect(
      press(.control("u"), &state)
        == [.discardDraft(kind: "reception.issue", subject: "-")])
  }

  @Test func aDraftComesBackAndNothingNewIsOverwritten() {
    let payload = DraftPayload([
      "queue": "moving", "services": "tennyu,gone", "priority": "urgent", "remark": "4人",
    ])
    let draft = Draft(
      kind: "reception.issue", subject: "-", payload: payload, updatedAt: Day.time("9:58"))
    var state = desk()
    _ = Reception.update(&state, .draftFound(draft))
    #expect(state.queue?.id == QueueID("moving"))
    #expect(state.services == [ServiceID("tennyu")])
    #expect(state.priority == .urgent)
    #expect(state.remark == "4人")
    #expect(state.message?.text.hasPrefix("9:58 の書きかけを戻しました。") == true)
    var busy = desk()
    press(.function(5), &busy)
    type("別の方", &busy)
    _ = Reception.update(&busy, .draftFound(draft))
    #expect(busy.remark == "別の方")
    _ = Reception.update(&busy, .draftFound(nil))
    #expect(busy.remark == "別の方")
  }

  @Test(arguments: [Key.enter, .escape, .function(2)])
  func aMyNumberIsRefusedAndNeverKept(_ key: Key) {
    var state = desk()
    press(.function(5), &state)
    var effects: [Reception.Effect] = []
    for digit in number { effects += type(String(digit), &state) }
    effects += press(key, &state)
    #expect(!effects.contains { if case .issue = $0 { true } else { false } })
    #expect(saved(effects).allSatisfy { DigitRun.longest(in: $0.text) < 8 })
    #expect(state.remark.isEmpty)
    if key != .escape {
      #expect(state.sheet?.form.errors["remark"]?.contains("個人番号") == true)
    }
    #expect(state.message?.kind == .refusal)
  }

  @Test func aTelephoneNumberIsKeptOnceTheFieldIsLeft() {
    var state = desk()
    press(.function(5), &state)
    #expect(saved(type("090-0000-0000", &state)).allSatisfy { $0.fields["remark"] == nil })
    #expect(saved(press(.enter, &state)).last?.fields["remark"] == "090-0000-0000")
  }

  @Test func reasonsComeFromThePolicyTable() {
    func reason(_ key: Key, _ state: Reception.State) -> String? {
      Reception.keys.first { $0.keys.contains(key) }?.disabledReason(state)
    }
    #expect(reason(.function(2), desk()) == nil)
    #expect(reason(.function(2), desk(.auditor))?.contains("権限") == true)
    #expect(reason(.function(4), desk(.examiner))?.contains("権限") == true)
    var empty = desk(.reception, nil)
    empty.office.sections = []
    #expect(reason(.function(2), empty)?.contains("列がありません") == true)
    #expect(reason(.function(6), empty)?.contains("1番目") == true)
    #expect(Reception.update(&empty, .confirmed) == [])
  }

  @Test func keysAreSound() {
    let all = Reception.keys.flatMap(\.keys)
    #expect(Set(all).count == all.count)
    let frame: [Key] = [
      .function(1), .function(9), .function(12), .control("c"), .control("l"), .control("o"),
    ]
    #expect(Set(all).isDisjoint(with: frame))
    for row in Reception.keys {
      #expect(row.keys.contains { !$0.isLetter }, "\(row.label)")
      #expect(row.confirmation(desk()) == nil, "giving a number is undone at the desk")
    }
  }
}
