/// Runs of digits as people type long numbers: in every form a digit has, in groups with blanks,
/// hyphens, points, brackets or something invisible between them.
///
/// Colon and slash separate runs, so that times and dates written with them do not count as one long
/// number.
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

  /// Each run as its groups of digits: `1234-567` is one run of two groups. Where the form of the
  /// digits changes, a group ends too: a number after another in other digits is still found.
  static func chains(in text: String) -> [[[UInt8]]] {
    var chains: [[[UInt8]]] = []
    var groups: [[UInt8]] = []
    var group: [UInt8] = []
    var form = Form.plain
    for scalar in text.unicodeScalars {
      if let found = digit(scalar) {
        if found.form != form, !group.isEmpty {
          groups.append(group)
          group = []
        }
        form = found.form
        group.append(found.value)
      } else {
        if !group.isEmpty { groups.append(group) }
        group = []
        if !isSeparator(scalar) {
          if !groups.isEmpty { chains.append(groups) }
          groups = []
        }
      }
    }
    if !group.isEmpty { groups.append(group) }
    if !groups.isEmpty { chains.append(groups) }
    return chains
  }

  /// How a digit is written.
  enum Form: Equatable { case plain, fullWidth, kanji, other }

  /// What a scalar stands for as one digit: every digit of Unicode (circled and raised ones, those
  /// of other scripts) and the kanji of a number spelled out digit by digit. Kanji of tens and
  /// hundreds are none: a quantity in words is no number of twelve places.
  private static func digit(_ scalar: Unicode.Scalar) -> (value: UInt8, form: Form)? {
    switch scalar.value {
    case 0x30...0x39: return (UInt8(scalar.value - 0x30), .plain)
    case 0..<0x80: return nil
    case 0xFF10...0xFF19: return (UInt8(scalar.value - 0xFF10), .fullWidth)
    default: break
    }
    if let value = kanji[scalar] { return (value, .kanji) }
    let properties = scalar.properties
    guard properties.numericType == .decimal || properties.numericType == .digit,
      let number = properties.numericValue, let value = UInt8(exactly: number), value <= 9
    else { return nil }
    return (value, .other)
  }

  private static let kanji: [Unicode.Scalar: UInt8] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]

  /// Blanks, hyphens and points in every form an input method offers for them (the long-vowel mark
  /// and box lines included, which look the same), and whatever is invisible between two digits.
  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ",", "~", "(", ")", "．", "，", "。", "、", "｡", "､", "（", "）", "・", "･", "·", "•":
      return true
    case "\u{2043}", "\u{207B}", "\u{2212}", "\u{2500}", "\u{2501}", "ー", "ｰ", "～":
      return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .nonspacingMark, .enclosingMark: return true
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return true
    case .dashPunctuation, .connectorPunctuation: return true
    default: return false
    }
  }
}
