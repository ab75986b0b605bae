public import Cells
import Domain
import TUI

extension PapersScreen {
  public static func view(_ state: State, into body: inout CellBuffer) -> CursorPosition? {
    let count = state.waiting.map { ["未印刷 \(Words.grouped($0.count))"] } ?? []
    ScreenTitle.draw(
      PapersText.name + (state.showsAll ? "  きょうの全部" : ""), facts: count, into: &body)
    let rect = body.bounds.splitTop(2).rest
    guard state.waiting != nil else {
      body.put(PapersText.loading, row: 3, column: 2, style: .dim)
      return nil
    }
    return FormOverList(form: state.entry?.form, isFilter: false, message: state.message)
      .draw(into: &body, rect: rect) {
        Table(
          columns: columns, rows: state.rows,
          emptyText: state.showsAll ? PapersText.emptyToday : PapersText.empty
        ).draw(state.table, into: &$0, rect: $1)
      }
  }

  private static var columns: [TableColumn] {
    [
      TableColumn("時刻", width: 5, alignment: .right), TableColumn("帳票", width: 14),
      TableColumn("状態", width: 10), TableColumn("対象", width: 26, flex: 1),
      TableColumn("担当", width: 10, flex: 1, importance: 60),
    ]
  }
}
