/// A rectangle of cells: its top left corner and its size, never negative in size.
public struct Rect: Equatable, Sendable {
  public var row: Int
  public var column: Int
  public var rows: Int
  public var columns: Int

  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The first row below the rectangle.
  public var endRow: Int { row + rows }
  /// The first column right of the rectangle.
  public var endColumn: Int { column + columns }
  public var isEmpty: Bool { rows == 0 || columns == 0 }

  public func contains(row: Int, column: Int) -> Bool {
    row >= self.row && row < endRow && column >= self.column && column < endColumn
  }

  /// The rectangle without `rows` at the top and the bottom and `columns` at either side.
  public func inset(rows: Int = 1, columns: Int = 1) -> Rect {
    Rect(
      row: row + min(rows, self.rows), column: column + min(columns, self.columns),
      rows: self.rows - 2 * rows, columns: self.columns - 2 * columns)
  }

  /// The first `count` rows and what is left below them; `count` is cut to what there is.
  public func splitTop(_ count: Int) -> (top: Rect, rest: Rect) {
    let taken = clamp(count, rows)
    return (
      Rect(row: row, column: column, rows: taken, columns: columns),
      Rect(row: row + taken, column: column, rows: rows - taken, columns: columns)
    )
  }

  /// What is left above the last `count` rows, and those rows.
  public func splitBottom(_ count: Int) -> (rest: Rect, bottom: Rect) {
    let (rest, bottom) = splitTop(rows - clamp(count, rows))
    return (rest, bottom)
  }

  /// The first `count` columns and what is left beside them.
  public func splitLeft(_ count: Int) -> (left: Rect, rest: Rect) {
    let taken = clamp(count, columns)
    return (
      Rect(row: row, column: column, rows: rows, columns: taken),
      Rect(row: row, column: column + taken, rows: rows, columns: columns - taken)
    )
  }

  /// What is left before the last `count` columns, and those columns.
  public func splitRight(_ count: Int) -> (rest: Rect, right: Rect) {
    let (rest, right) = splitLeft(columns - clamp(count, columns))
    return (rest, right)
  }

  /// The part both rectangles cover; empty when they do not meet.
  public func intersection(_ other: Rect) -> Rect {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return Rect(
      row: top, column: left, rows: min(endRow, other.endRow) - top,
      columns: min(endColumn, other.endColumn) - left)
  }

  private func clamp(_ count: Int, _ limit: Int) -> Int { min(max(0, count), limit) }
}
