import Cells
import TUI
import Testing

/// Gives prepared events and keeps what it is shown. The program is stopped when they are used up.
private final class ScriptedTerminal: Terminal {
  var size: (rows: Int, columns: Int) = (24, 80)
  var frames: [String] = []
  var cursors: [CursorPosition?] = []
  var bells = 0
  var repaints = 0
  private var waits: [[TerminalEvent]]
  /// What is found when asked again without waiting, by the number of the wait.
  private var more: [Int: [TerminalEvent]]
  private var count = 0

  init(_ waits: [[TerminalEvent]], more: [Int: [TerminalEvent]] = [:]) {
    self.waits = waits
    self.more = more
  }

  func wait(milliseconds: Int?) throws -> [TerminalEvent] {
    if milliseconds == 0 { return more.removeValue(forKey: count) ?? [] }
    guard !waits.isEmpty else { return [.stopRequested] }
    count += 1
    return waits.removeFirst()
  }

  func show(_ frame: CellBuffer, cursor: CursorPosition?) {
    frames.append(frame.text)
    cursors.append(cursor)
  }
  func bell() { bells += 1 }
  func close() {}
  func watch(_ descriptor: Int32) {}
  func repaint() { repaints += 1 }
}

@Suite struct RunTests {
  private let world = DeskWorld()

  private func run(_ terminal: ScriptedTerminal) throws -> Program {
    var program = world.program()
    try TUI.run(&program, on: terminal)
    return program
  }

  @Test func theFirstFrameComesBeforeAnyKey() throws {
    let terminal = ScriptedTerminal([])
    let program = try run(terminal)
    #expect(program.isFinished)
    #expect(world.quits == 1)
    #expect(terminal.frames.count == 1)
    #expect(terminal.frames[0].contains("証明書"))
  }

  @Test func anEqualFrameIsNotDrawn() throws {
    let terminal = ScriptedTerminal([[.idle], [.idle], [.doorbell], [.key(.up)]])
    _ = try run(terminal)
    #expect(terminal.frames.count == 1)
  }

  @Test func aBurstIsOneFrame() throws {
    let burst: [TerminalEvent] = Array(repeating: .key(.down), count: 20)
    let terminal = ScriptedTerminal([burst], more: [1: [.key(.up)]])
    _ = try run(terminal)
    #expect(terminal.frames.count == 2)
    #expect(terminal.frames[1].contains("> A024"))
  }

  @Test func doorbellsThatRingTogetherAreAnsweredOnce() throws {
    let terminal = ScriptedTerminal([[.doorbell, .doorbell, .doorbell]])
    _ = try run(terminal)
    #expect(world.asked == [.read, .read])
  }

  @Test func controlLDrawsFromNothing() throws {
    let terminal = ScriptedTerminal([[.key(.control("l"))]])
    _ = try run(terminal)
    #expect(terminal.repaints == 1)
    #expect(terminal.frames.count == 2)
  }

  @Test func aLostLineEndsTheProgram() throws {
    let terminal = ScriptedTerminal([[.hungUp, .key(.function(2))]])
    let program = try run(terminal)
    #expect(program.isFinished)
    #expect(world.asked == [.read])
  }

  @Test func theCursorAloneIsAReasonToDraw() throws {
    let terminal = ScriptedTerminal([
      [.key(.function(4)), .text("あ")], [.key(.left)], [.key(.left)],
    ])
    _ = try run(terminal)
    #expect(terminal.frames.count == 3)
    #expect(terminal.frames[1] == terminal.frames[2])
  }
}
