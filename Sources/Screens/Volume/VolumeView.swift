public import Cells
import Domain
import TUI

extension VolumeScreen {
  public static func view(_ state: State, into body: inout CellBuffer) -> CursorPosition? {
    ScreenTitle.draw(
      "\(VolumeText.name)  \(state.grouping.name)ごと",
      facts: ["\(state.from.wareki)〜\(state.to.wareki)"], into: &body)
    let rect = body.bounds.splitTop(2).rest
    if let form = state.form { return form.draw(into: &body, rect: rect) }
    guard let report = state.report else {
      body.put(VolumeText.loading, row: 3, column: 2, style: .dim)
      return nil
    }
    body.put(
      "合計 \(Words.grouped(report.count))件  \(Words.money(report.fee))", row: rect.row, column: 2,
      limit: body.columns - 4, style: .bold)
    let rest = rect.splitTop(2).rest
    let width = max(4, body.columns - 66)
    return Table(
      columns: [
        TableColumn("区分", width: 22), TableColumn("件数", width: 10, alignment: .right),
        TableColumn("割合", width: 6, alignment: .right),
        TableColumn("手数料", width: 14, alignment: .right),
        TableColumn("", width: width),
      ], rows: state.rows(barColumns: width), emptyText: VolumeText.empty
    ).draw(state.table, into: &body, rect: rest)
  }
}
