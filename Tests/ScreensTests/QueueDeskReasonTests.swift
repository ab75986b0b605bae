import Domain
import Screens
import TUI
import Testing

/// Why keys cannot work, and what the table of keys promises.
@Suite struct QueueDeskReasonTests {
  private typealias Day = QueueDeskDay

  private func reason(_ key: Key, _ state: QueueDesk.State) -> String? {
    QueueDesk.keys.first { $0.keys.contains(key) }?.disabledReason(state)
  }

  @Test func nextNeedsAFreeOpenCounterAndSomebodyWaiting() {
    #expect(reason(.function(2), Day.desk(Day.busy)) == nil)
    #expect(reason(.function(2), Day.desk(nil))?.contains("読み込んで") == true)
    #expect(reason(.function(2), Day.desk(Day.morning)) == "待っている方はいません。")
    #expect(reason(.function(2), Day.desk(Day.serving()))?.contains("A023 の応対中") == true)
    var paused = Day.desk(Day.busy)
    paused.counterState = .paused
    #expect(reason(.function(2), paused)?.contains("休止中") == true)
    paused.counterState = .closed
    #expect(reason(.function(2), paused)?.contains("閉じて") == true)
    var recent = Day.busy
    recent.nextUp = nil
    #expect(reason(.function(2), Day.desk(recent))?.contains("5分以内") == true)
    var nowhere = Day.busy
    nowhere.counter = nil
    #expect(reason(.function(2), Day.desk(nowhere, counter: nil))?.contains("窓口番号") == true)
  }

  @Test func thePolicyTableIsAsked() {
    let auditor = Day.desk(Day.busy, .auditor)
    #expect(reason(.function(2), auditor)?.contains("権限") == true)
    #expect(reason(.control("r"), auditor)?.contains("権限") == true)
    // An examiner calls, and does not change priorities.
    let examiner = Day.desk(Day.busy, .examiner)
    #expect(reason(.function(2), examiner) == nil)
    #expect(reason(.control("p"), examiner)?.contains("権限") == true)
  }

  @Test func theNumberAtTheCounterDecidesItsKeys() {
    let free = Day.desk(Day.busy)
    for key: Key in [.function(3), .function(4), .function(7), .function(10), .control("z")] {
      #expect(reason(key, free)?.contains("呼んだ番号がありません") == true)
    }
    let called = Day.desk(Day.serving(.called))
    for key: Key in [.function(3), .function(4), .function(5), .function(7), .function(10)] {
      #expect(reason(key, called) == nil)
    }
    let serving = Day.desk(Day.serving())
    #expect(reason(.function(5), serving)?.contains("もう応対中") == true)
    #expect(reason(.function(7), serving)?.contains("「応対」なので") == true)
    #expect(reason(.control("g"), serving)?.contains("「応対」なので") == true)
  }

  @Test func anotherCountersNumberIsLeftAlone() {
    var state = Day.desk(Day.busy)
    _ = QueueDesk.update(&state, .turned(by: 1))
    #expect(reason(.function(8), state) == "A024 は5番窓口で応対中です。5番窓口で操作してください。")
    #expect(reason(.function(5), state) == "A024 は5番窓口で応対中です。5番窓口で操作してください。")
    var called = Day.busy
    called.open = called.open.filter { $0.ticket.state == .called }
    var other = Day.desk(called)
    _ = QueueDesk.update(&other, .turned(by: 1))
    #expect(reason(.function(5), other)?.contains("番窓口で呼出中です。") == true)
    #expect(reason(.control("y"), state)?.contains("5番窓口で応対中です") == true)
  }

  @Test func anEndedNumberTakesOnlyARemark() {
    var state = Day.desk(Day.busy)
    while state.list != .ended { _ = QueueDesk.update(&state, .turned(by: 1)) }
    for key: Key in [.function(6), .function(8), .control("p"), .control("w"), .control("y")] {
      #expect(reason(key, state) != nil)
    }
    #expect(reason(.control("r"), state) == nil)
  }

  @Test func whileAFormIsOpenOtherKeysWait() {
    var state = Day.desk(Day.serving())
    _ = QueueDesk.update(&state, .opened(.hold))
    for row in QueueDesk.keys where row.showsInPalette && row.label != "戻る" {
      #expect(row.disabledReason(state)?.hasPrefix("A023 の保留の途中です。") == true)
    }
  }

  @Test func anActionNeverTrustsItsKey() {
    var state = Day.desk(Day.serving())
    #expect(QueueDesk.update(&state, .calledNext) == [])
    #expect(state.message?.kind == .refusal)
    #expect(QueueDesk.update(&state, .stepped(.noShow)) == [])
    var free = Day.desk(Day.busy)
    #expect(QueueDesk.update(&free, .opened(.hold)) == [])
    #expect(free.sheet == nil)
  }

  // MARK: The table

  @Test func noKeyStandsTwiceAndNoneIsTheFrames() {
    let all = QueueDesk.keys.flatMap(\.keys)
    #expect(Set(all).count == all.count)
    let frame: [Key] = [
      .function(1), .function(9), .function(12), .control("c"), .control("l"), .control("o"),
    ]
    #expect(Set(all).isDisjoint(with: frame))
  }

  @Test func everyRowWorksWithAnInputMethodOn() {
    for row in QueueDesk.keys {
      #expect(row.keys.contains { !$0.isLetter }, "\(row.label)")
      #expect(!row.help.isEmpty && row.help.hasSuffix("。"))
      #expect(!row.reading.isEmpty)
    }
  }

  @Test func destructiveKeysAskAndStandApart() {
    let state = Day.desk(Day.serving())
    let destructive = QueueDesk.keys.filter { $0.confirmation(state)?.isDestructive == true }
    #expect(destructive.map(\.label) == ["取下"])
    for row in destructive {
      #expect(!row.keys.contains(.function(1)) && !row.keys.contains(.function(3)))
      #expect(row.confirmation(state)?.question.contains("A023") == true)
    }
  }

  @Test func labelsAndReadingsAreDistinct() {
    let labels = QueueDesk.keys.filter(\.showsInPalette).map(\.label)
    #expect(Set(labels).count == labels.count)
  }
}
