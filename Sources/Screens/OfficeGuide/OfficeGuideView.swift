public import Cells
import Domain
import TUI

extension OfficeGuide {
  private static let paneColumns = 62

  public static func view(_ state: State, into body: inout CellBuffer) -> CursorPosition? {
    let rect = body.bounds.splitTop(2).rest
    if let search = state.search {
      ScreenTitle.draw(OfficeGuideText.searchTitle, into: &body)
      return search.draw(into: &body, rect: rect)
    }
    ScreenTitle.draw(OfficeGuideText.name, facts: facts(state), into: &body)
    return FormOverList(form: state.filter, isFilter: true).draw(into: &body, rect: rect) {
      drawList(state, $1, into: &$0)
    }
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

  private static func drawList(
    _ state: State, _ rect: Rect, into body: inout CellBuffer
  ) -> CursorPosition? {
    let pane = state.selected.map {
      DetailPane(title: SafeText.line($0.name, columns: 60), lines: state.detailLines)
    }
    if state.showsDetail, var scrolled = pane {
      // Longer than any pane beside a list: opened, it has the whole width.
      scrolled.lines.removeFirst(min(state.scrolled, scrolled.lines.count))
      return ListWithDetail.drawAlone(scrolled, into: &body, rect: rect)
    }
    let columns = [
      TableColumn("役所", width: 22, flex: 1), TableColumn("種別", width: 20, importance: 50),
      TableColumn("きょう", width: 18), TableColumn("管内", width: 10, importance: 40),
      TableColumn("", width: 6, importance: 60),
    ]
    let isFiltered = !state.table.filter.isEmpty
    let table = Table(
      columns: columns, rows: state.rows,
      emptyText: isFiltered ? OfficeGuideText.emptyFiltered : OfficeGuideText.empty)
    return ListWithDetail(pane: pane, paneColumns: paneColumns, showsDetail: false)
      .draw(into: &body, rect: rect) { table.draw(state.table, into: &$0, rect: $1) }
  }
}
