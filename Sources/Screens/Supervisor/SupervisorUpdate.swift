import Domain
import TUI

extension SupervisorScreen {
  public static func update(_ state: inout State, _ action: Action) -> [Effect] {
    switch action {
    case .refreshed: return reload(state)
    case .resized(let rows, _): state.setPageRows(max(3, rows - 6))
    case .loaded, .tickets, .offices, .closing, .closed, .done, .failed:
      return receive(&state, action)
    case .form(let event): return take(event, &state)
    default:
      state.message = nil
      return press(&state, action)
    }
    return []
  }

  /// What the page in sight needs to be up to date.
  static func reload(_ state: State) -> [Effect] {
    switch state.page {
    case .tickets: [.load(state.office), .loadTickets(state.office)]
    case .closing where state.summary == nil:
      [.load(state.office), .prepareClosing(state.office)]
    default: [.load(state.office)]
    }
  }

  // MARK: Answers

  private static func receive(_ state: inout State, _ action: Action) -> [Effect] {
    switch action {
    case .loaded(let office, let snapshot): load(office, snapshot, &state)
    case .tickets(let tickets):
      state.tickets = tickets
      state.settle()
    case .offices(let offices): state.offices = offices
    case .closing(let plan): prepare(plan, &state)
    case .closed(let summary):
      state.summary = summary
      state.closing = nil
      state.page = .closing
      state.message = .done(SupervisorText.dayClosed(summary.day))
      return [.load(state.office)]
    case .done(let sentence):
      state.entry = nil
      state.message = .done(sentence)
      return reload(state)
    case .failed(let failure): state.message = .refusal(failure.message)
    default: break
    }
    return []
  }

  private static func load(
    _ office: OfficeID, _ snapshot: SupervisionSnapshot, _ state: inout State
  ) {
    if office != state.office {
      state.office = office
      state.tickets = []
      state.closing = nil
      state.summary = nil
      state.focus = nil
      state.page = .queues
      state.message = .info(SupervisorText.officeSwitched(snapshot.officeName))
    }
    state.snapshot = snapshot
    state.settle()
  }

  /// Decisions already made are kept for the tickets that are still there.
  private static func prepare(_ plan: DayClosing, _ state: inout State) {
    let known = Set(plan.leftovers.map(\.id))
    let kept = state.closing?.decisions.filter { known.contains($0.key) } ?? [:]
    state.closing = Closing(plan: plan, decisions: kept)
    if state.page != .closing, plan.waiting > 0 {
      state.message = .caution(SupervisorText.tooEarly(plan))
    }
    state.page = .closing
    state.settle()
  }

  // MARK: Keys

  private static func press(_ state: inout State, _ action: Action) -> [Effect] {
    switch action {
    case .moved(let move): state.move(move)
    case .shown(let page): return show(page, &state)
    case .turned(let step): return turn(by: step, &state)
    case .opened: return open(&state)
    case .suggestionsTaken: takeSuggestions(&state)
    case .closeAsked: return close(&state)
    case .back: return back(&state)
    case .laneAsked:
      guard state.laneReason == nil, let counter = state.selectedCounter else { return [] }
      return [.setLane(counter.number, office: state.office, quick: !counter.isQuick)]
    default: state.entry = state.entry(for: action)
    }
    if case .decideAsked = action, state.page != .approvals {
      return show(.approvals, &state)
    }
    return []
  }

  static func show(_ page: Page, _ state: inout State) -> [Effect] {
    state.page = page
    state.entry = nil
    state.focus = nil
    state.ticketTable.filter = ""
    return reload(state)
  }

  private static func turn(by step: Int, _ state: inout State) -> [Effect] {
    let hasClosing = state.closing != nil || state.summary != nil
    let pages = Page.allCases.filter { $0 != .closing || hasClosing }
    guard let here = pages.firstIndex(of: state.page) else { return [] }
    return show(pages[(here + step + pages.count) % pages.count], &state)
  }

  private static func open(_ state: inout State) -> [Effect] {
    switch state.page {
    case .queues:
      guard let queue = state.selectedQueue else { return [] }
      return narrow(TicketFocus(queue: queue.id), &state)
    case .stages:
      guard let row = state.stageTable.selection(in: state.stageRows) else { return [] }
      return narrow(TicketFocus(queue: row.queue, stage: row.stage), &state)
    case .counters: state.entry = state.entry(for: .counterStateAsked)
    case .tickets: state.entry = state.entry(for: .moveAsked)
    case .approvals: state.entry = state.entry(for: .decideAsked)
    case .notices:
      guard let notice = state.selectedNotice else { return [] }
      return [.acknowledge(notice.id)]
    case .closing: toggleDecision(&state)
    }
    return []
  }

  private static func narrow(_ focus: TicketFocus, _ state: inout State) -> [Effect] {
    let effects = show(.tickets, &state)
    state.focus = focus
    return effects
  }

  private static func toggleDecision(_ state: inout State) {
    guard let leftover = state.selectedLeftover, var closing = state.closing else { return }
    let next: DayClosing.Decision
    if let decided = closing.decisions[leftover.id],
      let index = leftover.choices.firstIndex(of: decided)
    {
      next = leftover.choices[(index + 1) % leftover.choices.count]
    } else {
      next = leftover.suggestion
    }
    closing.decisions[leftover.id] = next
    state.closing = closing
  }

  private static func takeSuggestions(_ state: inout State) {
    guard var closing = state.closing else { return }
    for leftover in closing.plan.leftovers where closing.decisions[leftover.id] == nil {
      closing.decisions[leftover.id] = leftover.suggestion
    }
    state.closing = closing
  }

  private static func close(_ state: inout State) -> [Effect] {
    guard state.page == .closing, let closing = state.closing else {
      state.summary = nil
      return [.prepareClosing(state.office)]
    }
    if let refusal = closing.refusal {
      state.message = .refusal(refusal.message)
      return []
    }
    return [.closeDay(state.office, closing.decisions)]
  }

  private static func back(_ state: inout State) -> [Effect] {
    if state.page == .tickets, state.focus != nil || !state.ticketTable.filter.isEmpty {
      state.focus = nil
      state.ticketTable.filter = ""
      return []
    }
    guard state.page != .queues else { return [.leave] }
    return show(.queues, &state)
  }
}

extension SupervisorScreen.State {
  mutating func settle() {
    queueTable.settle(in: queueRows)
    counterTable.settle(in: counterRows)
    stageTable.settle(in: stageRows)
    ticketTable.settle(in: ticketRows)
    approvalTable.settle(in: approvalRows)
    noticeTable.settle(in: noticeRows)
    closingTable.settle(in: closingRows)
  }

  mutating func setPageRows(_ rows: Int) {
    queueTable.pageRows = rows
    counterTable.pageRows = rows
    stageTable.pageRows = rows
    ticketTable.pageRows = rows
    approvalTable.pageRows = rows
    noticeTable.pageRows = rows
    closingTable.pageRows = rows
  }

  mutating func move(_ move: TableMove) {
    switch page {
    case .queues: queueTable.move(move, in: queueRows)
    case .counters: counterTable.move(move, in: counterRows)
    case .stages: stageTable.move(move, in: stageRows)
    case .tickets: ticketTable.move(move, in: ticketRows)
    case .approvals: approvalTable.move(move, in: approvalRows)
    case .notices: noticeTable.move(move, in: noticeRows)
    case .closing: closingTable.move(move, in: closingRows)
    }
  }
}
