/// SplitMix64: the same numbers for the same seed on every machine, so a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
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

/// Text of the kinds that break terminals: controls, right-to-left, emoji, marks, variation
/// selectors, halfwidth kana, unassigned code points.
struct AwkwardText {
  private static let pieces: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0x3041...0x30FF, 0x4E00...0x9FFF, 0x20000...0x2A6DF, 0xFF61...0xFF9F,
    0xFF9E...0xFF9F, 0x3099...0x309A, 0xE0100...0xE01EF, 0x300...0x36F, 0x0...0x1F, 0x7F...0x9F,
    0x5D0...0x5EA, 0x627...0x64A, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069,
    0x1F300...0x1F64F, 0x1F3FB...0x1F3FF, 0x200D...0x200D, 0xFE00...0xFE0F, 0xF900...0xFAFF,
    0x2460...0x2473, 0x2500...0x257F, 0x3000...0x3000, 0xE000...0xE0FF, 0x1100...0x11FF,
    0x0...0x10FFFF,
  ]

  static func random(upTo length: Int, using random: inout SeededGenerator) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &random) {
      let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
      if let scalar = Unicode.Scalar(UInt32.random(in: piece, using: &random)) {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
