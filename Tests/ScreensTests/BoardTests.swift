import Cells
import Domain
import TUI
import TestKit
import Testing

@testable import Screens

@Suite struct BoardTests {
  private typealias State = BoardScreen.State

  private func call(_ serial: Int, _ number: Int, counter: Int = 3) throws -> BoardCall {
    BoardCall(
      number: try #require(TicketNumber(prefix: "A", sequence: number)), counter: counter,
      at: try FramePictures.time(10, 0), isServing: false, serial: serial)
  }

  private func snapshot(_ calls: [BoardCall], second: Int = 0) throws -> BoardSnapshot {
    BoardSnapshot(
      at: try FramePictures.time(10, 7, second), officeName: "中原区役所", sectionName: "区民課",
      calls: calls.sorted { $0.serial > $1.serial },
      waitingCounts: [
        .init(queueName: "証明書", count: 8), .init(queueName: "住民異動", count: 14),
        .init(queueName: "戸籍", count: 3), .init(queueName: "印鑑・カード", count: 5),
        .init(queueName: "保険年金", count: 9),
      ])
  }

  /// One round of the clock: the time, then what was read. Gives the serials announced.
  private func round(_ state: inout State, _ second: Int, _ calls: [BoardCall]?) throws -> [Int] {
    let base = try FramePictures.time(10, 7)
    var actions: [BoardScreen.Action] = [.tick(base.adding(seconds: second))]
    actions.append(
      try calls.map { .loaded(try snapshot($0)) } ?? .failed(DeskFailure(.databaseBusy, "x")))
    var announced: [Int] = []
    for action in actions {
      for effect in BoardScreen.update(&state, action) where effect == .bell {
        announced.append(try #require(state.announced).serial)
      }
    }
    return announced
  }

  private func start(_ calls: [BoardCall] = []) throws -> State {
    var state = State(now: try FramePictures.time(10, 7))
    #expect(try round(&state, 0, calls).isEmpty, "what was called before is not announced")
    return state
  }

  @Test func twoCallsOfOneSecondBothHaveTheirTurn() throws {
    var state = try start()
    let calls = [try call(1, 23), try call(2, 24, counter: 5)]
    #expect(try round(&state, 1, calls) == [1])
    #expect(state.shown.map(\.serial) == [1])
    for second in 2...4 { #expect(try round(&state, second, calls).isEmpty) }
    #expect(try round(&state, 5, calls) == [2])
    #expect(state.shown.map(\.serial) == [2, 1])
    #expect(try round(&state, 30, calls).isEmpty)
  }

  @Test func aCallIsHighlightedTwentySecondsFromItsTurn() throws {
    var state = try start()
    let first = try call(1, 23)
    _ = try round(&state, 1, [first])
    for (second, expected) in [(2, true), (20, true), (21, false), (60, false)] {
      _ = try round(&state, second, [first])
      #expect(state.isHighlighted(first) == expected, "second \(second)")
    }
  }

  @Test func aRecallIsAnnouncedAgainAndTheNumberStandsOnce() throws {
    var state = try start()
    _ = try round(&state, 1, [try call(1, 23)])
    #expect(try round(&state, 10, [try call(2, 23)]) == [2])
    #expect(state.shown.map(\.serial) == [2])
  }

  @Test func aNumberCalledAgainWaitingForItsTurnStaysInSight() throws {
    var state = try start()
    _ = try round(&state, 1, [try call(1, 23)])
    _ = try round(&state, 6, [try call(2, 24), try call(3, 25), try call(4, 23)])
    #expect(state.announced?.serial == 2)
    #expect(state.shown.map(\.serial) == [2, 1])
  }

  @Test func aCallTakenBackBeforeItsTurnSendsNobody() throws {
    var state = try start([try call(1, 20)])
    let known = try call(1, 20)
    _ = try round(&state, 1, [known, try call(2, 23), try call(3, 24)])
    _ = try round(&state, 2, [known, try call(2, 23)])
    #expect(try round(&state, 9, [known, try call(2, 23)]).isEmpty)
    #expect(state.shown.map(\.serial) == [2, 1])
  }

  /// Random bursts and readings that fail: every call is announced exactly once, in order, and no
  /// turn is shorter than promised.
  @Test(arguments: 0..<60)
  func everyCallIsAnnouncedOnceAndInOrder(_ seed: Int) throws {
    var chance = BoardChance(seed: UInt64(seed))
    var state = try start()
    var calls: [BoardCall] = []
    var announced: [(serial: Int, second: Int)] = []
    var second = 0
    func pass(reading: Bool) throws {
      second += 1 + chance.below(2)
      // The list is short, as on the wall: only what is not read in time may fall off it.
      let list = reading ? Array(calls.suffix(12)) : nil
      announced += try round(&state, second, list).map { ($0, second) }
    }
    for _ in 0..<80 {
      if chance.below(4) == 0 {
        for _ in 0...chance.below(6) {
          let number = 1 + chance.below(999)
          calls.append(try call(calls.count + 1, number, counter: 1 + chance.below(12)))
        }
      }
      let unread = calls.count - (state.seenSerial ?? 0)
      try pass(reading: unread > 5 || chance.below(5) > 0)
    }
    for _ in 0..<(calls.count * 5 + 10) { try pass(reading: true) }
    #expect(announced.map(\.serial) == calls.map(\.serial))
    let gaps = zip(announced, announced.dropFirst()).map { $1.second - $0.second }
    #expect(gaps.allSatisfy { $0 >= State.turnSeconds })
  }

  @Test func aFailedReadingKeepsTheLastGoodPictureAndTellsNothingInternal() throws {
    var state = try start([try call(1, 23)])
    let good = state.shown
    _ = BoardScreen.update(
      &state, .failed(DeskFailure(.databaseBusy, "/var/lib/madoguchi の鍵が取れません。")))
    _ = BoardScreen.update(&state, .tick(try FramePictures.time(10, 12)))
    #expect(state.shown == good)
    let text = board(state)
    #expect(text.contains("更新停止 10:07 現在"))
    #expect(text.contains("10:12"))
    #expect(!text.contains("/var"))
    _ = BoardScreen.update(&state, .loaded(try snapshot([])))
    #expect(!board(state).contains("更新停止"))
  }

  @Test func pendingCallsStillTakeTheirTurnWhileReadingFails() throws {
    var state = try start()
    _ = try round(&state, 1, [try call(1, 23), try call(2, 24)])
    #expect(try round(&state, 5, nil) == [2])
    #expect(state.announced?.serial == 2)
  }

  @Test func aClockSetBackDoesNotHoldTheBoardUp() throws {
    var state = try start()
    _ = try round(&state, 60, [try call(1, 23), try call(2, 24)])
    #expect(try round(&state, 10, [try call(1, 23), try call(2, 24)]) == [2])
  }

  @Test func nothingThatIsTypedLeavesATraceOnTheWall() throws {
    let state = try start([try call(1, 23)])
    let pilot = Pilot(root: Mounted(BoardScreen.self, state: state) { _ in [] })
    let before = pilot.frame
    pilot.type("qあ窓口").typeSlowly("123")
    let keys: [Key] =
      (1...12).map { .function($0) } + [
        .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp,
        .pageDown, .backspace, .delete, .insert, .control("f"), .control("z"),
      ]
    for key in keys { pilot.press(key) }
    #expect(pilot.frame == before)
    #expect(pilot.cursor == nil)
    pilot.press(.control("c")).expectNoText("なし")
    #expect(pilot.frame != before, "Ctrl-C asks before leaving")
  }

  /// Whatever the size, nothing is drawn in half and the words stay beside their digits.
  @Test func everySizeCanBeDrawn() throws {
    var state = try start()
    _ = try round(&state, 1, [try call(1, 888, counter: 12), try call(2, 24)])
    for rows in [1, 5, 10, 24, 31, 40, 60] {
      for columns in [1, 20, 60, 79, 80, 100, 160, 240] {
        var buffer = CellBuffer(rows: rows, columns: columns)
        #expect(BoardScreen.view(state, into: &buffer) == nil)
        guard rows >= 24, columns >= 80 else { continue }
        let layout = BoardLayout(rows: rows, columns: columns, calls: state.shown)
        let words = (0..<rows).map { buffer.glyph(row: $0, column: layout.wordColumn) ?? "" }
        #expect(words.joined().contains("番窓口へ"), "\(columns)x\(rows)")
      }
    }
  }

  @Test func aNumberThatCannotBeDrawnLargeIsListed() throws {
    let odd = BoardCall(
      number: try #require(TicketNumber(prefix: "証", sequence: 7)), counter: 2,
      at: try FramePictures.time(10, 0), isServing: false, serial: 1)
    #expect(board(try start([odd])).contains("証007番  2番窓口へ"))
  }

  @Test func pictures() throws {
    FramePictures.expect(
      BoardScreen.self, State(now: try FramePictures.time(10, 7)), named: "Board-preparing")
    FramePictures.expect(BoardScreen.self, try start(), named: "Board-empty")
    let calls = try (1...9).map { try call($0, 14 + $0, counter: 1 + $0 * 5 % 12) }
    let old = try start(calls)
    FramePictures.expect(BoardScreen.self, old, named: "Board-calls", styles: true)
    var new = old
    _ = try round(&new, 1, calls + [try call(10, 888, counter: 12)])
    FramePictures.expect(BoardScreen.self, new, named: "Board-new", styles: true)
    var stale = State(now: try FramePictures.time(10, 7), isTraining: true)
    _ = try round(&stale, 0, calls)
    _ = try round(&stale, 300, nil)
    FramePictures.expect(BoardScreen.self, stale, named: "Board-stale")
  }

  private func board(_ state: State) -> String {
    var buffer = CellBuffer(rows: 24, columns: 80)
    _ = BoardScreen.view(state, into: &buffer)
    return buffer.text
  }
}

/// Repeatable chance.
private struct BoardChance {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, limit)))
  }
}
