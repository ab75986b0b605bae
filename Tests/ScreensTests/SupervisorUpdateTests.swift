import Domain
import Screens
import TUI
import Testing

@Suite struct SupervisorUpdateTests {
  typealias Sample = SupervisorSample

  // MARK: Reading

  @Test func refreshLoadsWhatThePageShows() {
    var hand = Sample.hand
    hand.send(.refreshed)
    #expect(hand.effects == [.load(Sample.office)])
    hand.press(.function(7))
    #expect(hand.effects == [.load(Sample.office), .loadTickets(Sample.office)])
  }

  @Test func selectionStaysOnItsQueueWhenRowsMove() {
    var hand = Sample.hand
    hand.press(.down)
    var turned = Sample.snapshot
    turned.queues.reverse()
    hand.send(.loaded(Sample.office, turned))
    hand.press(.enter)
    #expect(hand.state.page == .tickets)
    let text = FramePictures.body(SupervisorScreen.self, hand.state)
    #expect(text.contains("住民異動だけ"))
    #expect(!text.contains("A024"))
  }

  @Test func selectionStaysOnItsTicketWhenOthersEnd() {
    var hand = Sample.hand
    hand.press(.function(7), .down, .down, .down)
    hand.send(.tickets(Array(Sample.tickets.dropFirst(2))))
    hand.press(.function(3))
    hand.type(" ")
    hand.press(.enter)
    #expect(hand.effects == [.prioritise(TicketID("t25"), .priority, version: 4)])
  }

  @Test func failureIsSaidAndNothingIsLost() {
    var hand = Sample.hand
    let failure = DeskFailure(.databaseBusy, "混み合っています。何も変更していません。もう一度操作してください。")
    hand.send(.failed(failure))
    #expect(hand.message == .refusal(failure.message))
    #expect(hand.state.snapshot == Sample.snapshot)
  }

  @Test func theQuickLaneIsAskedForBeforeItChanges() {
    var hand = Sample.hand
    hand.press(.function(5), .control("b"))
    #expect(hand.question?.question.contains("早い窓口にしますか") == true)
    #expect(hand.question?.isDestructive == false)
    guard case .setLane(_, _, quick: true) = hand.effects.last else {
      Issue.record("no lane: \(hand.effects)")
      return
    }
  }

  @Test func escapeGoesBackStepByStep() {
    var hand = Sample.hand
    hand.press(.enter)
    hand.press(.escape)
    #expect(hand.state.page == .tickets)
    #expect(FramePictures.body(SupervisorScreen.self, hand.state).contains("B011"))
    hand.press(.escape)
    #expect(hand.state.page == .queues)
    hand.press(.escape)
    #expect(hand.effects == [.leave])
  }

  // MARK: Counters

