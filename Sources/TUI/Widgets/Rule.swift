public import Cells

/// A thin line across.
public enum Rule {
  public static func draw(
    into buffer: inout CellBuffer, row: Int, column: Int = 0, columns: Int? = nil,
    border: Border, style: Style = .plain
  ) {
    let count = max(0, columns ?? buffer.columns - column)
    buffer.put(
      String(repeating: border.horizontal, count: count), row: row, column: column, limit: count,
      style: style)
  }
}
