/// Chance that is the same every time (SplitMix64): an estimate must not flicker while nothing
/// happens.
struct Draws {
  private var state: UInt64 = 0x5EED

  /// 0 ..< limit; 0 when there is nothing to choose from.
  mutating func number(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return Int(((mixed >> 32) &* UInt64(max(0, limit))) >> 32)
  }
}
