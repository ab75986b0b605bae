/// The signs a frame is drawn with, chosen by setting and never by the terminal's own line
/// drawing set (terminal.md 6.3).
public struct Border: Equatable, Sendable {
  public let horizontal: String
  public let vertical: String
  public let topLeft: String
  public let topRight: String
  public let bottomLeft: String
  public let bottomRight: String
  /// ├ and ┤: where a rule meets the sides.
  public let teeLeft: String
  public let teeRight: String
  /// ┬ and ┴: where a divider meets the top and the bottom.
  public let teeTop: String
  public let teeBottom: String
  public let cross: String

  public static let unicode = Border("─│┌┐└┘├┤┬┴┼")
  public static let ascii = Border("-|+++++++++")

  /// Unicode lines only where the terminal draws them one column wide and nobody asked for ASCII.
  public static func suited(to ambiguous: TextWidth.Ambiguous, ascii: Bool = false) -> Border {
    ascii || ambiguous == .wide ? .ascii : .unicode
  }

  /// Eleven signs in the order of the properties.
  private init(_ signs: String) {
    let all = signs.unicodeScalars.map { String($0) }
    (horizontal, vertical) = (all[0], all[1])
    (topLeft, topRight, bottomLeft, bottomRight) = (all[2], all[3], all[4], all[5])
    (teeLeft, teeRight, teeTop, teeBottom, cross) = (all[6], all[7], all[8], all[9], all[10])
  }
}

extension CellBuffer {
  /// Draws a frame along the inner edge of `rect`; a rectangle under two by two gets none.
  public mutating func frame(_ rect: Rect, border: Border, style: Style = .plain) {
    guard rect.rows >= 2, rect.columns >= 2 else { return }
    let inner = rect.columns - 2
    let line = String(repeating: border.horizontal, count: inner)
    put(
      border.topLeft + line + border.topRight, row: rect.row, column: rect.column, style: style)
    for row in rect.row + 1..<rect.endRow - 1 {
      put(border.vertical, row: row, column: rect.column, style: style)
      put(border.vertical, row: row, column: rect.endColumn - 1, style: style)
    }
    put(
      border.bottomLeft + line + border.bottomRight, row: rect.endRow - 1, column: rect.column,
      style: style)
  }
}
