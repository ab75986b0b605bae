import Cells
import TUI
import TestKit
import Testing

/// Keys in a seeded order.
struct SeededKeys {
  private let seed: UInt64
  private var state: UInt64

  init(_ seed: UInt64) {
    self.seed = seed
    state = seed
  }

  private static let keys: [Key] =
    [
      .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
      .backspace, .delete, .control("f"),
    ] + (2...10).map { Key.function($0) }
  private static let texts = [" ", "1", "A001", "山田", "か\u{3099}", "\u{1B}[2J", "1000", "/"]

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  mutating func hammer(_ root: Mounted) {
    let pilot = Pilot(root: root)
    for step in 0..<300 {
      switch next(10) {
      case 0: pilot.type(Self.texts[next(Self.texts.count)])
      case 1 where step % 7 == 0: pilot.resize(rows: 24 + next(20), columns: 80 + next(60))
      case 2: pilot.send(.doorbell)
      default: pilot.press(Self.keys[next(Self.keys.count)])
      }
      #expect(!ScreenTextRules.holdsControls(pilot.frame.text), "seed \(seed), step \(step)")
    }
  }
}
