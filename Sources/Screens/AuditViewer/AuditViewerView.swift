public import Cells
import Domain
import TUI

extension AuditViewerScreen {
  public static func view(_ state: State, into body: inout CellBuffer) -> CursorPosition? {
    ScreenTitle.draw(AuditViewerText.name, facts: AuditViewerText.facts(state), into: &body)
    var rect = body.bounds.splitTop(1).rest
    if let entry = state.entry { return draw(entry, state, rect, into: &body) }
    guard state.page != nil else { return nil }
    body.put(
      TextLayout.truncated(
        AuditViewerText.conditions(state.query, state), to: body.columns - 2,
        ambiguous: body.ambiguous), row: 1, column: 1, style: .dim)
    rect = rect.splitTop(1).rest
    rect = drawBroken(state, rect, into: &body)
    return ListWithDetail(
      pane: state.selected.map { detail(of: $0, state) }, paneColumns: 40,
      showsDetail: state.showsDetail
    ).draw(into: &body, rect: rect.splitTop(1).rest) { drawTable(state, $1, into: &$0) }
  }

  private static func draw(
    _ entry: Entry, _ state: State, _ rect: Rect, into body: inout CellBuffer
  ) -> CursorPosition? {
    var place = rect.splitTop(1).rest
    if entry.kind == .purpose {
      let used = Prose.draw(
        AuditViewerText.purposeWhy, into: &body, rect: place.inset(rows: 0, columns: 2))
      place = place.splitTop(used + 1).rest
    }
    let form = LongMessage.shown(
      state.message, on: entry.form, at: entry.form.focusedID ?? "", columns: body.columns)
    return form.draw(into: &body, rect: place)
  }

  private static func drawTable(
    _ state: State, _ rect: Rect, into body: inout CellBuffer
  ) -> CursorPosition? {
    let columns = [
      TableColumn("時刻", width: 15), TableColumn("職員", width: 11),
      TableColumn("端末", width: 8, importance: 50),
      TableColumn("操作", width: 20), TableColumn("対象", width: 19, flex: 1),
      TableColumn("目的", width: 8, importance: 40), TableColumn("可否", width: 4),
      TableColumn("詳細", width: 20, flex: 2, importance: 30),
    ]
    return Table(columns: columns, rows: state.rows, emptyText: AuditViewerText.empty).draw(
      state.table, into: &body, rect: rect)
  }

  /// What the check found stays in sight until it finds something better.
  private static func drawBroken(
    _ state: State, _ rect: Rect, into body: inout CellBuffer
  ) -> Rect {
    guard case .broken(let firstBad, let reason)? = state.verification else { return rect }
    var place = rect
    for (index, line) in AuditViewerText.brokenLines(firstBad: firstBad, reason: reason)
      .enumerated()
    {
      let style =
        index == 0 ? Style(bold: true, reverse: true, tone: .alarm) : Style(tone: .alarm)
      let used = Prose.draw(
        line, into: &body, rect: place.inset(rows: 0, columns: 1), style: style)
      place = place.splitTop(used).rest
    }
    return place
  }

  private static func detail(of entry: AuditEntry, _ state: State) -> DetailPane {
    let known = Act(rawValue: entry.act) != nil
    return DetailPane(
      title: "\(Words.grouped(entry.id))行目",
      lines: [
        DetailPane.Line(
          "時刻", "\(entry.at.date.warekiWithWeekday) \(entry.at.isoSeconds.suffix(8))"),
        DetailPane.Line("職員", SafeText.line(entry.staff.text)),
        DetailPane.Line("端末", SafeText.line(entry.terminal?.text ?? "-")),
        DetailPane.Line("役所", entry.office.map { state.offices.name($0) } ?? "-"),
        .blank,
        DetailPane.Line("操作", SafeText.line(AuditViewerText.act(entry.act), columns: 80)),
        DetailPane.Line(
          "", known ? entry.act : "この端末のプログラムが知らない操作です。", style: .dim),
        DetailPane.Line(
          "対象", SafeText.line(AuditViewerText.longSubject(of: entry, state.offices), columns: 80)),
        DetailPane.Line("目的", entry.purpose?.name ?? "-"),
        DetailPane.Line("可否", entry.allowed ? "可" : "不可 (断られました)"), .blank,
        DetailPane.Line(
          "詳細",
          entry.detail.isEmpty
            ? "-" : SafeText.line(AuditWords.detail(of: entry, state.offices), columns: 600)),
      ])
  }
}
