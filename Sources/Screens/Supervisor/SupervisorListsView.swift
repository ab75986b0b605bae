import Cells
import Domain
import TUI

/// The pages by counter, by stage, and of all open tickets.
extension SupervisorScreen {
  static func drawCounters(
    _ state: State, _ rect: Rect, into body: inout CellBuffer, _ hasFocus: Bool
  ) -> CursorPosition? {
    let columns = [
      TableColumn("窓口", width: 11), TableColumn("課", width: 12, flex: 1, importance: 40),
      TableColumn("職員", width: 12, flex: 1), TableColumn("番号", width: 5),
      TableColumn("状態", width: 4), TableColumn("経過", width: 9, alignment: .right),
      TableColumn("応対済", width: 6, alignment: .right, importance: 60),
      TableColumn("中央値", width: 6, alignment: .right, importance: 50),
    ]
    return Table(
      columns: columns, rows: state.counterRows, emptyText: SupervisorText.emptyCounters
    ).draw(state.counterTable, into: &body, rect: rect, hasFocus: hasFocus)
  }

  static func drawStages(
    _ state: State, _ rect: Rect, into body: inout CellBuffer, _ hasFocus: Bool
  ) -> CursorPosition? {
    let columns =
      [TableColumn("列", width: 14, flex: 1), TableColumn("段階", width: 4)]
      + stageStates.map { TableColumn($0.name, width: 6, alignment: .right) }
    return Table(
      columns: columns, rows: state.stageRows, emptyText: SupervisorText.emptyQueues
    ).draw(state.stageTable, into: &body, rect: rect, hasFocus: hasFocus)
  }

  static func drawTickets(
    _ state: State, _ rect: Rect, into body: inout CellBuffer, _ hasFocus: Bool
  ) -> CursorPosition? {
    var list = rect
    if let line = SupervisorText.narrowed(state) {
      body.put(line, row: rect.row, column: 1, limit: rect.columns - 2, style: .dim)
      list = rect.splitTop(1).rest
    }
    if hasFocus {
      list = drawDetail(
        state.selectedTicket.map { detail(of: $0, state) }, list, below: 4, into: &body)
    }
    let isNarrowed = state.focus != nil || !state.ticketTable.filter.isEmpty
    let columns = [
      TableColumn("番号", width: 5), TableColumn("列", width: 12, flex: 1),
      TableColumn("状態", width: 6), TableColumn("段階", width: 4),
      TableColumn("優先", width: 4), TableColumn("受付", width: 9),
      TableColumn("待ち", width: 10, alignment: .right),
      TableColumn("窓口", width: 9, importance: 60),
    ]
    return Table(
      columns: columns, rows: state.ticketRows,
      emptyText: isNarrowed ? SupervisorText.emptyFiltered : SupervisorText.emptyTickets
    ).draw(state.ticketTable, into: &body, rect: list, hasFocus: hasFocus)
  }

  private static func detail(of ticket: Ticket, _ state: State) -> DetailPane {
    let services = ticket.services.map { service in
      state.offices.service(service, in: ticket.office)?.name ?? service.text
    }
    var lines = [
      DetailPane.Line("用件", services.isEmpty ? "-" : services.joined(separator: "・")),
      DetailPane.Line(
        "備考", ticket.remark.isEmpty ? "-" : SafeText.line(ticket.remark, columns: 200)),
    ]
    var calls = ["受付 \(ticket.issuedAt.clock)"]
    if let first = ticket.firstCalledAt { calls.append("初回呼出 \(first.clock)") }
    if ticket.calls > 0 { calls.append("呼出 \(ticket.calls)回") }
    if let counter = ticket.counter { calls.append(Words.counter(counter)) }
    lines.append(DetailPane.Line("経過", calls.joined(separator: "   ")))
    if let parked = ticket.parked {
      let place = parked.counter.map { "（\(Words.counter($0))）" } ?? ""
      lines.append(
        DetailPane.Line(
          "保留",
          "\(parked.at.date.short) \(parked.at.clock) \(SafeText.line(parked.byName))\(place) "
            + SafeText.line(parked.reason, columns: 120)))
    }
    return DetailPane(title: "\(ticket.number)  \(state.queueName(ticket.queue))", lines: lines)
  }
}

extension SupervisorText {
  /// What the list of tickets is narrowed to; nil when it shows everything.
  static func narrowed(_ state: SupervisorScreen.State) -> String? {
    var parts: [String] = []
    if let queue = state.focus?.queue { parts.append(state.queueName(queue)) }
    if let stage = state.focus?.stage { parts.append(stage.name) }
    let filter = state.ticketTable.filter
    if !filter.isEmpty, state.entry?.kind != .filter { parts.append("「\(SafeText.line(filter))」") }
    return parts.isEmpty ? nil : "\(parts.joined(separator: "  "))だけを表示しています。Esc で全部。"
  }
}
