import Cells
import Testing

@testable import TUI

@Suite struct CoverTests {
  let world = DeskWorld()

  private func typing() -> Program {
    var program = world.program()
    program.press(keys: .function(4))
    program.handle(.text("書きかけ"))
    return program
  }

  @Test func f12CoversAtOnceAndKeepsWhatWasTyped() {
    var program = typing()
    program.press(keys: .function(12))
    let picture = program.picture()
    #expect(picture.contains("離席中です"))
    for hidden in ["書きかけ", "A023", "佐藤", "中原", "証明書"] {
      #expect(!picture.contains(hidden), "\(hidden) is still to be seen")
    }
    program.press(keys: .function(5))
    #expect(program.picture().contains("書きかけ"))
    program.press(keys: .enter, .enter)
    let layer = program.top as? ScreenLayer<DeskScreen>
    #expect(layer?.state.saved == ["書きかけ"])
  }

  @Test func nothingReachesWhatIsCovered() {
    var program = typing()
    program.press(keys: .function(12))
    let before = world.asked.count
    program.press(keys: .function(2), .enter, .down, .escape)
    program.handle(.text("あ"))
    program.handle(.doorbell)
    program.handle(.idle)
    #expect(world.asked.count == before)
    program.press(keys: .function(5))
    #expect(world.asked.count == before + 1, "uncovering reads the list again")
  }

  @Test func anOpenQuestionIsStillOpenAfterwards() {
    var program = world.program()
    program.press(keys: .function(8), .function(12))
    #expect(!program.picture().contains("取り下げますか"))
    program.press(keys: .function(5))
    #expect(program.picture().contains("A023 を取り下げますか。"))
  }

  @Test func idleTimeLocksAndTheKeyThatFindsItSoIsNotUsed() {
    var program = typing()
    world.seconds = 179
    program.handle(.idle)
    #expect(!program.isCovered)
    program.handle(.text("あ"))
    world.seconds = 179 + 180
    program.handle(.text("い"))
    #expect(program.isCovered)
    #expect(world.locks == [.idle])
    program.press(keys: .function(5))
    #expect(program.picture().contains("書きかけあ"))
    #expect(!program.picture().contains("書きかけあい"))
    program.handle(.idle)
    #expect(!program.isCovered, "coming back counts as a key")
  }

  @Test func doorbellsDoNotKeepTheTerminalOpen() {
    var program = world.program()
    for second in stride(from: 0, through: 200, by: 10) {
      world.seconds = second
      program.handle(.doorbell)
    }
    #expect(world.locks == [.idle])
  }

  @Test func comingBackFromAStopLocksAndDrawsAnew() {
    var program = world.program()
    program.handle(.continued)
    #expect(world.locks == [.continued])
    let signals = program.takeSignals()
    #expect(signals.repaint)
  }

  @Test func whereNothingIsToBeHiddenF12SaysSo() {
    world.locksAllowed = false
    var program = world.program()
    program.press(keys: .function(12))
    #expect(program.message?.text == ProgramText.nothingToLock)
    world.seconds = 1_000
    program.handle(.idle)
    #expect(!program.isCovered)
    program.handle(.continued)
    #expect(!program.isCovered)
  }

  @Test func lockingTwiceIsLockingOnce() {
    var program = world.program()
    program.press(keys: .function(12), .function(12))
    program.handle(.continued)
    #expect(world.locks == [.asked])
    #expect(program.stacks.count == 2)
  }

  @Test func aNewBeginningDropsCoverAndLayers() {
    var program = world.program()
    program.press(keys: .function(6), .function(12))
    program.apply([.reset(world.mounted())])
    #expect(!program.isCovered)
    #expect(program.stack.layers.count == 1)
  }

  // MARK: Small windows

  @Test func aSmallWindowSaysSoAndLosesNothing() {
    var program = typing()
    program.handle(.resize(rows: 10, columns: 40))
    #expect(program.picture(rows: 10, columns: 40).hasPrefix("80x24 以上にしてください"))
    #expect(program.picture(rows: 10, columns: 40).contains("打った文字は入りません"))
    #expect(!program.picture(rows: 10, columns: 40).contains("書きかけ"))
    program.press(keys: .enter, .escape, .function(2))
    program.handle(.text("x"))
    program.handle(.resize(rows: 24, columns: 80))
    #expect(program.picture().contains("[書きかけ "))
  }

  @Test func aSmallWindowCanStillBeLockedAndLeft() {
    var program = world.program()
    program.handle(.resize(rows: 5, columns: 20))
    program.press(keys: .function(12))
    #expect(world.locks == [.asked])
    program.press(keys: .control("c"))
    #expect(program.picture(rows: 12, columns: 40).contains("窓口を終了しますか"))
    program.press(keys: .tab, .enter)
    #expect(program.isFinished)
  }

  @Test func aQuestionOfAScreenWaitsWhileTheWindowIsSmall() {
    var program = world.program()
    program.press(keys: .function(8))
    program.handle(.resize(rows: 10, columns: 40))
    program.press(keys: .right, .enter)
    #expect(world.asked == [.read])
  }

  @Test(arguments: [(0, 0), (1, 1), (2, 7), (23, 80), (24, 79), (24, 80), (300, 500)])
  func everySizeHasAFrame(_ rows: Int, _ columns: Int) {
    let program = world.program()
    let (frame, cursor) = program.frame(rows: rows, columns: columns)
    #expect(frame.rows == rows)
    if let cursor { #expect(frame.bounds.contains(row: cursor.row, column: cursor.column)) }
  }
}
