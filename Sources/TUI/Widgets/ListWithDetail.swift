public import Cells

/// A list with what is known of its bright row: beside it where there is room, else instead of it.
public struct ListWithDetail {
  /// From this many columns on the detail stands beside the list.
  public static let wideColumns = 110

  /// Nil when no row is bright.
  public var pane: DetailPane?
  /// Columns of the pane beside the list, its rule among them.
  public var paneColumns: Int
  /// Whether the detail was opened; without room it takes the place of the list then.
  public var showsDetail: Bool

  public init(pane: DetailPane?, paneColumns: Int, showsDetail: Bool) {
    self.pane = pane
    self.paneColumns = paneColumns
    self.showsDetail = showsDetail
  }

  /// - Parameter list: draws the list where it has room; not called while the detail takes its place.
  /// - Returns: where the cursor stands.
  public func draw(
    into buffer: inout CellBuffer, rect: Rect,
    list: (inout CellBuffer, Rect) -> CursorPosition?
  ) -> CursorPosition? {
    guard let pane else { return list(&buffer, rect) }
    if rect.columns >= Self.wideColumns {
      let (left, right) = rect.splitRight(paneColumns)
      pane.draw(into: &buffer, rect: right, rule: buffer.border)
      return list(&buffer, left.splitRight(1).rest)
    }
    guard showsDetail else { return list(&buffer, rect) }
    return Self.drawAlone(pane, into: &buffer, rect: rect)
  }

  /// The detail in the place of everything; the cursor stands at its beginning.
  public static func drawAlone(
    _ pane: DetailPane, into buffer: inout CellBuffer, rect: Rect
  ) -> CursorPosition {
    pane.draw(into: &buffer, rect: rect.inset(rows: 0, columns: 1))
    return CursorPosition(row: rect.row, column: rect.column + 1)
  }
}
