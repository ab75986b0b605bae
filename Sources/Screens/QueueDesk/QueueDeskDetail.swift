import Cells
import Domain
import TUI

/// What is known of the bright number, and what can be done with it now.
extension QueueDesk.View {
  static func detail(of state: QueueDesk.State, _ snapshot: DeskSnapshot) -> DetailPane {
    guard let ticket = state.sheetTicket ?? state.selected else {
      return DetailPane(title: "", lines: [.init("", QueueDesk.Text.noDetail, style: .dim)])
    }
    let queue = snapshot.office.queue(ticket.queue)?.name ?? ticket.queue.text
    return DetailPane(
      title: "\(ticket.number)  \(queue)",
      lines: facts(ticket, snapshot, isWaitBeside: state.isWaitBeside)
        + possibilities(ticket, state))
  }

  /// - Parameter isWaitBeside: whether the row of the list says when it was given and how long the
  ///   wait is; saying it twice is one more place that each move would have to send.
  private static func facts(
    _ ticket: Ticket, _ snapshot: DeskSnapshot, isWaitBeside: Bool
  ) -> [DetailPane.Line] {
    let now = snapshot.at
    func moment(_ time: OfficeTime) -> String { Words.moment(time, seenAt: now) }
    var lines: [DetailPane.Line] = [
      .init("種類", QueueDesk.Text.services(ticket, in: snapshot.office)),
      .init("状態", status(ticket, snapshot)),
      .init("段階", ticket.stage.name),
      .init("優先", ticket.priority.name + (ticket.givesWay ? "  次の方に先を譲っています" : "")),
      arrival(ticket, isWaitBeside: isWaitBeside, at: now),
    ]
    // Always there, so that nothing below moves from one number to the next.
    let called = ticket.calledAt.map { "\(moment($0))  \(ticket.calls)回" }
    lines.append(.init("呼出", called ?? "-"))
    lines.append(.init("応対", ticket.servedAt.map(moment) ?? "-"))
    if let ended = ticket.endedAt { lines.append(.init("終了", moment(ended))) }
    if let parking = ticket.parked {
      let counter = parking.counter.map { " " + Words.counter($0) } ?? ""
      lines.append(.init("保留", "\(moment(parking.at))  \(SafeText.line(parking.byName))\(counter)"))
      lines.append(.init("理由", SafeText.line(parking.reason, columns: 300)))
    }
    let remark = SafeText.line(ticket.remark, columns: 400)
    lines.append(.init("備考", remark.isEmpty ? "-" : remark))
    return lines
  }

  private static func arrival(
    _ ticket: Ticket, isWaitBeside: Bool, at now: OfficeTime
  ) -> DetailPane.Line {
    let booked = ticket.bookedAt.map { Words.moment($0, seenAt: now) }
    if isWaitBeside { return .init("予約", booked ?? "-") }
    return .init(
      "受付",
      "\(Words.moment(ticket.issuedAt, seenAt: now))"
        + "  待ち \(Words.minutes(ticket.waitMinutes(at: now)))"
        + (booked.map { "  予約 \($0)" } ?? ""))
  }

  private static func status(_ ticket: Ticket, _ snapshot: DeskSnapshot) -> String {
    guard ticket.state.isOpenCall, let counter = ticket.counter else { return ticket.state.name }
    let call = snapshot.open.first { $0.id == ticket.id }
    let name = call.map { " " + SafeText.line($0.staffName) } ?? ""
    return "\(ticket.state.name)中  \(Words.counter(counter))\(name)"
  }

  /// The keys that would work on this number now, from the key table itself.
  private static func possibilities(
    _ ticket: Ticket, _ state: QueueDesk.State
  ) -> [DetailPane.Line] {
    guard state.sheet == nil else { return [] }
    let rows = (ticket.id == state.own?.id ? actingHere : actingElsewhere).compactMap { name, row in
      row.disabledReason(state) == nil ? "\(name) \(row.label)" : nil
    }
    guard !rows.isEmpty else { return [] }
    return [.blank]
      + lines(of: rows, columns: 34).enumerated().map { index, line in
        .init(index == 0 ? "操作" : "", line, style: .dim)
      }
  }

  /// The keys that act on the number at this counter, and those that act on any other.
  private static let actingHere = acting([
    .function(10), .function(3), .function(4), .function(5), .function(7), .function(6),
    .function(8), .control("z"), .control("g"), .control("p"), .control("r"),
  ])
  private static let actingElsewhere = acting([
    .control("y"), .function(5), .control("w"), .function(6), .function(8), .control("p"),
    .control("r"),
  ])

  private static func acting(
    _ keys: [Key]
  ) -> [(name: String, row: KeyRow<QueueDesk.State, QueueDesk.Action>)] {
    QueueDesk.keys.compactMap { row in
      row.keys.first.flatMap { keys.contains($0) ? ($0.name, row) : nil }
    }
  }

  /// Keys and labels in lines, no pair broken in two.
  private static func lines(of pairs: [String], columns: Int) -> [String] {
    pairs.reduce(into: []) { lines, pair in
      let longer = (lines.last.map { $0 + "  " } ?? "") + pair
      if !lines.isEmpty, TextWidth.columns(of: longer) <= columns {
        lines[lines.count - 1] = longer
      } else {
        lines.append(pair)
      }
    }
  }
}

extension QueueDesk.State {
  fileprivate var isWaitBeside: Bool { isWide && !ownIsSelected && list == .waiting }

  /// The ticket an open form is about.
  var sheetTicket: Ticket? { sheet?.ticket.flatMap { snapshot?.ticket($0) } }
}