  @Test func assigningChoosesCounterThenQueues() {
    var hand = Sample.hand
    hand.press(.function(2), .down, .enter)
    #expect(hand.effects.isEmpty)
    // 3番窓口 takes 証明書; 住民異動 is added.
    hand.press(.down)
    hand.type(" ")
    hand.press(.enter)
    #expect(
      hand.effects == [
        .assign(
          3, office: Sample.office, section: SectionID("kumin"),
          queues: [QueueID("cert"), QueueID("move")])
      ])
    hand.send(.done("3番窓口の担当を替えました。"))
    #expect(hand.message == .done("3番窓口の担当を替えました。"))
    #expect(SupervisorScreen.form(in: hand.state) == nil)
    #expect(hand.effects == [.load(Sample.office)])
  }

  @Test func aCounterServesOneSectionOnly() {
    var hand = Sample.hand
    hand.press(.function(5), .function(2), .end)
    hand.type(" ")
    hand.press(.enter)
    #expect(hand.effects.isEmpty)
    #expect(SupervisorScreen.form(in: hand.state)?.errors["queues"]?.contains("同じ課") == true)
  }

  @Test func aSectionLeaderMovesTheirOwnCountersOnly() {
    var hand = SupervisorHand(
      SupervisorScreen.self, Sample.state(Sample.actor(.supervisor, section: "kumin")))
    hand.press(.function(5), .end, .function(2))
    #expect(hand.refused?.contains("担当する役所・係の外") == true)
    hand.press(.home, .function(2))
    #expect(hand.refused == nil)
    let form = SupervisorScreen.form(in: hand.state)
    #expect(form?.title == "1番窓口が呼ぶ列")
    #expect(!FramePictures.body(SupervisorScreen.self, hand.state).contains("保険年金  待ち"))
  }

  @Test(arguments: [(0, CounterState.open), (1, .paused), (2, .closed)])
  func counterIsOpenedPausedAndClosed(_ steps: Int, _ wanted: CounterState) {
    var hand = Sample.hand
    hand.press(.function(5), .down, .enter)
    for _ in 0..<steps { hand.press(.right) }
    hand.press(.enter)
    #expect(hand.effects == [.setCounter(3, office: Sample.office, wanted)])
  }

  // MARK: Tickets

  @Test func movingNeedsQueueAndReasonAndKeepsTheVersion() {
    var hand = Sample.hand
    hand.press(.function(7), .down, .down, .function(8), .enter, .enter)
    #expect(hand.effects.isEmpty)
    #expect(SupervisorScreen.form(in: hand.state)?.errors["reason"] != nil)
    hand.type("転入届が先")
    hand.press(.enter)
    #expect(
      hand.effects == [
        .move(TicketID("t24"), to: QueueID("move"), reason: "転入届が先", version: 4)
      ])
  }

  @Test func refusedMoveKeepsWhatWasTyped() {
    var hand = Sample.hand
    hand.press(.function(7), .down, .down, .function(8), .enter)
    hand.type("転入届が先")
    hand.press(.enter)
    let sentence = "A024 はほかの端末で変更されています。何も変更していません。一覧を確かめて、もう一度移してください。"
    hand.send(.failed(DeskFailure(.stale, sentence)))
    #expect(hand.message?.text == sentence)
    #expect(hand.message.map { MessageLine.fits($0, rows: 2, columns: 80) } == true)
    #expect(SupervisorScreen.form(in: hand.state)?.text("reason") == "転入届が先")
    #expect(hand.message?.kind == .refusal)
  }

  @Test func myNumberInAReasonIsRefusedWhenTheFieldIsLeft() {
    var hand = Sample.hand
    hand.press(.function(7), .down, .down, .function(8), .enter)
    hand.type("本人 1234-5678-9018")
    hand.press(.tab)
    #expect(SupervisorScreen.form(in: hand.state)?.errors["reason"]?.contains("個人番号") == true)
    hand.press(.tab, .enter)
    #expect(hand.effects.isEmpty)
  }

  @Test func priorityOfATicketAtACounterCannotChange() {
    var hand = Sample.hand
    hand.press(.function(7), .function(3))
    #expect(hand.refused?.contains("A023 はもう「応対」") == true)
  }

  @Test func ticketKeysSayWhereTicketsAre() {
    var hand = Sample.hand
    hand.press(.function(3))
    #expect(hand.refused?.contains("F7") == true)
    hand.press(.function(8))
    #expect(hand.refused?.contains("F7") == true)
  }

  @Test func endingAStuckServiceAsksAndNeedsAReason() {
    var hand = Sample.hand
    hand.press(.function(5), .down, .down, .function(11))
    #expect(hand.question?.isDestructive == true)
    #expect(hand.question?.question.contains("4番窓口の B011") == true)
    hand.press(.right, .enter, .enter)
    #expect(hand.effects.isEmpty)
    hand.type("担当者が早退したため")
    hand.press(.enter)
    #expect(
      hand.effects == [.endStuck(TicketID("t11"), reason: "担当者が早退したため", asLeft: true)])
  }

  @Test func nothingCanBeEndedAtAnEmptyCounter() {
    var hand = Sample.hand
    hand.press(.function(5), .down, .function(11))
    #expect(hand.refused?.contains("応対していません") == true)
    #expect(hand.question == nil)
  }

  @Test func anAuditorLooksAndChangesNothing() {
    var hand = SupervisorHand(SupervisorScreen.self, Sample.state(Sample.actor(.auditor)))
    for key in [Key.function(2), .control("d")] {
      hand.press(key)
      #expect(hand.refused?.contains("権限") == true, "\(key.name)")
    }
    hand.press(.function(5), .down, .down, .function(11))
    #expect(hand.refused != nil)
  }

  // MARK: Approvals and notices

  @Test func ownRequestsAreDecidedByOthers() {
    var hand = Sample.hand
    hand.press(.function(4))
    #expect(hand.state.page == .approvals)
    hand.press(.down, .function(4))
    #expect(hand.refused?.contains("自分の依頼") == true)
  }

  @Test func refusingNeedsAReasonApprovingDoesNot() {
    var hand = Sample.hand
    hand.press(.function(4), .enter, .right, .enter, .enter)
    #expect(hand.effects.isEmpty)
    hand.type("範囲が広すぎます")
    hand.press(.enter)
    #expect(hand.effects == [.decide(RequestID("r1"), approve: false, reason: "範囲が広すぎます")])

    var second = Sample.hand
    second.press(.function(4), .enter, .enter, .enter)
    #expect(second.effects == [.decide(RequestID("r1"), approve: true, reason: "")])
  }

  @Test func anExpiredRequestCannotBeDecided() {
    var late = Sample.snapshot
    late.at = Sample.time(10, 59)
    var hand = SupervisorHand(
      SupervisorScreen.self, Sample.state(Sample.actor(.manager), late))
    hand.press(.function(4), .function(4))
    #expect(hand.refused?.contains("期限が切れました") == true)
  }

  @Test func breakGlassIsSaidOnEveryPageUntilAcknowledged() {
    var snapshot = Sample.snapshot
    snapshot.notices = [Sample.breakGlass]
    var hand = SupervisorHand(
      SupervisorScreen.self, Sample.state(Sample.actor(.manager), snapshot))
    for page in SupervisorScreen.Page.allCases {
      hand.send(.shown(page))
      #expect(FramePictures.body(SupervisorScreen.self, hand.state).contains("! 非常時の権限"))
    }
    hand.press(.control("n"), .enter)
    #expect(hand.effects == [.acknowledge(7)])
    snapshot.notices[0].acknowledged = true
    hand.send(.loaded(Sample.office, snapshot))
    #expect(!FramePictures.body(SupervisorScreen.self, hand.state).contains("非常時の権限"))
  }

  // MARK: Offices

  @Test func officesAreSwitchedByThoseWhoMay() {
    var hand = Sample.hand
    hand.press(.function(10))
    #expect(hand.refused?.contains("中原区役所だけ") == true)

    var city = SupervisorHand(SupervisorScreen.self, Sample.state(Sample.actor(.auditor)))
    city.press(.function(7), .function(10), .right, .enter)
    #expect(city.effects == [.switchOffice(OfficeID("saiwai"))])
    #expect(city.state.office == Sample.office)
    city.send(.loaded(OfficeID("saiwai"), SupervisionSnapshot(at: Sample.now, officeName: "幸区役所")))
    #expect(city.state.office == OfficeID("saiwai"))
    #expect(city.state.tickets.isEmpty)
    #expect(city.state.page == .queues)
  }

  @Test func keyTableKeepsTheRules() {
    var closing = Sample.hand
    closing.send(.closing(DayClosing(day: Sample.day, open: [])))
    var counters = Sample.hand
    counters.press(.function(5))
    let keys = ScreenKeys(SupervisorScreen.self, samples: [closing.state, counters.state])
    #expect(KeyTableCheck.faults(in: keys).isEmpty)
    #expect(keys.rows.filter(\.isDestructive).map(\.label) == ["応対終了", "締め"])
  }
}
