public import Cells

/// The rows every screen shares: header, rule, body, rule, message, footer.
public enum FrameLayout {
  /// The smallest terminal in which screens are drawn.
  public static let minimum = (rows: 24, columns: 80)

  public static func isTooSmall(rows: Int, columns: Int) -> Bool {
    rows < minimum.rows || columns < minimum.columns
  }

  /// What is left for the screen.
  public static func body(rows: Int, columns: Int) -> Rect {
    Rect(row: 2, column: 0, rows: rows - 5, columns: columns)
  }
}
