public import Cells
import Domain
import TUI

extension CatalogueScreen {
  public static func view(_ state: State, into body: inout CellBuffer) -> CursorPosition? {
    ScreenTitle.draw(CatalogueText.title(state.page), facts: facts(state), into: &body)
    let rect = body.bounds.splitTop(2).rest
    guard state.overview != nil else {
      body.put(CatalogueText.loading, row: 3, column: 2, style: .dim)
      return nil
    }
    return FormOverList(
      form: state.entry?.form, isFilter: state.entry?.kind == .filter, message: state.message
    ).draw(into: &body, rect: rect) { drawList(state, $1, into: &$0) }
  }

  private static func facts(_ state: State) -> [String] {
    guard let overview = state.overview else { return [] }
    guard state.page != .versions else {
      return [
        overview.active.map { "\($0.version.name)が有効" } ?? CatalogueText.noneActive
      ]
    }
    guard let shown = state.shown else { return [] }
    var facts = ["\(shown.version.name) (\(shown.state.name))"]
    if state.page == .changes {
      if let active = overview.active { facts.append("有効な\(active.version.name)から") }
      if let changes = state.changes { facts.append("\(changes.count)行") }
    } else {
      if let day = state.day { facts.append("\(day.wareki)現在") }
      if !state.table.filter.isEmpty {
        facts.append("「\(SafeText.line(state.table.filter))」だけ")
      }
    }
    return facts
  }

  private static func drawList(
    _ state: State, _ rect: Rect, into body: inout CellBuffer
  ) -> CursorPosition? {
    let columns = CatalogueText.columns(state.page)
    return ListWithDetail(
      pane: state.detail, paneColumns: 44, showsDetail: state.showsDetail
    ).draw(into: &body, rect: rect) { body, list in
      guard state.page != .versions else {
        return Table(
          columns: columns, rows: state.versionRows, emptyText: CatalogueText.noVersions
        ).draw(state.versionTable, into: &body, rect: list)
      }
      return Table(columns: columns, rows: state.rows, emptyText: state.emptyText)
        .draw(state.table, into: &body, rect: list)
    }
  }
}

extension CatalogueScreen.State {
  var emptyText: String {
    if !missing.isEmpty { return CatalogueText.loading }
    if !table.filter.isEmpty { return CatalogueText.emptyFiltered }
    guard page == .changes else { return CatalogueText.emptyDay }
    return shown?.state == .active ? CatalogueText.sameVersion : CatalogueText.noChanges
  }
}
