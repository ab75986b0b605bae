public import Cells
import Domain
import TUI

extension CatalogueScreen {
  /// From this many columns on the detail stands beside the list.
  private static let wideColumns = 110

  public static func view(_ state: State, into body: inout CellBuffer) -> CursorPosition? {
    ScreenTitle.draw(CatalogueText.title(state.page), facts: facts(state), into: &body)
    let rect = body.bounds.splitTop(2).rest
    guard state.overview != nil else {
      body.put(CatalogueText.loading, row: 3, column: 2, style: .dim)
      return nil
    }
    guard let entry = state.entry else { return drawList(state, rect, into: &body) }
    guard entry.kind == .filter else {
      let form = LongMessage.shown(
        state.message, on: entry.form, at: entry.form.focusedID ?? "", columns: body.columns)
      return form.draw(into: &body, rect: rect)
    }
    let (top, rest) = rect.splitTop(2)
    drawList(state, rest, into: &body)
    return entry.form.draw(into: &body, rect: top.splitTop(1).top)
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

  @discardableResult
  private static func drawList(
    _ state: State, _ rect: Rect, into body: inout CellBuffer
  ) -> CursorPosition? {
    var list = rect
    if let pane = state.detail {
      if rect.columns >= wideColumns {
        let (left, right) = rect.splitRight(44)
        list = left.splitRight(1).rest
        pane.draw(into: &body, rect: right, rule: body.border)
      } else if state.showsDetail {
        pane.draw(into: &body, rect: rect.inset(rows: 0, columns: 1))
        return CursorPosition(row: rect.row, column: 1)
      }
    }
    let columns = CatalogueText.columns(state.page)
    guard state.page != .versions else {
      return Table(columns: columns, rows: state.versionRows, emptyText: CatalogueText.noVersions)
        .draw(state.versionTable, into: &body, rect: list)
    }
    return Table(columns: columns, rows: state.rows, emptyText: state.emptyText)
      .draw(state.table, into: &body, rect: list)
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
