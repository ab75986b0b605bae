public import Cells
import Domain
import TUI

extension QueueDesk {
  public static func view(_ state: State, into body: inout CellBuffer) -> CursorPosition? {
    View.draw(state, into: &body)
  }

  /// Above the number at this counter, below the list or the form; beside them, where there is room,
  /// what is known of the bright number.
  enum View {
    /// The row where the names of the lists stand.
    static let tabsRow = 3
    /// The row of the list's heading.
    static let listTop = 4
    /// From this width on the detail stands beside the list.
    static let wideColumns = ListWithDetail.wideColumns
    static let detailColumns = 44

    static func draw(_ state: State, into body: inout CellBuffer) -> CursorPosition? {
      guard let snapshot = state.snapshot else {
        Prose.draw(
          Text.beforeFirst, into: &body,
          rect: Rect(row: 1, column: 2, rows: body.rows, columns: body.columns - 4), style: .dim)
        return nil
      }
      var main = body.bounds
      let isWide = body.columns >= wideColumns
      if isWide {
        let (left, right) = main.splitRight(detailColumns)
        main = Rect(row: 0, column: 0, rows: left.rows, columns: left.columns - 1)
        let border = body.border
        detail(of: state, snapshot).draw(into: &body, rect: right, rule: border)
      }
      let ownCursor = OwnPanel(state: state, snapshot: snapshot).draw(into: &body, rect: main)
      let below = Rect(
        row: tabsRow, column: 0, rows: main.rows - tabsRow, columns: main.columns)
      if let sheet = state.sheet {
        return sheet.form.draw(into: &body, rect: below)
      }
      if state.showsDetail, !isWide {
        let inner = Rect(
          row: tabsRow, column: 2, rows: below.rows, columns: main.columns - 4)
        detail(of: state, snapshot).draw(into: &body, rect: inner)
        return CursorPosition(row: tabsRow, column: 2)
      }
      let cursor = drawList(state, into: &body, rect: below)
      return state.filterForm == nil && state.ownIsSelected ? ownCursor : cursor
    }

    // MARK: The list

    private static func drawList(
      _ state: State, into body: inout CellBuffer, rect: Rect
    ) -> CursorPosition? {
      drawTabs(state, into: &body, rect: rect)
      var list = rect.splitTop(1).rest
      var cursor: CursorPosition?
      if let form = state.filterForm {
        let (row, rest) = list.splitTop(1)
        cursor = form.draw(into: &body, rect: row)
        body.put("\(state.rows.count)件", row: row.row, rightAlignedTo: row.endColumn - 1)
        list = rest
      } else if !state.filterText.isEmpty {
        let shown = Text.filtered(state.filterText, count: state.rows.count)
        body.put(
          TextLayout.truncated(shown, to: list.columns - 2, ambiguous: body.ambiguous),
          row: list.row, column: 2, limit: list.columns - 2)
        list = list.splitTop(1).rest
      }
      let table = Table(
        columns: columns(of: state.list), rows: state.rows,
        emptyText: state.filterText.isEmpty
          ? Text.empty(state.list) : Text.emptyFilter(state.filterText))
      let row = table.draw(
        state.table, into: &body, rect: list,
        hasFocus: !state.ownIsSelected && state.filterForm == nil)
      return cursor ?? row
    }

    /// Every list with its count; the one in sight in brackets. Their places never move, except
    /// when a count gets another digit.
    private static func drawTabs(_ state: State, into body: inout CellBuffer, rect: Rect) {
      var at = rect.column
      for list in List.allCases {
        let label = "\(Text.title(list)) \(state.tickets(of: list).count)"
        let isHere = list == state.list
        let text = isHere ? "[\(label)]" : " \(label) "
        let room = rect.endColumn - at
        guard room > 0 else { return }
        let isEmpty = state.tickets(of: list).isEmpty
        let style: Style = isHere ? .bold : isEmpty ? .dim : .plain
        at += body.put(text, row: rect.row, column: at, limit: room, style: style) + 1
      }
      if state.isOutOfDate, let now = state.snapshot?.at {
        body.put(
          Text.outOfDate(now), row: rect.row, rightAlignedTo: rect.endColumn - 1,
          limit: max(0, rect.endColumn - 1 - at), style: .bold)
      }
    }
  }
}
