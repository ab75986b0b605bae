public import Cells
import Domain
import TUI

extension Reception {
  public static func view(_ state: State, into body: inout CellBuffer) -> CursorPosition? {
    View.draw(state, into: &body)
  }

  /// Left what there is: the queues, below them what the next number is given for. Right what was
  /// given last.
  enum View {
    static let rightColumns = 36
    /// Rows for what the next number is given for, or the field of the remark.
    static let nextRows = 6
    /// Wider than this a row is hard to follow.
    static let listColumns = 66

    static func draw(_ state: State, into body: inout CellBuffer) -> CursorPosition? {
      let (left, right) = body.bounds.splitRight(rightColumns)
      drawTitle(state, into: &body, columns: left.columns)
      let border = body.border
      for row in right.row..<right.endRow {
        body.put(border.vertical, row: row, column: right.column, style: .dim)
      }
      let inner = Rect(
        row: 0, column: right.column + 2, rows: right.rows, columns: right.columns - 2)
      drawIssued(state, into: &body, rect: inner)
      let main = Rect(
        row: 2, column: 0, rows: left.rows - 2, columns: min(left.columns - 1, listColumns))
      if let sheet = state.sheet, sheet.kind == .services {
        return sheet.form.draw(into: &body, rect: main)
      }
      // Heading and queues, then what the next number is given for, as close as there is room.
      let needed = min(state.office.queues.count + 2, max(0, main.rows - nextRows))
      let (list, below) = main.splitTop(needed)
      let cursor = drawQueues(state, into: &body, rect: list)
      if let sheet = state.sheet { return sheet.form.draw(into: &body, rect: below) }
      drawNext(state, into: &body, rect: below)
      return cursor
    }

    private static func drawTitle(
      _ state: State, into body: inout CellBuffer, columns: Int
    ) {
      var facts: [String] = []
      if let snapshot = state.snapshot {
        facts.append("待ち \(snapshot.waitingCount)人")
        if let longest = snapshot.longestWaitMinutes {
          facts.append("最長 \(Words.minutes(longest))")
        }
        if state.isOutOfDate { facts.append(Text.outOfDate(snapshot.at)) }
      } else {
        facts.append(Text.notLoaded)
      }
      ScreenTitle.draw(Reception.name, facts: facts, into: &body, columns: columns - 1)
    }

    private static func drawQueues(
      _ state: State, into body: inout CellBuffer, rect: Rect
    ) -> CursorPosition? {
      let table = Table(
        columns: [
          TableColumn("キー", width: 4, importance: 50), TableColumn("", width: 2),
          TableColumn("列", width: 10, flex: 1),
          TableColumn("待ち", width: 6, alignment: .right),
          TableColumn("最長", width: 7, alignment: .right, importance: 60),
          TableColumn("見込み", width: 9, alignment: .right, importance: 80),
          TableColumn("受付", width: 8, importance: 90),
        ], rows: rows(of: state), emptyText: Text.noQueues)
      return table.draw(state.table, into: &body, rect: rect, hasFocus: state.sheet == nil)
    }

    /// What the next number is given for.
    private static func drawNext(_ state: State, into body: inout CellBuffer, rect: Rect) {
      guard let queue = state.queue else { return }
      let names = state.chosenNames(of: queue)
      let remark = SafeText.line(state.remark, columns: 400)
      let pane = DetailPane(
        title: "",
        lines: [
          .init("次に出す番号", SafeText.line(queue.name), style: .bold),
          .init("F3 用件", names.isEmpty ? "-" : names),
          .init(
            "F4 優先", state.priority.name, style: state.priority == .normal ? .plain : .bold),
          .init("F5 備考", remark.isEmpty ? "-" : remark),
        ])
      let inner = Rect(
        row: rect.row + 1, column: 2, rows: rect.rows - 1, columns: rect.columns - 2)
      pane.draw(into: &body, rect: inner)
    }

    // MARK: The number given last

    private static func drawIssued(
      _ state: State, into body: inout CellBuffer, rect: Rect
    ) {
      body.put("出した番号", row: rect.row, column: rect.column, style: .dim)
      guard let ticket = state.issued else {
        Prose.draw(
          Text.firstUse, into: &body,
          rect: Rect(
            row: rect.row + 2, column: rect.column, rows: rect.rows - 2, columns: rect.columns),
          style: .dim)
        return
      }
      let digits = LargeNumber("\(ticket.number)")
      digits.draw(into: &body, row: rect.row + 2, column: rect.column, columns: rect.columns)
      let queue = state.office.queue(ticket.queue)
      let names = Words.services(ticket.services, ticket.quantities) { id in
        queue?.services.first { $0.id == id }?.name ?? id.text
      }
      let remark = SafeText.line(ticket.remark, columns: 400)
      var lines: [DetailPane.Line] = [
        .init("番号", "\(ticket.number)", style: .bold),
        .init("列", SafeText.line(queue?.name ?? ticket.queue.text)),
        .init("前に待つ方", "\(state.ahead)人"),
        .init("見込み", Words.estimate(state.estimate)),
        .init("受付", ticket.issuedAt.clock),
      ]
      if !names.isEmpty { lines.append(.init("用件", names)) }
      if ticket.priority != .normal { lines.append(.init("優先", ticket.priority.name)) }
      if !remark.isEmpty { lines.append(.init("備考", remark)) }
      let inner = Rect(
        row: rect.row + 3 + LargeNumber.rows, column: rect.column,
        rows: rect.rows - 3 - LargeNumber.rows, columns: rect.columns)
      DetailPane(title: "", lines: lines).draw(into: &body, rect: inner)
    }
  }

  /// The queues as rows, each with the key that picks it.
  static func rows(of state: State) -> [TableRow<QueueID>] {
    state.office.queues.enumerated().map { index, queue in
      let longest = state.longestMinutes(in: queue.id)
      let isOver = longest.map { $0 > queue.targetMinutes } ?? false
      let count = state.waiting(in: queue.id).count
      return TableRow(
        id: queue.id,
        cells: [
          TableCell(index < queueKeys.count ? queueKeys[index].name : ""),
          TableCell(SafeText.line(queue.prefix)), TableCell(SafeText.line(queue.name)),
          TableCell(state.snapshot == nil ? "-" : "\(count)人"),
          TableCell(
            longest.map { Words.minutes($0) + (isOver ? "!" : "") } ?? "-",
            style: isOver ? Style(tone: .caution) : .plain),
          TableCell(expected(queue, state)), intake(queue, state),
        ])
    }
  }

  private static func expected(_ queue: ServiceQueue, _ state: State) -> String {
    if queue.countOnly || state.snapshot == nil { return "" }
    return state.forecast?.estimate(forNextIn: queue.id).map { Words.estimate($0) } ?? "不明"
  }

  /// Only what differs from a queue that simply gives numbers.
  private static func intake(_ queue: ServiceQueue, _ state: State) -> TableCell {
    if state.isClosed(queue) { return TableCell("終了", style: Style(bold: true)) }
    let day = state.day(of: queue)
    if queue.countOnly { return TableCell("計 \(day.counted)人") }
    guard let left = day.left(of: queue) else { return TableCell("") }
    return TableCell("残り\(left)", style: left <= 5 ? Style(tone: .caution) : .plain)
  }
}
