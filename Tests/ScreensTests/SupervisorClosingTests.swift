import Domain
import Screens
import TUI
import Testing

/// The end of the day at the supervisor's screen.
@Suite struct SupervisorClosingTests {
  typealias Sample = SupervisorSample

  static var leftovers: DayClosing {
    DayClosing(day: Sample.day, open: Sample.tickets.filter { !$0.state.isOpenCall })
  }

  static var hand: SupervisorHand<SupervisorScreen> {
    var hand = Sample.hand
    hand.send(.closing(leftovers))
    return hand
  }

  @Test func closingIsPreparedFirst() {
    var hand = Sample.hand
    hand.press(.control("d"))
    #expect(hand.question == nil)
    #expect(hand.effects == [.prepareClosing(Sample.office)])
  }

  @Test func openServicesStandInTheWay() {
    var hand = Sample.hand
    hand.send(.closing(DayClosing(day: Sample.day, open: Sample.tickets)))
    hand.press(.control("d"))
    #expect(hand.refused?.contains("A023（1番窓口）、B011（4番窓口）") == true)
    #expect(hand.effects.isEmpty)
  }

  @Test func everyLeftoverIsDecidedByAPerson() {
    var hand = Self.hand
    hand.press(.control("d"))
    #expect(hand.refused?.contains("扱いが決まっていない") == true)
    // The first is yesterday's parked case: its suggestion, then the other choice, then back.
    hand.press(.enter)
    #expect(hand.state.closing?.decisions[TicketID("t7")] == .carryOver)
    hand.press(.character(" "))
    #expect(hand.state.closing?.decisions[TicketID("t7")] == .leftUnserved)
    hand.press(.enter, .control("g"))
    #expect(hand.state.closing?.decisions.count == Self.leftovers.leftovers.count)
    #expect(hand.state.closing?.decisions[TicketID("t7")] == .carryOver)
    #expect(hand.state.closing?.decisions[TicketID("t24")] == .leftUnserved)
    hand.press(.control("d"))
    #expect(hand.question?.isDestructive == true)
    #expect(hand.question?.question.contains("持ち越し 1件、終了 4件") == true)
    let decisions = hand.state.closing?.decisions ?? [:]
    #expect(hand.effects == [.closeDay(Sample.office, decisions)])
  }

  @Test func decisionsStayWhileThePlanIsRefreshed() {
    var hand = Self.hand
    hand.press(.control("g"))
    hand.send(.refreshed)
    #expect(hand.effects == [.load(Sample.office), .prepareClosing(Sample.office)])
    let fewer = Self.leftovers.leftovers.map(\.ticket).filter { $0.id != TicketID("t24") }
    hand.send(.closing(DayClosing(day: Sample.day, open: fewer)))
    #expect(hand.state.closing?.decisions.count == fewer.count)
    #expect(hand.state.closing?.refusal == nil)
  }

  @Test func refusedClosingKeepsTheDecisions() {
    var hand = Self.hand
    hand.press(.control("g"), .control("d"))
    hand.send(.failed(DeskFailure(.dayStillOpen, "A030 がまだ応対中なので、一日を締められません。")))
    #expect(hand.state.closing?.decisions.count == 5)
    #expect(hand.message?.kind == .refusal)
  }

  @Test func summaryShowsRowsAndHash() {
    var hand = Self.hand
    hand.send(.closed(Self.summary))
    let text = FramePictures.body(SupervisorScreen.self, hand.state)
    #expect(text.contains("3,412行"))
    #expect(text.contains("9f86 d081 884c 7d65"))
    #expect(!text.contains("9a2f"))
    hand.press(.control("d"))
    #expect(hand.refused?.contains("終わっています") == true)
    hand.press(.escape)
    #expect(hand.state.page == .queues)
  }

  static let summary = SupervisorScreen.ClosingSummary(
    day: Sample.day, done: 118, left: 6, carriedOver: 1, auditRows: 3_412,
    headHash: "9f86d081884c7d659a2feaa0c55ad015")
}
