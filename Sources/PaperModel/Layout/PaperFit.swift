/// How much room text takes, near enough to divide a page; the program that draws measures with the
/// fonts themselves and refuses what then does not fit.
public enum PaperFit {
  /// Tenths of a millimetre from one line to the next, at a size in tenths of a point.
  public static func lineHeight(_ size: Int) -> Int { (size * 45 + 99) / 100 }

  /// Tenths of a millimetre.
  public static func width(_ text: some StringProtocol, _ size: Int) -> Int {
    let hundredths = text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
    return (hundredths * size * 353 + 99_999) / 100_000
  }

  /// How many lines the text takes in a width.
  public static func lines(_ text: String, _ size: Int, in width: Int) -> Int {
    let em = max(1, size * 353 / 1_000)
    return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { lines, line in
        let needed = Self.width(String(line), size)
        // A line never ends exactly at the edge: a character that has no room goes on.
        let room = max(em, width - width % em)
        return lines + max(1, (needed + room - 1) / room)
      }
  }

  /// Hundredths of an em: kanji and kana are whole, Latin letters of these fonts a little more than
  /// half on the average, selectors and marks nothing.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x41...0x5A: 70
    case 0..<0x80: 55
    case 0x300...0x36F, 0x3099...0x309A, 0xFE00...0xFE0F, 0xE0100...0xE01EF: 0
    case 0xFF61...0xFF9F: 50
    default: 100
    }
  }
}
