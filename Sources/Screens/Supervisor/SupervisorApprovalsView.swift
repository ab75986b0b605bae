import Cells
import Domain
import TUI

/// The pages of requests and notices.
extension SupervisorScreen {
  static func drawApprovals(
    _ state: State, _ rect: Rect, into body: inout CellBuffer, _ hasFocus: Bool
  ) -> CursorPosition? {
    guard let snapshot = state.snapshot else { return nil }
    var list = rect
    if hasFocus {
      let pane = state.selectedRequest.map { detail(of: $0, at: snapshot.at) }
      list = drawDetail(pane, rect, below: 7, into: &body)
    }
    let columns = [
      TableColumn("依頼", width: 6), TableColumn("依頼した職員", width: 14),
      TableColumn("操作", width: 20, flex: 1), TableColumn("期限", width: 6),
      TableColumn("状態", width: 8),
    ]
    return Table(
      columns: columns, rows: state.approvalRows, emptyText: SupervisorText.emptyApprovals
    ).draw(state.approvalTable, into: &body, rect: list, hasFocus: hasFocus)
  }

  private static func detail(of request: ApprovalRequest, at now: OfficeTime) -> DetailPane {
    DetailPane(
      title: Policy.row(request.act)?.name ?? request.act.rawValue,
      lines: [
        DetailPane.Line("内容", SafeText.line(request.summary, columns: 200)),
        DetailPane.Line("理由", SafeText.line(request.reason, columns: 200)),
        DetailPane.Line(
          "依頼",
          "\(SafeText.line(request.requestedByName)) (\(request.requestedBy))  "
            + Words.moment(request.requestedAt, seenAt: now)),
        DetailPane.Line(
          "期限", "\(Words.moment(request.expiresAt, seenAt: now))  過ぎると承認できません"),
      ])
  }

  static func drawNotices(
    _ state: State, _ rect: Rect, into body: inout CellBuffer, _ hasFocus: Bool
  ) -> CursorPosition? {
    var list = rect
    if let notice = state.selectedNotice {
      let pane = DetailPane(
        title: notice.kind.name,
        lines: [
          DetailPane.Line("いつ", "\(notice.at.date.warekiWithWeekday) \(notice.at.clock)"),
          DetailPane.Line("内容", SafeText.line(notice.text, columns: 400)),
          DetailPane.Line("", "読んだら Enter で確かめたことを記録します。"),
        ])
      list = drawDetail(pane, rect, below: 6, into: &body)
    }
    let columns = [
      TableColumn("いつ", width: 16), TableColumn("種類", width: 12),
      TableColumn("内容", width: 20, flex: 1),
    ]
    return Table(
      columns: columns, rows: state.noticeRows, emptyText: SupervisorText.emptyNotices
    ).draw(state.noticeTable, into: &body, rect: list, hasFocus: hasFocus)
  }
}
