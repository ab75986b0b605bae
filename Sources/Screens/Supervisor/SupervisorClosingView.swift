import Cells
import Domain
import TUI

/// The end of the day: what stands in the way, what becomes of each leftover, and the result.
extension SupervisorScreen {
  static func drawClosing(
    _ state: State, _ rect: Rect, into body: inout CellBuffer, _ hasFocus: Bool
  ) -> CursorPosition? {
    if let summary = state.summary {
      DetailPane(
        title: "\(summary.day.warekiWithWeekday)を締めました", lines: SupervisorText.lines(of: summary)
      ).draw(into: &body, rect: rect.inset(rows: 0, columns: 1))
      return nil
    }
    guard let closing = state.closing else { return nil }
    var place = rect
    body.put(
      SupervisorText.closingTitle(closing), row: place.row, column: 1,
      limit: place.columns - 2, style: .bold)
    place = place.splitTop(1).rest
    if !closing.plan.blocking.isEmpty, let refusal = closing.refusal {
      let used = Prose.draw(
        "! " + refusal.message, into: &body, rect: place.inset(rows: 0, columns: 1),
        style: Style(bold: true, tone: .caution))
      place = place.splitTop(used + 1).rest
    }
    let (list, foot) = place.splitBottom(2)
    let columns = [
      TableColumn("番号", width: 5), TableColumn("受付日", width: 9, importance: 60),
      TableColumn("列", width: 14), TableColumn("今", width: 6),
      TableColumn("扱い", width: 32, flex: 1),
    ]
    let cursor = Table(
      columns: columns, rows: state.closingRows, emptyText: SupervisorText.emptyLeftovers
    ).draw(state.closingTable, into: &body, rect: list, hasFocus: hasFocus)
    body.put(
      SupervisorText.closingFoot, row: foot.endRow - 1, column: 1, limit: foot.columns - 2,
      style: .dim)
    return cursor
  }
}

extension SupervisorText {
  static let closingFoot = "Enter 扱いを替える   Ctrl-G まだのものを候補どおりに   Ctrl-D 締める"

  static func closingTitle(_ closing: SupervisorScreen.Closing) -> String {
    let decided = closing.decisions.values
    let open = closing.plan.leftovers.count - decided.count
    return "\(closing.plan.day.short)の締め   残り \(closing.plan.leftovers.count)件"
      + (closing.plan.waiting > 0 ? "（待ち \(closing.plan.waiting)人）" : "")
      + "   持ち越し \(decided.count { $0 == .carryOver })"
      + "   終了 \(decided.count { $0 == .leftUnserved })   未定 \(open)"
  }

  static func lines(of summary: SupervisorScreen.ClosingSummary) -> [DetailPane.Line] {
    [
      DetailPane.Line("完了", "\(summary.done)件"),
      DetailPane.Line("応対せず終了", "\(summary.left)件"),
      DetailPane.Line("持ち越し", "\(summary.carriedOver)件"), .blank,
      DetailPane.Line("監査記録", "\(Words.grouped(summary.auditRows))行"),
      DetailPane.Line("照合値", grouped(summary.headHash), style: .bold), .blank,
      DetailPane.Line("", "行数と照合値は、あとで監査記録が書き替えられていないことを確かめるためのものです。"),
      DetailPane.Line("", "締めの用紙に書き写してから Esc で待ち行列に戻ってください。"),
    ]
  }

  /// The first sixteen digits in fours, to be copied by hand.
  private static func grouped(_ hash: String) -> String {
    let digits = Array(hash.prefix(16))
    return stride(from: 0, to: digits.count, by: 4).map { start in
      String(digits[start..<min(start + 4, digits.count)])
    }.joined(separator: " ")
  }
}
