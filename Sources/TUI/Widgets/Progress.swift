public import Cells

/// How far a long piece of work has come: a sentence, a bar and the count.
public struct Progress: Equatable, Sendable {
  public var label: String
  public var done: Int
  public var total: Int

  public init(label: String, done: Int, total: Int) {
    self.label = label
    self.done = done
    self.total = total
  }

  /// 0 to 100; 100 only when everything is done.
  public var percent: Int {
    guard total > 0 else { return 0 }
    guard done < total else { return 100 }
    return min(99, max(0, Int(Double(done) / Double(total) * 100)))
  }

  /// Two rows from the top of `rect`.
  public func draw(into buffer: inout CellBuffer, rect: Rect, border: Border) {
    buffer.put(
      TextLayout.truncated(label, to: rect.columns, ambiguous: buffer.ambiguous),
      row: rect.row, column: rect.column, limit: rect.columns)
    guard rect.rows > 1 else { return }
    let count = "\(percent)%  \(done)/\(total)"
    let room = max(0, rect.columns - count.utf8.count - 4)
    let row = rect.row + 1
    buffer.put("[", row: row, column: rect.column)
    Bar(value: done, maximum: total).draw(
      into: &buffer, row: row, column: rect.column + 1, columns: room, border: border)
    buffer.put("]", row: row, column: rect.column + 1 + room)
    buffer.put(count, row: row, column: rect.column + room + 4)
  }
}
