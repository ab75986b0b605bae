public import Cells
import Domain
import TUI

/// Where the parts of the day's list stand.
enum DayListLayout {
  /// Rows above the payments when there is one kind of certificate.
  static let headRows = 8
  /// From this width on the sums by person stand beside those by certificate.
  static let wide = 110
  /// Right edges of the sums, in columns from the left.
  static let edges = [31, 37, 48, 63, 69, 79]
  static let titles = ["件数", "通数", "現金", "キャッシュレス", "免除", "計"]
}

extension DayListScreen {
  public static func view(_ state: State, into body: inout CellBuffer) -> CursorPosition? {
    ScreenTitle.draw(DayListText.name, facts: facts(state), into: &body)
    guard let list = state.list, state.day == nil || state.day == list.day else {
      body.put(DayListText.loading, row: 3, column: 2, style: .dim)
      return nil
    }
    let isWide = body.columns >= DayListLayout.wide
    var row = drawSums(
      list.byType.map { (list.typeNames[$0.type] ?? $0.type.text, $0.sum) }, "種類", list.sum,
      row: 2, into: &body)
    if isWide {
      row = drawSums(
        list.byStaff.map { (SafeText.line($0.name), $0.sum) }, "担当", nil, row: row + 1,
        into: &body)
    }
    let rest = Rect(
      row: row + 1, column: 0, rows: max(0, body.rows - row - 1), columns: body.columns)
    return Table(
      columns: columns(isWide), rows: state.rows(isWide: isWide), emptyText: DayListText.empty
    ).draw(
      state.table, into: &body, rect: rest)
  }

  private static func columns(_ isWide: Bool) -> [TableColumn] {
    [
      isWide ? TableColumn("会計番号", width: 8) : TableColumn("会計", width: 4),
      TableColumn("時刻", width: 5, alignment: .right),
      TableColumn("番号", width: 5), TableColumn("種類", width: 12, flex: 2),
      TableColumn("通数", width: 4, alignment: .right),
      TableColumn("金額", width: 8, alignment: .right), TableColumn("支払", width: 14),
      TableColumn("担当", width: 11, flex: 1),
    ]
  }

  private static func facts(_ state: State) -> [String] {
    guard let day = state.shownDay else { return [] }
    return [day.warekiWithWeekday]
  }

  /// One heading, a row for each, and the total; gives the row after them.
  private static func drawSums(
    _ sums: [(name: String, sum: DayList.Sum)], _ title: String, _ total: DayList.Sum?,
    row: Int, into body: inout CellBuffer
  ) -> Int {
    body.put(title, row: row, column: 2, style: .dim)
    for (edge, title) in zip(DayListLayout.edges, DayListLayout.titles) {
      body.put(title, row: row, rightAlignedTo: edge, limit: 14, style: .dim)
    }
    var at = row + 1
    for (name, sum) in sums {
      draw(name, sum, row: at, .plain, into: &body)
      at += 1
    }
    if let total {
      draw(DayListText.totalRow, total, row: at, .bold, into: &body)
      at += 1
      if total.orders != 0 {
        body.put(
          DayListText.orders(total.orders), row: at, column: 2, limit: body.columns - 4,
          style: .dim)
        at += 1
      }
    }
    return at
  }

  private static func draw(
    _ name: String, _ sum: DayList.Sum, row: Int, _ style: Style, into body: inout CellBuffer
  ) {
    body.put(
      TextLayout.truncated(name, to: 22, ambiguous: body.ambiguous), row: row, column: 2,
      limit: 22, style: style)
    let figures = [
      Words.grouped(sum.cases), Words.grouped(sum.copies), Words.money(sum.cash),
      Words.money(sum.cashless), Words.grouped(sum.exempt), Words.money(sum.total),
    ]
    for (edge, figure) in zip(DayListLayout.edges, figures) {
      body.put(figure, row: row, rightAlignedTo: edge, limit: 12, style: style)
    }
  }
}
