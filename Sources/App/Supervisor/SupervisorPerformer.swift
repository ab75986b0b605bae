import Domain
import Screens
import TUI
import UseCases

extension Workplace {
  func supervisor() throws -> Mounted {
    guard let post else { return signIn() }
    let rounds = SupervisionRounds(self)
    let office = post.desk.place.office
    return Mounted(
      SupervisorScreen.self,
      state: SupervisorScreen.State(
        actor: post.session.actor, office: office, offices: try rounds.directory(office))
    ) { [self] effect in
      perform(SupervisorScreen.Action.failed) { try rounds.perform(effect) }
    }
  }
}

/// Carries out what the supervisor's screen asks, office by office; a look at an office is audited
/// once and refreshed afterwards.
private final class SupervisionRounds {
  private let workplace: Workplace
  private var views: [OfficeID: LiveView<SupervisionSnapshot>] = [:]
  private var ticketViews: [OfficeID: LiveView<[Ticket]>] = [:]
  private var closingViews: [OfficeID: LiveView<DayClosing>] = [:]
  /// The office last shown: what changes a ticket acts there.
  private var office: OfficeID?

  init(_ workplace: Workplace) { self.workplace = workplace }

  private func desk(_ office: OfficeID?) throws -> Desk { try workplace.officeDesk(office) }

  func directory(_ office: OfficeID) throws -> OfficeDirectory {
    try SupervisionDesk(desk(office)).offices()
  }

  func perform(
    _ effect: SupervisorScreen.Effect
  ) throws -> [Outcome<SupervisorScreen.Action>] {
    switch effect {
    case .load(let id), .switchOffice(let id): return [.action(.loaded(id, try figures(id)))]
    case .loadTickets(let id): return [.action(.tickets(try tickets(id)))]
    case .prepareClosing(let id):
      return [.action(.closing(try closing(id)))]
    case .closeDay(let id, let decisions):
      return [.action(.closed(try close(id, decisions)))]
    case .leave: return [.close]
    default: return try change(effect)
    }
  }

  private func figures(_ id: OfficeID) throws -> SupervisionSnapshot {
    office = id
    if let view = views[id] { return try view.refresh() }
    let view = try SupervisionDesk(desk(id)).open()
    views[id] = view
    return view.first
  }

  private func tickets(_ id: OfficeID) throws -> [Ticket] {
    if let view = ticketViews[id] { return try view.refresh() }
    let view = try SupervisionDesk(desk(id)).openTickets()
    ticketViews[id] = view
    return view.first
  }

  private func closing(_ id: OfficeID) throws -> DayClosing {
    if let view = closingViews[id] { return try view.refresh() }
    let view = try SupervisionDesk(desk(id)).openClosing()
    closingViews[id] = view
    return view.first
  }

  private func close(
    _ id: OfficeID, _ decisions: [TicketID: DayClosing.Decision]
  ) throws -> SupervisorScreen.ClosingSummary {
    let supervision = SupervisionDesk(try desk(id))
    let closed = try supervision.closeDay(
      decisions, discard: workplace.settings.discardPaper)
    let today = try figures(id).today
    return SupervisorScreen.ClosingSummary(
      day: closed.day, done: today.done, left: today.left, carriedOver: closed.carried,
      auditRows: closed.auditRows, headHash: closed.auditSeal)
  }

  private func change(
    _ effect: SupervisorScreen.Effect
  ) throws -> [Outcome<SupervisorScreen.Action>] {
    let supervision = SupervisionDesk(try desk(office))
    let desk = TicketDesk(try desk(office))
    if let sentence = try arrange(effect) { return [.action(.done(sentence))] }
    let sentence: String
    switch effect {
    case .assign(let number, let office, let section, let queues):
      try SupervisionDesk(self.desk(office)).assign(number, section: section, queues: queues)
      return [
        .action(.offices(try directory(office))),
        .action(.done("\(number)番窓口の担当を替えました。次の呼出から新しい列の方を呼びます。")),
      ]
    case .setCounter(let number, let office, let state):
      try TicketDesk(self.desk(office)).setCounter(number, state)
      sentence = "\(number)番窓口を「\(state.name)」にしました。応対中の番号はそのままです。"
    case .prioritise(let id, let priority, let version):
      let ticket = try desk.prioritise(id, priority, version: version)
      sentence = "\(ticket.number) を「\(priority.name)」にしました。"
    case .move(let id, let queue, let reason, let version):
      let ticket = try desk.move(
        TicketMove(.transfer, id, queue: queue, reason: reason, version: version))
      sentence = "\(ticket.number) を移しました。順番と待ち時間はそのままです。"
    case .endStuck(let id, let reason, let asLeft):
      let ticket = try supervision.endStuck(id, reason: reason, asLeft: asLeft)
      sentence = "\(ticket.number) の応対を終わりました。窓口は次の方を呼べます。"
    case .decide(let id, let approve, let reason):
      let request = try supervision.decide(id, approve: approve, reason: reason)
      sentence = "\(request.requestedByName)さんの依頼を\(approve ? "承認" : "却下")しました。"
    case .acknowledge(let id):
      try supervision.acknowledge(id)
      sentence = "お知らせを確認済みにしました。"
    default: return []
    }
    return [.action(.done(sentence))]
  }

  /// Counters and queues: what is done is said in the sentence; nil for anything else.
  private func arrange(_ effect: SupervisorScreen.Effect) throws -> String? {
    switch effect {
    case .setLane(let number, let office, let quick):
      try IntakeDesk(self.desk(office)).setLane(number, quick: quick)
      return "\(number)番窓口を\(quick ? "早い窓口に" : "ふつうの窓口に戻")しました。次の呼出から変わります。"
    case .setIntake(let queue, let office, let reason):
      let intake = IntakeDesk(try self.desk(office))
      if let reason { try intake.close(queue, reason: reason) } else { try intake.reopen(queue) }
      return reason == nil
        ? "受付をまた開けました。" : "きょうの受付を終わりにしました。待っている方はそのまま呼ばれます。"
    case .setQuota(let queue, let office, let quota):
      try IntakeDesk(self.desk(office)).setQuota(queue, quota)
      return quota.map { "一日の受付数を\($0)人にしました。" } ?? "一日の受付数の制限をなくしました。"
    default: return nil
    }
  }
}
