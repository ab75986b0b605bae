/// Folding for finding an action or a row by what was typed: hiragana as katakana, full-width ASCII
/// as lower-case ASCII, half-width kana as full-width, blanks left out. Never used on stored data.
public enum SearchFolding {
  public static func folded(_ text: String) -> String {
    var out: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars { append(KeyFolding.ascii(scalar), to: &out) }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: out)
    return String(view)
  }

  /// Whether `text` contains the scalars of `part`; both folded before.
  static func contains(_ text: String, _ part: [Unicode.Scalar]) -> Bool {
    guard !part.isEmpty else { return true }
    let all = Array(text.unicodeScalars)
    guard all.count >= part.count else { return false }
    return (0...all.count - part.count).contains { start in
      all[start..<start + part.count].elementsEqual(part)
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to out: inout [Unicode.Scalar]) {
    switch scalar.value {
    case 0x20: break
    case 0x41...0x5A: shifted(scalar, by: 0x20, &out)
    case 0x3041...0x3096: shifted(scalar, by: 0x60, &out)
    case 0xFF66...0xFF9D:
      if let kana = halfwidth[safe: Int(scalar.value) - 0xFF66] { out.append(kana) }
    case 0xFF9E, 0x3099, 0x309B: voice(&out, voiced, else: 0x309B)
    case 0xFF9F, 0x309A, 0x309C: voice(&out, halfVoiced, else: 0x309C)
    default: out.append(scalar)
    }
  }

  private static func shifted(
    _ scalar: Unicode.Scalar, by distance: UInt32, _ out: inout [Unicode.Scalar]
  ) {
    out.append(Unicode.Scalar(scalar.value + distance) ?? scalar)
  }

  /// A sound mark changes the kana before it, or stands alone.
  private static func voice(
    _ out: inout [Unicode.Scalar], _ table: [Unicode.Scalar: Unicode.Scalar],
    else alone: UInt32
  ) {
    if let last = out.last, let joined = table[last] {
      out[out.count - 1] = joined
    } else if let mark = Unicode.Scalar(alone) {
      out.append(mark)
    }
  }

  /// U+FF66 to U+FF9D in order.
  private static let halfwidth = Array(
    "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
      .unicodeScalars)

  private static let voiced = pairs(
    "ウヴカガキギクグケゲコゴサザシジスズセゼソゾタダチヂツヅテデトドハバヒビフブヘベホボ")
  private static let halfVoiced = pairs("ハパヒピフプヘペホポ")

  private static func pairs(_ text: String) -> [Unicode.Scalar: Unicode.Scalar] {
    let all = Array(text.unicodeScalars)
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for index in stride(from: 0, to: all.count - 1, by: 2) { table[all[index]] = all[index + 1] }
    return table
  }
}

extension Array {
  /// The element there, or nil.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
