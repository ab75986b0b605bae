import Cells
import Domain

extension QueueDesk {
  /// The two rows about this counter: the number that stands at it, or whom F2 would call.
  struct OwnPanel {
    let state: State
    let snapshot: DeskSnapshot

    /// Draws from the top of `rect` and gives where the cursor stands when this is bright.
    func draw(into body: inout CellBuffer, rect: Rect) -> CursorPosition? {
      guard let ticket = snapshot.current else {
        drawFree(into: &body, rect: rect)
        return nil
      }
      let isBright = state.ownIsSelected && state.sheet == nil && state.filterForm == nil
      if isBright { body.put(">", row: rect.row, column: rect.column) }
      let at = rect.column + 2
      let number = "\(ticket.number)"
      let used = body.put(number, row: rect.row, column: at, style: .bold)
      let indent = at + max(used, 4) + 2
      put(headline(ticket), row: rect.row, from: indent, in: rect, into: &body)
      if isBright {
        let bar = Rect(row: rect.row, column: rect.column, rows: 1, columns: rect.columns)
        body.setStyle(Style(reverse: true), in: bar)
        body.put(number, row: rect.row, column: at, style: Style(bold: true, reverse: true))
      }
      put(particulars(ticket), row: rect.row + 1, from: indent, in: rect, into: &body)
      return CursorPosition(row: rect.row, column: rect.column)
    }

    private func headline(_ ticket: Ticket) -> String {
      let since = ticket.state == .serving ? ticket.servedAt : ticket.calledAt
      let minutes = since.map { max(0, snapshot.at.seconds(since: $0)) / 60 }
      let time = minutes.map { " " + Words.minutes($0) } ?? ""
      return "\(ticket.state.name)中\(time)  \(Text.services(ticket, in: snapshot.office))"
    }

    private func particulars(_ ticket: Ticket) -> String {
      var parts = ["受付 \(Words.moment(ticket.issuedAt, seenAt: snapshot.at))"]
      parts.append("待ち \(Words.minutes(ticket.waitMinutes(at: snapshot.at)))")
      if ticket.calls > 0, let called = ticket.calledAt {
        parts.append("呼出 \(called.clock) \(ticket.calls)回")
      }
      parts.append("段階 \(ticket.stage.name)")
      if ticket.priority != .normal { parts.append(ticket.priority.name) }
      if !SafeText.isBlank(ticket.remark) {
        parts.append("備考 \(SafeText.line(ticket.remark, columns: 60))")
      }
      return parts.joined(separator: "  ")
    }

    private func drawFree(into body: inout CellBuffer, rect: Rect) {
      guard let counter = state.counter else {
        put(Text.noCounterHere, row: rect.row, from: rect.column + 2, in: rect, into: &body)
        return
      }
      let isQuick = snapshot.office.counters.contains { $0.number == counter && $0.quick }
      let free = Text.free(counter, state.counterState) + (isQuick ? Text.quickLane : "")
      put(free, row: rect.row, from: rect.column + 2, in: rect, into: &body)
      guard state.counterState == .open else { return }
      let next = snapshot.next.map { Text.next($0, in: snapshot) } ?? Text.nobodyNext(snapshot)
      put(next, row: rect.row + 1, from: rect.column + 2, in: rect, into: &body)
    }

    private func put(
      _ text: String, row: Int, from column: Int, in rect: Rect, into body: inout CellBuffer
    ) {
      let room = max(0, rect.endColumn - column)
      body.put(
        TextLayout.truncated(text, to: room, ambiguous: body.ambiguous), row: row,
        column: column, limit: room)
    }
  }
}
