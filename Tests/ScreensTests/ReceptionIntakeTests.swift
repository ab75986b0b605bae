import Cells
import Domain
import Screens
import TUI
import Testing

/// Queues that close, that are nearly full, and that only count.
@Suite struct ReceptionIntakeTests {
  private typealias Day = QueueDeskDay

  /// 証明書 has closed, 住民異動 has three numbers left, 戸籍 only counts.
  private func hand() -> SupervisorHand<Reception> {
    var snapshot = Day.busy
    snapshot.office.sections[0].queues[0].intake = QueueIntake(
      closedOn: Day.now.date, reason: "混雑のため")
    snapshot.office.sections[0].queues[1].dailyQuota = 30
    snapshot.office.sections[0].queues[2].countOnly = true
    snapshot.days = [
      QueueID("moving"): QueueDay(walkIns: 27, booked: 2),
      QueueID("family"): QueueDay(counted: 14),
    ]
    return SupervisorHand(
      Reception.self,
      Reception.State(
        actor: Day.actor(.reception), place: Day.place, office: snapshot.office,
        snapshot: snapshot))
  }

  @Test func aClosedQueueGivesNoNumberAndSaysTheWayBack() {
    var hand = hand()
    hand.press(.function(2))
    #expect(hand.refused?.contains("混雑のため") == true)
    #expect(hand.refused?.contains("Ctrl-K") == true)
    hand.press(.control("k"))
    #expect(hand.effects == [.openIntake(QueueID("certificates"))])
    hand.send(.intakeChanged(QueueID("certificates"), isClosed: false))
    #expect(hand.effects == [.load])
  }

  @Test func closingAsksForAReason() {
    var hand = hand()
    hand.press(.down, .control("k"), .enter)
    #expect(hand.effects == [])
    #expect(hand.state.sheet?.form.errors["reason"] != nil)
    hand.type("担当者の不在")
    hand.press(.enter)
    #expect(hand.effects == [.closeIntake(QueueID("moving"), reason: "担当者の不在")])
    hand.send(.intakeChanged(QueueID("moving"), isClosed: true))
    #expect(hand.state.sheet == nil)
  }

  @Test func aQueueThatOnlyCountsCounts() {
    var hand = hand()
    hand.press(.down, .down, .function(2))
    #expect(hand.effects == [.count(QueueID("family"), takingBack: false)])
    hand.press(.control("z"))
    #expect(hand.effects == [.count(QueueID("family"), takingBack: true)])
    hand.send(.counted(QueueID("family"), 14))
    #expect(hand.message?.text.contains("14人") == true)
    hand.press(.up, .control("z"))
    #expect(hand.refused != nil)
  }

  @Test func quantitiesGoWithTheServices() {
    var hand = hand()
    hand.press(.down, .function(3), .character(" "), .tab)
    hand.press(.backspace)
    hand.type("3")
    hand.press(.enter)
    hand.press(.function(2))
    #expect(
      hand.effects.last
        == .issue(
          QueueID("moving"), services: [ServiceID("tennyu")],
          quantities: [ServiceID("tennyu"): 3], .normal, remark: ""))
  }

  @Test func picture() {
    FramePictures.expect(Reception.self, hand().state, named: "Reception-intake")
  }
}
