import Cells
import Domain
import TUI

/// The first page: every queue against its target, the day in one line, visits by the hour.
extension SupervisorScreen {
  private static let queueColumns = [
    TableColumn("列", width: 14, flex: 1), TableColumn("待ち", width: 4, alignment: .right),
    TableColumn("最長", width: 9, alignment: .right),
    TableColumn("中央値", width: 9, alignment: .right),
    TableColumn("90%", width: 10, alignment: .right),
    TableColumn("目標", width: 6, alignment: .right, importance: 50),
  ]

  static func drawQueues(
    _ state: State, _ rect: Rect, into body: inout CellBuffer, _ hasFocus: Bool
  ) -> CursorPosition? {
    guard let snapshot = state.snapshot else { return nil }
    let rows = state.queueRows
    var place = rect
    if rect.columns >= wideColumns, let queue = state.selectedQueue {
      place = drawDetail(detail(of: queue), rect, below: 0, into: &body)
    }
    let footRows = min(6, max(0, rect.rows - rows.count - 2))
    let (top, foot) = place.splitBottom(
      footRows > 0 ? max(footRows, place.rows - rows.count - 2) : 0)
    let tableColumns = min(top.columns - 12, 66)
    let (left, right) = top.splitLeft(tableColumns)
    let cursor = Table(
      columns: queueColumns, rows: rows, emptyText: SupervisorText.emptyQueues
    ).draw(state.queueTable, into: &body, rect: left, hasFocus: hasFocus)
    // A list that has to scroll has no bars: they would stand beside other rows.
    if rows.count < top.rows {
      drawBars(snapshot.queues, right.splitLeft(2).rest, into: &body)
    }
    drawDay(snapshot, foot, into: &body)
    return cursor
  }

  private static func drawBars(
    _ queues: [QueueFigures], _ rect: Rect, into body: inout CellBuffer
  ) {
    let most = queues.compactMap(\.percentile90Minutes).max() ?? 0
    for (index, queue) in queues.enumerated() {
      let bar = Bar(
        value: queue.percentile90Minutes ?? 0, maximum: max(1, most),
        tone: queue.isWithinTarget ? .plain : .caution)
      bar.draw(
        into: &body, row: rect.row + 1 + index, column: rect.column,
        columns: max(0, rect.columns - 1), border: body.border)
    }
  }

  private static func drawDay(
    _ snapshot: SupervisionSnapshot, _ rect: Rect, into body: inout CellBuffer
  ) {
    guard rect.rows >= 2 else { return }
    let row = rect.row + 1
    body.put(
      SupervisorText.totals(snapshot.today), row: row, column: 1, limit: rect.columns - 2)
    guard rect.rows >= 5, !snapshot.visitsByHour.isEmpty else { return }
    body.put("時間帯", row: row + 2, column: 1, style: .dim)
    body.put("  来庁", row: row + 3, column: 1)
    for (index, hour) in snapshot.visitsByHour.enumerated() {
      let end = 8 + 4 * (index + 1)
      guard end < rect.columns else { break }
      body.put("\(hour.hour)", row: row + 2, rightAlignedTo: end, style: .dim)
      let isAhead = hour.hour > snapshot.at.hour
      body.put(isAhead ? ".." : "\(hour.count)", row: row + 3, rightAlignedTo: end)
    }
  }

  private static func detail(of queue: QueueFigures) -> DetailPane {
    var lines = [
      DetailPane.Line("課", queue.sectionName), DetailPane.Line("番号", "\(queue.prefix)001 から"),
      DetailPane.Line("目標", Words.minutes(queue.targetMinutes)),
      DetailPane.Line(
        "超過", queue.overTarget == 0 ? "なし" : "\(queue.overTarget)人が目標を超えて待っています"),
    ]
    lines += intakeLines(queue)
    lines += [
      .blank,
      DetailPane.Line("きょう", "完了 \(queue.done)   不在 \(queue.missed)"),
      DetailPane.Line("", "取下げ \(queue.left)   引継ぎ \(queue.transferredOut)"),
      .blank,
    ]
    for stage in TicketStage.allCases {
      let counts = queue.stages.filter { $0.stage == stage && $0.count > 0 }
      guard !counts.isEmpty else { continue }
      lines.append(
        DetailPane.Line(
          stage.name, counts.map { "\($0.state.name) \($0.count)" }.joined(separator: "   ")))
    }
    return DetailPane(title: queue.name, lines: lines)
  }
}
