public import Cells

/// A list drawn in columns: a heading row, then the rows around the selection.
///
/// The selected row is reversed and carries `>`; the hardware cursor stands on it. Which rows are
/// in sight follows from the selection and the height alone, in steps of half a window, so that
/// moving by one redraws two rows.
public struct Table<ID: Hashable & Sendable> {
  public var columns: [TableColumn]
  public var rows: [TableRow<ID>]
  /// What an empty list says: what would fill it, and the keys to begin with.
  public var emptyText: String
  /// False for a table that is only read.
  public var marksSelection = true
  /// Columns between two columns.
  public static var gap: Int { 2 }

  public init(columns: [TableColumn], rows: [TableRow<ID>], emptyText: String) {
    self.columns = columns
    self.rows = rows
    self.emptyText = emptyText
  }

  /// Draws the table; `rows` must be what `state.arranged` gave. The selection is bright only
  /// while the table `hasFocus`. Gives where the cursor stands, nil for an empty list.
  @discardableResult
  public func draw(
    _ state: TableState<ID>, into buffer: inout CellBuffer, rect: Rect, hasFocus: Bool = true
  ) -> CursorPosition? {
    guard rect.rows > 1 else { return nil }
    let lead = 1 + markColumns(buffer.ambiguous)
    let places = TableLayout.places(
      columns, from: rect.column + lead, room: rect.columns - lead, gap: Self.gap)
    drawHeading(places, sort: state.sort, row: rect.row, into: &buffer)
    guard let selected = state.index(in: rows) else {
      drawEmpty(into: &buffer, rect: rect)
      return nil
    }
    let height = rect.rows - 1
    let first = TableLayout.firstVisible(selected: selected, count: rows.count, height: height)
    var cursor: CursorPosition?
    for index in first..<min(first + height, rows.count) {
      let row = rect.row + 1 + index - first
      let isSelected = index == selected
      drawRow(
        rows[index], places, row: row, rect: rect, isSelected: isSelected, hasFocus: hasFocus,
        into: &buffer)
      if isSelected { cursor = CursorPosition(row: row, column: rect.column) }
    }
    return cursor
  }

  private func markColumns(_ ambiguous: TextWidth.Ambiguous) -> Int {
    rows.reduce(1) { max($0, TextWidth.columns(of: $1.mark, ambiguous: ambiguous)) }
  }

  private func drawHeading(
    _ places: [TableLayout.Place], sort: TableState<ID>.Sort?, row: Int,
    into buffer: inout CellBuffer
  ) {
    for place in places {
      let column = columns[place.index]
      var title = column.title
      if let sort, sort.column == place.index { title += sort.descends ? " 降" : " 昇" }
      write(title, at: place, column.alignment, row: row, style: .dim, into: &buffer)
    }
  }

  private func drawRow(
    _ record: TableRow<ID>, _ places: [TableLayout.Place], row: Int, rect: Rect,
    isSelected: Bool, hasFocus: Bool, into buffer: inout CellBuffer
  ) {
    let bar = isSelected && hasFocus
    if isSelected, marksSelection { buffer.put(">", row: row, column: rect.column) }
    buffer.put(record.mark, row: row, column: rect.column + 1, style: record.style)
    for place in places where record.cells.indices.contains(place.index) {
      let cell = record.cells[place.index]
      let style = cell.style == .plain ? record.style : cell.style
      write(
        cell.text, at: place, columns[place.index].alignment, row: row, style: style,
        into: &buffer)
    }
    if bar {
      buffer.setStyle(
        .reverse,
        in: Rect(row: row, column: rect.column, rows: 1, columns: barColumns(places, rect)))
    }
  }

  /// The bar ends before the columns that stand beside it: what it need not cross is not drawn
  /// again when it moves.
  private func barColumns(_ places: [TableLayout.Place], _ rect: Rect) -> Int {
    let last = places.last { !columns[$0.index].isBesideBar }
    guard let last, last.index != places.last?.index else { return rect.columns }
    return last.column + last.columns - rect.column
  }

  private func write(
    _ text: String, at place: TableLayout.Place, _ alignment: TableColumn.Alignment, row: Int,
    style: Style, into buffer: inout CellBuffer
  ) {
    let fitting = TextLayout.truncated(text, to: place.columns, ambiguous: buffer.ambiguous)
    switch alignment {
    case .left:
      buffer.put(fitting, row: row, column: place.column, limit: place.columns, style: style)
    case .right:
      buffer.put(
        fitting, row: row, rightAlignedTo: place.column + place.columns, limit: place.columns,
        style: style)
    }
  }

  private func drawEmpty(into buffer: inout CellBuffer, rect: Rect) {
    let lines = TextLayout.wrapped(
      emptyText, columns: max(1, rect.columns - 4), ambiguous: buffer.ambiguous)
    for (index, line) in lines.enumerated() where index + 2 < rect.rows {
      buffer.put(line, row: rect.row + 2 + index, column: rect.column + 2, style: .dim)
    }
  }
}
