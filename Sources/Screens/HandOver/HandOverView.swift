public import Cells
import TUI

/// Where the parts of the hand-over screen stand.
enum HandOverLayout {
  /// Rows above the list.
  static let headRows = 6
}

extension HandOverScreen {
  public static func view(_ state: State, into body: inout CellBuffer) -> CursorPosition? {
    let filter = state.table.filter
    ScreenTitle.draw(
      HandOverText.name,
      facts: state.filter == nil && !filter.isEmpty ? [HandOverText.filter(filter)] : [],
      into: &body)
    Prose.draw(
      HandOverText.explanation(state.counter, state.openNumber), into: &body,
      rect: Rect(row: 2, column: 1, rows: 3, columns: min(body.columns - 2, 100)))
    var cursor: CursorPosition?
    var bottom = body.rows
    if let form = state.filter {
      let rows = form.rows(columns: body.columns)
      bottom -= rows
      cursor = form.draw(
        into: &body, rect: Rect(row: bottom, column: 0, rows: rows, columns: body.columns))
    }
    let top = HandOverLayout.headRows
    let list = Table(columns: HandOverText.columns, rows: state.rows, emptyText: empty(state)).draw(
      state.table, into: &body,
      rect: Rect(row: top, column: 0, rows: bottom - top, columns: body.columns),
      hasFocus: state.filter == nil)
    return cursor ?? list
  }

  private static func empty(_ state: State) -> String {
    guard let colleagues = state.colleagues else { return HandOverText.reading }
    return colleagues.isEmpty ? HandOverText.nobody : HandOverText.nobodyMatches
  }
}
