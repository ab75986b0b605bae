/// Runs of digits as people type long numbers: half or full width, in groups with blanks or hyphens
/// between them.
///
/// Text whose longest run reaches `keptInMemory` is not written to disk until its field is left and
/// `MyNumberGuard` has passed it (architecture.md, invariants).
public enum DigitRun {
  /// From this length on a run may be the beginning of a 個人番号.
  public static let keptInMemory = 8

  /// How many digits the longest run has, separators between digits not counted.
  public static func longest(in text: String) -> Int {
    chains(in: text).map { $0.reduce(0) { $0 + $1.count } }.max() ?? 0
  }

  /// Whether the text must stay in memory until its field is left.
  public static func staysInMemory(_ text: String) -> Bool { longest(in: text) >= keptInMemory }

  /// Each run as its groups of digits: `1234-567` is one run of two groups.
  static func chains(in text: String) -> [[[UInt8]]] {
    var chains: [[[UInt8]]] = []
    var groups: [[UInt8]] = []
    var group: [UInt8] = []
    for scalar in text.unicodeScalars {
      if let digit = digit(scalar) {
        group.append(digit)
      } else if isSeparator(scalar) {
        if !group.isEmpty { groups.append(group) }
        group = []
      } else {
        if !group.isEmpty { groups.append(group) }
        if !groups.isEmpty { chains.append(groups) }
        groups = []
        group = []
      }
    }
    if !group.isEmpty { groups.append(group) }
    if !groups.isEmpty { chains.append(groups) }
    return chains
  }

  static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x30...0x39: UInt8(scalar.value - 0x30)
    case 0xFF10...0xFF19: UInt8(scalar.value - 0xFF10)
    default: nil
    }
  }

  /// Blanks and hyphens in every form an input method offers for them (the long-vowel mark and box
  /// lines included, which look the same), and what is invisible between two digits.
  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F, 0x205F, 0x3000:
      true
    case 0x2D, 0xAD, 0x2010...0x2015, 0x2043, 0x207B, 0x2212, 0x2500...0x2501, 0xFE58, 0xFE63,
      0xFF0D:
      true
    case 0x30FC, 0xFF70, 0x301C, 0xFF5E: true
    case 0x200B...0x200F, 0x2060, 0xFEFF, 0xFE00...0xFE0F, 0x20E3: true
    default: false
    }
  }
}
