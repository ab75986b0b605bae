public import Cells
import Domain
import TUI

/// Where the parts of the closing stand.
enum TillLayout {
  /// Rows above the lines.
  static let headRows = 13
  /// Right edges of expected, counted and difference.
  static let edges = [32, 46, 60]
}

extension TillScreen {
  public static func view(_ state: State, into body: inout CellBuffer) -> CursorPosition? {
    ScreenTitle.draw(
      "\(TillText.name)  \(TillClosing.scopeName(state.counter))",
      facts: [state.day.warekiWithWeekday], into: &body)
    if let entry = state.entry {
      return entry.form.draw(into: &body, rect: body.bounds.splitTop(2).rest)
    }
    guard let till = state.till else {
      body.put(TillText.loading, row: 3, column: 2, style: .dim)
      return nil
    }
    let row = drawSums(till, state, row: 2, into: &body)
    let rest = Rect(
      row: row + 1, column: 0, rows: max(0, body.rows - row - 1), columns: body.columns)
    return Table(columns: columns, rows: state.rows, emptyText: TillText.empty)
      .draw(state.table, into: &body, rect: rest)
  }

  private static var columns: [TableColumn] {
    [
      TableColumn("種類", width: 12, flex: 2), TableColumn("一通", width: 7, alignment: .right),
      TableColumn("支払", width: 16), TableColumn("担当", width: 11, flex: 1),
      TableColumn("件数", width: 5, alignment: .right),
      TableColumn("通数", width: 5, alignment: .right),
      TableColumn("金額", width: 10, alignment: .right),
    ]
  }

  /// What must be there, what is, and what lies between; gives the row after it.
  private static func drawSums(
    _ till: TillDay, _ state: State, row: Int, into body: inout CellBuffer
  ) -> Int {
    let figures = till.figures
    for (edge, title) in zip(TillLayout.edges, ["会計", "数えた", "過不足"]) {
      body.put(title, row: row, rightAlignedTo: edge, limit: 12, style: .dim)
    }
    let count = state.count
    let rows: [(String, Int, Int?, (Int) -> String)] = [
      ("現金", figures.amount(.cash), count?.cash, Words.money),
      ("キャッシュレス", figures.amount(.cashless), count?.cashless, Words.money),
      ("定額小為替", figures.amount(.moneyOrder), count?.orders, Words.money),
      ("免除", figures.exempt, count?.exempt, { "\(Words.grouped($0))件" }),
    ]
    var at = row + 1
    for (name, expected, counted, text) in rows {
      body.put(name, row: at, column: 2, limit: 18)
      body.put(
        text(expected), row: at, rightAlignedTo: TillLayout.edges[0], limit: 12, style: .plain)
      if let counted {
        body.put(
          text(counted), row: at, rightAlignedTo: TillLayout.edges[1], limit: 12, style: .plain)
        body.put(
          text(counted - expected), row: at, rightAlignedTo: TillLayout.edges[2], limit: 12,
          style: counted == expected ? .dim : .bold)
      }
      at += 1
    }
    body.put(
      "証明書 \(Words.grouped(figures.certificates))通  用紙 使用\(Words.grouped(figures.used)) 書損\(Words.grouped(figures.spoiled)) 不明\(Words.grouped(figures.missing.count))",
      row: at, column: 2, limit: body.columns - 4)
    at += 1
    for line in notes(till, state) {
      body.put(
        TextLayout.truncated(line, to: body.columns - 4, ambiguous: body.ambiguous), row: at,
        column: 2, limit: body.columns - 4)
      at += 1
    }
    return at
  }

  private static func notes(_ till: TillDay, _ state: State) -> [String] {
    var lines: [String] = []
    if !till.figures.open.isEmpty { lines.append(TillText.open(till.figures.open)) }
    if let closing = till.closing {
      lines.append(TillText.closedLine(closing))
      lines += closing.explained.map { "\($0.kind.name): \(SafeText.line($0.reason))" }
    } else if state.count == nil {
      lines.append(TillText.notCounted)
    } else {
      lines += state.differences.map { difference in
        let reason = state.reasons[difference.kind].map { "（\(SafeText.line($0))）" } ?? ""
        return "\(difference.words)\(reason)"
      }
    }
    if !till.openTills.isEmpty {
      let names = till.openTills.map { TillClosing.scopeName($0) }.joined(separator: "・")
      lines.append("まだ締めていない窓口 \(names)")
    }
    return lines
  }
}
