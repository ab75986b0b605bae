import Cells

extension TextField {
  /// Columns the field would like: what its limit needs, within reason.
  var wantedColumns: Int {
    let perCharacter = kind == .text ? 2 : 1
    return min(max(limit * perCharacter, 2), 40) + 1
  }

  /// Draws the field in `columns` columns and gives where its caret stands.
  ///
  /// Longer text is shown from a half-window step that leaves room on both sides of the caret, so
  /// that typing redraws one row and moves it rarely. `<` and `>` say that there is more.
  func draw(
    into buffer: inout CellBuffer, row: Int, column: Int, columns: Int, style: Style
  ) -> CursorPosition {
    let shown = kind == .masked ? Array(repeating: "*", count: clusters.count) : clusters
    let widths = shown.map {
      TextWidth.columns(of: String($0), ambiguous: buffer.ambiguous)
    }
    let caretColumn = widths[..<caret].reduce(0, +)
    let total = widths.reduce(0, +)
    let first = Self.firstVisible(widths, caretColumn: caretColumn, total: total, room: columns)
    let skipped = widths[..<first].reduce(0, +)
    buffer.fill(Rect(row: row, column: column, rows: 1, columns: columns), style: style)
    let text = String(shown[first...])
    buffer.put(text, row: row, column: column, limit: columns, style: style)
    if total - skipped > columns {
      buffer.put(">", row: row, column: column + columns - 1, style: style)
    }
    if first > 0 { buffer.put("<", row: row, column: column, style: style) }
    let at = min(max(0, caretColumn - skipped), max(0, columns - 1))
    return CursorPosition(row: row, column: column + at)
  }

  private static func firstVisible(
    _ widths: [Int], caretColumn: Int, total: Int, room: Int
  ) -> Int {
    guard total + 1 > room else { return 0 }
    let step = max(1, room / 2)
    let wanted = max(0, (caretColumn - room / 4) / step * step)
    var at = 0
    for (index, width) in widths.enumerated() {
      if at >= wanted { return index }
      at += width
    }
    return widths.count
  }
}
