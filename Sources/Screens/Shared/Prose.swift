public import Cells

/// Sentences in a part of the screen, broken by columns with the Japanese line-end rules.
public enum Prose {
  /// Draws `text` from the top of `rect` and gives the rows used; what does not fit is cut.
  @discardableResult
  public static func draw(
    _ text: String, into buffer: inout CellBuffer, rect: Rect, style: Style = .plain
  ) -> Int {
    guard !rect.isEmpty else { return 0 }
    let lines = TextLayout.wrapped(text, columns: rect.columns, ambiguous: buffer.ambiguous)
    for (index, line) in lines.prefix(rect.rows).enumerated() {
      buffer.put(
        line, row: rect.row + index, column: rect.column, limit: rect.columns, style: style)
    }
    return min(lines.count, rect.rows)
  }

  /// Rows that `text` takes in `columns` columns.
  public static func rows(
    _ text: String, columns: Int, ambiguous: TextWidth.Ambiguous = .narrow
  ) -> Int {
    TextLayout.wrapped(text, columns: columns, ambiguous: ambiguous).count
  }

  /// Draws one line in the middle of a row of `rect`.
  public static func centre(
    _ text: String, into buffer: inout CellBuffer, row: Int, style: Style = .plain
  ) {
    let fitting = TextLayout.truncated(text, to: buffer.columns, ambiguous: buffer.ambiguous)
    let used = TextWidth.columns(of: fitting, ambiguous: buffer.ambiguous)
    buffer.put(fitting, row: row, column: (buffer.columns - used) / 2, style: style)
  }
}
