public import Cells
import Domain
import TUI

extension OfficeGuide {
  /// From this many columns on the detail stands beside the list.
  private static let wideColumns = 110
  private static let paneColumns = 62

  public static func view(_ state: State, into body: inout CellBuffer) -> CursorPosition? {
    let rect = body.bounds.splitTop(2).rest
    if let search = state.search {
      ScreenTitle.draw(OfficeGuideText.searchTitle, into: &body)
      return search.draw(into: &body, rect: rect)
    }
    ScreenTitle.draw(OfficeGuideText.name, facts: facts(state), into: &body)
    guard let filter = state.filter else { return drawList(state, rect, into: &body) }
    let (top, rest) = rect.splitTop(2)
    drawList(state, rest, into: &body)
    return filter.draw(into: &body, rect: top.splitTop(1).top)
  }

  private static func facts(_ state: State) -> [String] {
    let open = state.directory.offices.count {
      if case .open = OfficeToday($0.detail, at: state.now, state.calendar) { true } else { false }
    }
    var facts = ["受付中 \(open)か所"]
    let unconfirmed = state.directory.offices.count { !state.isConfirmed($0) }
    if unconfirmed > 0 { facts.append("\(OfficeGuideText.unconfirmed) \(unconfirmed)か所") }
    if !state.table.filter.isEmpty, state.filter == nil {
      facts.append("「\(SafeText.line(state.table.filter))」だけ Esc で全部")
    }
    return facts
  }

  @discardableResult
  private static func drawList(
    _ state: State, _ rect: Rect, into body: inout CellBuffer
  ) -> CursorPosition? {
    var list = rect
    if let office = state.selected {
      let lines = state.detailLines
      let title = SafeText.line(office.name, columns: 60)
      if state.showsDetail {
        DetailPane(title: title, lines: Array(lines.dropFirst(state.scrolled)))
          .draw(into: &body, rect: rect.inset(rows: 0, columns: 1))
        return CursorPosition(row: rect.row, column: 1)
      }
      if rect.columns >= wideColumns {
        let (left, pane) = rect.splitRight(paneColumns)
        list = left.splitRight(1).rest
        DetailPane(title: title, lines: lines).draw(into: &body, rect: pane, rule: body.border)
      }
    }
    let columns = [
      TableColumn("役所", width: 22, flex: 1), TableColumn("種別", width: 20, importance: 50),
      TableColumn("きょう", width: 18), TableColumn("管内", width: 10, importance: 40),
      TableColumn("", width: 6, importance: 60),
    ]
    let isFiltered = !state.table.filter.isEmpty
    return Table(
      columns: columns, rows: state.rows,
      emptyText: isFiltered ? OfficeGuideText.emptyFiltered : OfficeGuideText.empty
    ).draw(state.table, into: &body, rect: list)
  }
}
