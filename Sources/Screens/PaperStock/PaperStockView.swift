public import Cells
import Domain
import TUI

extension PaperStockScreen {
  public static func view(_ state: State, into body: inout CellBuffer) -> CursorPosition? {
    let facts = state.ledger.map { ["残り \(Words.grouped($0.blank))枚"] } ?? []
    ScreenTitle.draw(PaperStockText.name, facts: facts, into: &body)
    let rect = body.bounds.splitTop(2).rest
    if let entry = state.entry { return entry.form.draw(into: &body, rect: rect) }
    guard let ledger = state.ledger else {
      body.put(PaperStockText.loading, row: 3, column: 2, style: .dim)
      return nil
    }
    var lines = ledger.holdings.map(PaperStockText.holding)
    if lines.isEmpty { lines = [PaperStockText.noPaper] }
    let room = max(1, body.rows / 3)
    if lines.count > room {
      lines = Array(lines.prefix(room - 1)) + ["ほか\(lines.count - room + 1)か所"]
    }
    var row = rect.row
    for line in lines {
      body.put(line, row: row, column: 2, limit: body.columns - 4)
      row += 1
    }
    body.put(
      PaperStockText.missing(ledger.missing), row: row, column: 2, limit: body.columns - 4,
      style: ledger.missing.isEmpty ? .dim : .bold)
    let rest = Rect(
      row: row + 2, column: 0, rows: max(0, body.rows - row - 2), columns: body.columns)
    return Table(columns: columns, rows: state.rows, emptyText: PaperStockText.empty)
      .draw(state.table, into: &body, rect: rest)
  }

  private static var columns: [TableColumn] {
    [
      TableColumn("時刻", width: 5, alignment: .right), TableColumn("区分", width: 4),
      TableColumn("番号", width: 17), TableColumn("枚数", width: 7, alignment: .right),
      TableColumn("端末", width: 10), TableColumn("担当", width: 10, flex: 1),
      TableColumn("理由", width: 10, flex: 1),
    ]
  }
}
