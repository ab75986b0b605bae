import Domain
import Screens
import TUI
import Testing

/// Action in, state and effects out.
@Suite struct QueueDeskUpdateTests {
  private typealias Day = QueueDeskDay

  @Test func f2CallsNextAndLooksAtIt() throws {
    var state = Day.desk(Day.busy)
    #expect(QueueDeskTyping.press(.function(2), &state) == [.callNext(3)])
    let after = Day.serving(.called)
    let own = try #require(after.current)
    #expect(QueueDesk.update(&state, .done(own, .call)) == [.load])
    #expect(state.message == .done("A023 を呼び出しました。来られたら F5 応対、来られなければ F3 再呼出 です。"))
    #expect(QueueDesk.update(&state, .loaded(after)) == [])
    #expect(state.selected?.id == own.id)
    #expect(state.ownIsSelected)
  }

  @Test func aSelectedTicketIsCalled() {
    var state = Day.desk(Day.busy)
    state.select(TicketID("A028"))
    #expect(QueueDeskTyping.press(.control("y"), &state) == [.call(TicketID("A028"), 3)])
  }

  @Test(arguments: [
    (Key.function(3), TicketStep.recall), (.function(5), .start), (.function(7), .noShow),
    (.control("z"), .undoCall), (.control("g"), .giveWay),
  ])
  func stepsOfTheNumberAtTheCounter(_ key: Key, _ step: TicketStep) {
    var state = Day.desk(Day.serving(.called))
    #expect(
      QueueDeskTyping.press(key, &state)
        == [.move(TicketMove(step, TicketID("A023"), counter: 3, version: 2))])
  }

  @Test func aParkedCaseGoesOnAtMyCounter() {
    var state = Day.desk(Day.busy)
    _ = QueueDesk.update(&state, .turned(by: 2))
    #expect(state.list == .parked)
    #expect(
      QueueDeskTyping.press(.function(5), &state)
        == [.move(TicketMove(.resume, TicketID("A019"), counter: 3, version: 1))])
  }

  @Test func aMissedTicketGoesBackToWait() {
    var state = Day.desk(Day.serving())
    _ = QueueDesk.update(&state, .turned(by: 3))
    #expect(
      QueueDeskTyping.press(.control("w"), &state)
        == [.move(TicketMove(.resume, TicketID("A017"), version: 1))])
  }

  @Test func holdTakesAStageAndAReason() {
    var state = Day.desk(Day.serving())
    QueueDeskTyping.press(.function(4), &state)
    QueueDeskTyping.press(.enter, &state)
    QueueDeskTyping.type("委任状を確認", &state)
    let effects = QueueDeskTyping.press(.enter, &state)
    #expect(
      effects == [
        .move(
          TicketMove(
            .hold, TicketID("A023"), counter: 3, stage: .review, reason: "委任状を確認", version: 2))
      ])
    #expect(state.sheet != nil, "the form stays until the answer")
  }

  @Test func holdForReviewNeedsNoWords() {
    var state = Day.desk(Day.serving())
    QueueDeskTyping.press(.function(4), &state)
    QueueDeskTyping.press(.enter, &state)
    #expect(
      QueueDeskTyping.press(.enter, &state) == [
        .move(
          TicketMove(
            .hold, TicketID("A023"), counter: 3, stage: .review, reason: "審査", version: 2))
      ])
  }

  @Test func holdForMissingPapersNeedsAReason() {
    var state = Day.desk(Day.serving())
    QueueDeskTyping.press(.function(4), &state)
    QueueDeskTyping.press(.left, &state)
    QueueDeskTyping.press(.enter, &state)
    let effects = QueueDeskTyping.press(.enter, &state)
    #expect(!effects.contains { if case .move = $0 { true } else { false } })
    #expect(state.sheet?.form.errors["reason"] != nil)
  }

  @Test func transferNamesAQueue() {
    var state = Day.desk(Day.serving())
    QueueDeskTyping.press(.function(6), &state)
    QueueDeskTyping.press(.down, &state)
    QueueDeskTyping.press(.enter, &state)
    QueueDeskTyping.type("戸籍から", &state)
    #expect(
      QueueDeskTyping.press(.enter, &state) == [
        .move(
          TicketMove(
            .transfer, TicketID("A023"), counter: 3, queue: QueueID("family"), reason: "戸籍から",
            version: 2))
      ])
  }

  @Test func finishCountsWhatWasDone() {
    var state = Day.desk(Day.serving())
    QueueDeskTyping.press(.function(10), &state)
    // 印鑑登録証明書 was not needed, 課税証明書 was.
    QueueDeskTyping.press(.down, &state)
    QueueDeskTyping.press(.character(" "), &state)
    QueueDeskTyping.press(.down, &state)
    QueueDeskTyping.press(.down, &state)
    QueueDeskTyping.press(.character(" "), &state)
    QueueDeskTyping.press(.enter, &state)
    #expect(state.sheet?.form.focusedID == "count.juminhyo")
    QueueDeskTyping.press(.backspace, &state)
    QueueDeskTyping.type("２", &state)
    QueueDeskTyping.press(.enter, &state)
    QueueDeskTyping.press(.enter, &state)
    let effects = QueueDeskTyping.press(.enter, &state)
    let record = FinishRecord(items: [
      .init(service: ServiceID("juminhyo"), count: 2), .init(service: ServiceID("kazei")),
    ])
    #expect(
      effects == [
        .move(
          TicketMove(.finish, TicketID("A023"), counter: 3, finish: record, version: 2))
      ])
  }

  @Test func aCountOfNothingIsAskedForAgain() {
    var state = Day.desk(Day.serving())
    QueueDeskTyping.press(.function(10), &state)
    QueueDeskTyping.press(.enter, &state)
    QueueDeskTyping.press(.backspace, &state)
    for _ in 0..<2 { QueueDeskTyping.press(.enter, &state) }
    let effects = QueueDeskTyping.press(.enter, &state)
    #expect(!effects.contains { if case .move = $0 { true } else { false } })
    #expect(state.sheet?.form.errors["count.juminhyo"] != nil)
  }

  @Test func withdrawalSaysWhy() {
    var state = Day.desk(Day.busy)
    state.select(TicketID("A025"))
    QueueDeskTyping.press(.function(8), &state)
    QueueDeskTyping.press(.enter, &state)
    QueueDeskTyping.type("窓口で申し出", &state)
    #expect(
      QueueDeskTyping.press(.enter, &state) == [
        .move(
          TicketMove(
            .withdraw, TicketID("A025"), counter: 3, reason: "帰られた: 窓口で申し出", version: 1))
      ])
  }

  @Test func priorityAndRemarkAreOfTheSelectedTicket() {
    var state = Day.desk(Day.serving())
    QueueDeskTyping.press(.down, &state)
    let selected = state.selected?.id
    QueueDeskTyping.press(.control("p"), &state)
    QueueDeskTyping.press(.right, &state)
    #expect(
      QueueDeskTyping.press(.enter, &state)
        == selected.map { [.prioritise($0, .priority, version: 1)] })
    QueueDeskTyping.press(.escape, &state)
    QueueDeskTyping.press(.control("r"), &state)
    QueueDeskTyping.type("髙橋様", &state)
    #expect(
      QueueDeskTyping.press(.enter, &state)
        == selected.map { [.remark($0, "髙橋様", version: 1)] })
  }

  @Test func theCounterPausesAndOpens() {
    var state = Day.desk(Day.busy)
    QueueDeskTyping.press(.control("k"), &state)
    #expect(QueueDeskTyping.press(.enter, &state) == [.setCounter(3, .paused)])
    #expect(QueueDesk.update(&state, .counter(.paused)) == [.load])
    #expect(state.sheet == nil)
    #expect(state.message == .done("3番窓口を休止中にしました。Ctrl-K で受付中に戻せます。"))
    #expect(QueueDeskTyping.press(.function(2), &state) == [])
  }

  @Test func whatIsDoneSaysWhereItWent() throws {
    let own = try #require(Day.serving().current)
    func ticket(_ state: TicketState) -> Ticket {
      var ticket = own
      ticket.state = state
      return ticket
    }
    let table: [(TicketStep, TicketState, String)] = [
      (.hold, .parked, "保留"), (.resume, .waiting, "待ちに戻しました"), (.resume, .serving, "再開"),
      (.noShow, .missed, "不在の一覧"), (.noShow, .waiting, "待ちに残り"), (.undoCall, .waiting, "取り消し"),
      (.giveWay, .waiting, "先を譲り"), (.transfer, .waiting, "引き継ぎ"), (.finish, .done, "完了"),
      (.withdraw, .left, "終了の一覧"), (.recall, .called, "もう一度"), (.start, .serving, "F10"),
    ]
    for (step, result, part) in table {
      var state = Day.desk(Day.serving())
      _ = QueueDesk.update(&state, .done(ticket(result), step))
      let text = state.message?.text ?? ""
      #expect(text.hasPrefix("A023 ") && text.contains(part), "\(step): \(text)")
    }
  }

  @Test func afterTheLastStepTheListIsBrightAgain() throws {
    var state = Day.desk(Day.serving())
    var done = try #require(state.own)
    done.state = .done
    _ = QueueDesk.update(&state, .done(done, .finish))
    _ = QueueDesk.update(&state, .loaded(Day.busy))
    #expect(!state.ownIsSelected)
    #expect(state.selected != nil)
  }

  @Test func escGoesBackStepByStep() {
    var state = Day.desk(Day.busy)
    _ = QueueDesk.update(&state, .filterOpened)
    QueueDeskTyping.type("課税", &state)
    QueueDeskTyping.press(.enter, &state)
    #expect(state.filterText == "課税")
    QueueDeskTyping.press(.enter, &state)
    #expect(state.showsDetail)
    #expect(QueueDeskTyping.press(.escape, &state) == [])
    #expect(QueueDeskTyping.press(.escape, &state) == [])
    #expect(state.filterText.isEmpty)
    #expect(QueueDeskTyping.press(.escape, &state) == [.close])
  }
}
