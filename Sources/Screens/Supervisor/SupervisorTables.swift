import Cells
import Domain
import TUI

/// The rows of every page. The selection holds on to their ids.
extension SupervisorScreen.State {
  var queueRows: [TableRow<QueueID>] {
    (snapshot?.queues ?? []).map { queue in
      let over = !queue.isWithinTarget
      let ninety = queue.percentile90Minutes.map { Words.minutes($0) + (over ? "!" : " ") } ?? ""
      return TableRow(
        id: queue.id,
        cells: [
          TableCell(queue.name + (queue.closedReason == nil ? "" : "  受付終了")),
          TableCell("\(queue.waiting)", order: queue.waiting),
          minutes(queue.longestMinutes), minutes(queue.medianMinutes),
          TableCell(
            ninety, style: over ? Style(bold: true, tone: .caution) : .plain,
            order: queue.percentile90Minutes ?? 0),
          minutes(queue.targetMinutes),
        ], mark: over ? "!" : "")
    }
  }

  var counterRows: [TableRow<CounterNumber>] {
    (snapshot?.counters ?? []).map { counter in
      let isLong =
        counter.ticket != nil
        && (counter.sinceMinutes ?? 0) >= SupervisorScreen.longServiceMinutes
      return TableRow(
        id: counter.number,
        cells: [
          TableCell(
            Words.counter(counter.number) + (counter.isQuick ? "早" : ""), order: counter.number),
          TableCell(counter.sectionName), TableCell(SafeText.line(counter.staffName ?? "-")),
          TableCell(counter.ticket?.description ?? ""),
          TableCell(SupervisorText.state(of: counter)), minutes(counter.sinceMinutes),
          TableCell("\(counter.servedToday)", order: counter.servedToday),
          minutes(counter.medianServiceMinutes),
        ], mark: isLong ? "!" : "", style: counter.isOpen ? .plain : .dim)
    }
  }

  var stageRows: [TableRow<SupervisorScreen.StageRow>] {
    guard let snapshot else { return [] }
    let whole = rows(of: snapshot.stages, queue: nil, name: SupervisorText.wholeOffice)
    return whole
      + snapshot.queues.flatMap { rows(of: $0.stages, queue: $0.id, name: $0.name) }
  }

  private func rows(
    of counts: [StageCount], queue: QueueID?, name: String
  ) -> [TableRow<SupervisorScreen.StageRow>] {
    TicketStage.allCases.compactMap { stage in
      let own = counts.filter { $0.stage == stage && $0.count > 0 }
      guard queue == nil || !own.isEmpty else { return nil }
      let cells = SupervisorScreen.stageStates.map { state in
        let count = own.first { $0.state == state }?.count ?? 0
        return TableCell(count == 0 ? "-" : "\(count)", order: count)
      }
      return TableRow(
        id: SupervisorScreen.StageRow(queue: queue, stage: stage),
        cells: [TableCell(name), TableCell(stage.name)] + cells)
    }
  }

  var ticketRows: [TableRow<TicketID>] {
    let open = tickets.filter { ticket in
      !ticket.state.isEnded
        && (focus?.queue == nil || focus?.queue == ticket.queue)
        && (focus?.stage == nil || focus?.stage == ticket.stage)
    }
    return ticketTable.arranged(open.map(row))
  }

  private func row(_ ticket: Ticket) -> TableRow<TicketID> {
    let waited = now.map { ticket.waitMinutes(at: $0) }
    let target = offices.queue(ticket.queue, in: office)?.targetMinutes
    let isLate =
      ticket.state == .waiting && waited != nil && target != nil
      && (waited ?? 0) > (target ?? 0)
    return TableRow(
      id: ticket.id,
      cells: [
        TableCell(ticket.number.description), TableCell(queueName(ticket.queue)),
        TableCell(ticket.state.name), TableCell(ticket.stage.name),
        TableCell(ticket.priority == .normal ? "" : ticket.priority.name),
        TableCell(issued(ticket)), minutes(waited),
        TableCell(ticket.state.isOpenCall ? ticket.counter.map(Words.counter) ?? "" : ""),
      ], mark: isLate ? "!" : ticket.priority.mark)
  }

  private func issued(_ ticket: Ticket) -> String {
    guard let now else { return ticket.issuedAt.clock }
    return ticket.issuedAt.date == now.date ? ticket.issuedAt.clock : ticket.issuedAt.date.short
  }

  var approvalRows: [TableRow<RequestID>] {
    guard let snapshot else { return [] }
    return snapshot.approvals.map { request in
      let state = request.state(at: snapshot.at)
      return TableRow(
        id: request.id,
        cells: [
          TableCell(Words.moment(request.requestedAt, seenAt: snapshot.at)),
          TableCell(SafeText.line(request.requestedByName)),
          TableCell(Policy.row(request.act)?.name ?? request.act.rawValue),
          TableCell(Words.moment(request.expiresAt, seenAt: snapshot.at)),
          TableCell(state.name),
        ], mark: request.requestedBy == actor.staff ? "自" : "",
        style: state == .pending ? .plain : .dim)
    }
  }

  var noticeRows: [TableRow<Int>] {
    guard let now else { return [] }
    return pendingNotices.map { notice in
      let isAlarm = notice.kind == .breakGlass
      return TableRow(
        id: notice.id,
        cells: [
          TableCell(Words.moment(notice.at, seenAt: now)), TableCell(notice.kind.name),
          TableCell(SafeText.line(notice.text, columns: 200)),
        ], mark: isAlarm ? "!" : "",
        style: isAlarm ? Style(bold: true, tone: .alarm) : .plain)
    }
  }

  var closingRows: [TableRow<TicketID>] {
    guard let closing else { return [] }
    return closing.plan.leftovers.map { leftover in
      let ticket = leftover.ticket
      let decided = closing.decisions[leftover.id]
      return TableRow(
        id: leftover.id,
        cells: [
          TableCell(ticket.number.description), TableCell(ticket.day.short),
          TableCell(queueName(ticket.queue)), TableCell(ticket.state.name),
          TableCell(decided?.name ?? SupervisorText.undecided(leftover.suggestion)),
        ], mark: decided == nil ? "?" : "")
    }
  }

  private func minutes(_ minutes: Int?) -> TableCell {
    TableCell(minutes.map { Words.minutes($0) } ?? "", order: minutes ?? 0)
  }
}

extension SupervisorScreen {
  /// From this many minutes on a call or service is marked as one to look after.
  static let longServiceMinutes = 30

  /// The columns of the page by stages.
  static let stageStates: [TicketState] = [
    .waiting, .called, .serving, .parked, .missed, .done, .left,
  ]
}
