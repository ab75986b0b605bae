import TUI

/// A fixed sequence of numbers (SplitMix64), so that a failure comes again.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Text and keys as unkind as a terminal can send them.
enum RandomInput {
  static let pieces: [String] = [
    "あ", "山", "A", "1", " ", "\u{3000}", "ｶﾞ", "ﾊﾟ", "ｱ", "\u{FF9E}", "か\u{3099}", "\u{3099}",
    "葛\u{E0100}", "\u{E0101}", "👨‍👩‍👧", "\u{200D}", "🇯🇵", "🇯", "\u{202E}", "\u{200F}אב", "عرب",
    "\u{1B}[31m", "\u{7}", "\n", "\r\n", "\t", "\u{0}", "\u{85}", "\u{2028}", "\u{FEFF}", "神",
    "\u{FA19}", "１２", "〜", "①", "e\u{301}\u{302}\u{303}", "\u{1F3FB}", "한", "ᄒ", "ᅡ",
  ]

  static let editingKeys: [Key] = [
    .left, .right, .home, .end, .backspace, .delete, .control("u"), .control("k"),
  ]

  static let keys: [Key] =
    editingKeys + [
      .enter, .escape, .tab, .backTab, .up, .down, .pageUp, .pageDown, .insert,
      .control("o"), .control("c"), .control("f"), .control("l"), .control("x"),
      .character("1"), .character("/"), .character("j"),
    ] + (1...12).map(Key.function)

  static func text(_ numbers: inout SeededNumbers, upTo limit: Int = 6) -> String {
    (0..<Int.random(in: 1...limit, using: &numbers)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &numbers)]
    }.joined()
  }

  static func key(_ numbers: inout SeededNumbers, of keys: [Key] = keys) -> Key {
    keys[Int.random(in: 0..<keys.count, using: &numbers)]
  }
}
