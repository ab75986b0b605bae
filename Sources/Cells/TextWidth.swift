/// The only place in the product that knows how many columns a character takes.
///
/// The table is libc's `wcwidth` with our rules on top (terminal.md 6.1, 6.9): halfwidth sound
/// marks take a column of their own, ambiguous characters follow a setting, line breaks and tabs
/// become one space, other controls are shown as U+FFFD, and what must not reach a terminal
/// (direction controls, joiners, tags, emoji selectors) takes no column and is not drawn.
public enum TextWidth {
  /// How the terminal draws the characters Unicode calls East Asian Ambiguous (○ ※ ① ─).
  public enum Ambiguous: Sendable {
    case narrow, wide
  }

  /// Columns that `text` takes when put into a buffer with room for it.
  public static func columns(of text: String, ambiguous: Ambiguous = .narrow) -> Int {
    GlyphScanner.over(text, ambiguous) { scanner in
      var total = 0
      while let glyph = scanner.next() { total += glyph.columns }
      return total
    }
  }

  /// Columns of one scalar by itself; a mark that combines with the one before takes none.
  public static func columns(of scalar: Unicode.Scalar, ambiguous: Ambiguous = .narrow) -> Int {
    switch WidthClass(of: scalar.value) {
    case .combining, .dropped: 0
    case .narrow, .space: 1
    case .wide: 2
    case .ambiguous, .replaced: ambiguous == .wide ? 2 : 1
    }
  }

  /// Whether the width of a scalar follows the setting.
  public static func isAmbiguous(_ scalar: Unicode.Scalar) -> Bool {
    switch WidthClass(of: scalar.value) {
    case .ambiguous: true
    default: scalar == "\u{FFFD}"
    }
  }
}

/// What the width table says of a scalar. The raw values are those of the generated table.
enum WidthClass: UInt8 {
  /// Joins the cell before it: combining marks, variation selectors of ideographs.
  case combining = 0
  case narrow = 1
  case wide = 2
  /// One or two columns, by the setting.
  case ambiguous = 3
  /// Takes no column and is never stored: direction controls, joiners, tags, byte order mark.
  case dropped = 4
  /// Stored as one space: tab, line and paragraph breaks.
  case space = 5
  /// Stored as U+FFFD, which is itself ambiguous: other controls, unassigned code points.
  case replaced = 6

  @inline(__always)
  init(of value: UInt32) {
    if value &- 0x20 < 0x5F {
      self = .narrow
      return
    }
    self = WidthClass(rawValue: WidthTable.code(value)) ?? .replaced
  }
}
