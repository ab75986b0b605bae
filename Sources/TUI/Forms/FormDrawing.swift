public import Cells

extension Form {
  /// Rows the form takes in `columns` columns when nothing has to be scrolled.
  public func rows(columns: Int, ambiguous: TextWidth.Ambiguous = .narrow) -> Int {
    let layout = FormLayout(self, columns: columns, ambiguous: ambiguous)
    return layout.height + FormLayout.footRows
  }

  /// Draws the form and gives where the cursor stands. What does not fit is scrolled so that the
  /// focused field stays in sight.
  @discardableResult
  public func draw(into buffer: inout CellBuffer, rect: Rect) -> CursorPosition? {
    let layout = FormLayout(self, columns: rect.columns, ambiguous: buffer.ambiguous)
    let foot = FormLayout.footRows
    let room = max(1, rect.rows - foot)
    let offset = layout.offset(room: room)
    var canvas = CellBuffer(
      rows: room, columns: rect.columns, ambiguous: buffer.ambiguous, ascii: buffer.ascii)
    let cursor = layout.draw(self, into: &canvas, offset: offset)
    buffer.fill(rect)
    buffer.blit(canvas, row: rect.row, column: rect.column)
    let hasMore = layout.height - offset > room
    drawFoot(into: &buffer, rect: rect, row: rect.row + min(room, layout.height), hasMore)
    guard let cursor, (0..<room).contains(cursor.row) else { return nil }
    return CursorPosition(row: rect.row + cursor.row, column: rect.column + cursor.column)
  }

  private func drawFoot(
    into buffer: inout CellBuffer, rect: Rect, row: Int, _ hasMore: Bool
  ) {
    guard let index = focusedIndex, row < rect.endRow else { return }
    let room = rect.columns - 2
    let isLast = !fields[(index + 1)...].contains(where: \.takesFocus)
    var keys = "Enter \(isLast ? verb : "次の欄")  Esc やめる"
    switch fields[index].widget {
    case .choice, .checklist: keys = "Space 選ぶ  " + keys
    case .text, .note: break
    }
    if fields[index].isDate { keys += "  Ctrl-T 暦" }
    if let correction { keys = "Ctrl-E \(correction)に直す  " + keys }
    if hasMore { keys += "  下に続きがあります" }
    let hint = fields[index].hint
    let lines = hint.isEmpty ? [keys] : [hint, keys]
    for (offset, line) in lines.enumerated() where row + offset < rect.endRow {
      buffer.put(
        TextLayout.truncated(line, to: room, ambiguous: buffer.ambiguous), row: row + offset,
        column: rect.column + 2, limit: room, style: .dim)
    }
  }
}
