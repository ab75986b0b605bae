import Cells

/// Text from data on its way into a sentence: one line, of a bounded width, and compared as stored.
///
/// The cell buffer already keeps controls off the screen (`CellBuffer`); this keeps a long remark or
/// a pasted line break from taking a sentence apart.
public enum SafeText {
  /// `text` in one line of at most `columns` columns; breaks, tabs and runs of blanks are one space.
  public static func line(_ text: String, columns: Int = 40) -> String {
    var kept = String.UnicodeScalarView()
    var endsInBlank = true
    for scalar in text.unicodeScalars {
      if isBlank(scalar) {
        if !endsInBlank { kept.append(" ") }
        endsInBlank = true
      } else if !isUnseen(scalar) {
        kept.append(scalar)
        endsInBlank = false
      }
    }
    while kept.last == " " { kept.removeLast() }
    return TextLayout.truncated(String(kept), to: max(1, columns))
  }

  /// Whether two texts are the same scalar for scalar: 神 U+FA19 is not 神 U+795E.
  public static func isSame(_ left: String, _ right: String) -> Bool {
    left.unicodeScalars.elementsEqual(right.unicodeScalars)
  }

  /// True when there is nothing but blanks.
  public static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { isBlank($0) || $0 == "\u{3000}" }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format: true
    default: false
    }
  }
}
