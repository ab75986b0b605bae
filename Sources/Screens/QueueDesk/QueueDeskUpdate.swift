import Domain
import TUI

extension QueueDesk {
  public static func update(_ state: inout State, _ action: Action) -> [Effect] {
    switch action {
    case .refresh:
      state.isRefreshing = true
      return [.load]
    case .resized(let rows, let columns):
      state.isWide = columns >= View.wideColumns
      if state.isWide { state.showsDetail = false }
      state.pageRows = max(1, rows - View.listTop - 1)
    case .moved, .turned, .detailOpened, .detailClosed, .back, .filterOpened:
      return state.look(action)
    case .calledNext, .calledSelected, .stepped, .requeued: return state.act(action)
    case .opened(let kind): return state.open(kind)
    case .form(let event): return state.take(event)
    case .loaded(let snapshot): state.take(snapshot)
    case .done(let ticket, let step):
      state.follow(step, of: ticket)
      return state.settle(
        ticket,
        Text.done(step, ticket, in: state.snapshot) + state.doneWords(step),
        closing: Sheet.Kind(step))
    case .prioritised(let ticket):
      return state.settle(ticket, Text.prioritised(ticket), closing: .priority)
    case .remarked(let ticket): return state.settle(ticket, Text.remarked(ticket), closing: .remark)
    case .changed(let ticket):
      return state.settle(ticket, Text.changed(ticket), closing: .services)
    case .counter(let new): return state.take(new)
    case .draftFound(let draft):
      guard let draft, var sheet = state.sheet else { return [] }
      guard sheet.restore(draft, office: state.snapshot?.office) else { return [] }
      state.sheet = sheet
      state.message = .info(Text.restored(sheet, at: draft.updatedAt))
    case .failed(let failure): return state.fail(failure)
    case .draftFailed(let failure): state.keepNothing(failure)
    }
    return []
  }
}

extension QueueDesk.State {
  // MARK: Looking

  fileprivate mutating func look(_ action: QueueDesk.Action) -> [QueueDesk.Effect] {
    guard sheet == nil else {
      message = sheetReason.map { .refusal($0) }
      return []
    }
    message = nil
    switch action {
    case .moved(let move): moveSelection(move)
    case .turned(let step): turn(by: step)
    case .detailOpened: showsDetail = selected != nil && !isWide
    case .detailClosed: showsDetail = false
    case .filterOpened:
      showsDetail = false
      prefersOwn = false
      filterForm = .filter(filterText)
      message = .info(QueueDesk.Text.filterHelp)
    case .back: return back()
    default: break
    }
    return []
  }

  /// The number at this counter stands above the first row: up leads to it and down away from it.
  private mutating func moveSelection(_ move: TableMove) {
    if ownIsSelected {
      if move == .down || move == .pageDown || move == .last { prefersOwn = false }
      if move == .last { withTable { $0.move(.last, in: $1) } }
      return
    }
    let first = table.index(in: rows) ?? 0
    if own != nil, move == .up, first == 0 {
      prefersOwn = true
    } else {
      withTable { $0.move(move, in: $1) }
    }
  }

  private mutating func turn(by step: Int) {
    let all = QueueDesk.List.allCases
    guard let index = all.firstIndex(of: list) else { return }
    list = all[((index + step) % all.count + all.count) % all.count]
    prefersOwn = false
    showsDetail = false
    withTable { $0.settle(in: $1) }
  }

  private mutating func back() -> [QueueDesk.Effect] {
    if showsDetail {
      showsDetail = false
    } else if !filterText.isEmpty {
      filterText = ""
      withTable { $0.settle(in: $1) }
    } else {
      return [.close]
    }
    return []
  }

  // MARK: Acting

  /// Asks for what a key wants, or says why it cannot be: an action never trusts its key.
  fileprivate mutating func act(_ action: QueueDesk.Action) -> [QueueDesk.Effect] {
    if let reason = reason(against: action) {
      message = .refusal(reason)
      return []
    }
    message = nil
    switch action {
    case .calledNext: return counter.map { [.callNext($0)] } ?? []
    case .calledSelected:
      guard let counter, let ticket = listSelection else { return [] }
      return [.call(ticket.id, counter)]
    case .stepped(let step):
      guard let ticket = step == .resume ? listSelection : own else { return [] }
      return [
        .move(TicketMove(step, ticket.id, counter: counter, version: ticket.version))
      ]
    case .requeued:
      guard let ticket = selected else { return [] }
      return [.move(TicketMove(.resume, ticket.id, version: ticket.version))]
    default: return []
    }
  }

  private func reason(against action: QueueDesk.Action) -> String? {
    switch action {
    case .calledNext: callNextReason
    case .calledSelected: callSelectedReason
    case .stepped(.start), .stepped(.resume): serveReason
    case .stepped(let step): ownReason(step)
    case .requeued: requeueReason
    default: nil
    }
  }

  /// What was called is looked at; what has left this counter no longer is.
  fileprivate mutating func follow(_ step: TicketStep, of ticket: Ticket) {
    showsDetail = false
    if ticket.state.isOpenCall, step != .recall {
      prefersOwn = true
    } else if ticket.id == own?.id, !ticket.state.isOpenCall {
      prefersOwn = false
    }
  }

  /// Something was done: say so, close the form that asked for it and forget its draft.
  fileprivate mutating func settle(
    _ ticket: Ticket, _ sentence: String, closing kind: QueueDesk.Sheet.Kind?
  ) -> [QueueDesk.Effect] {
    message = .done(sentence)
    isRefreshing = true
    guard let open = sheet, open.kind == kind, open.ticket == ticket.id else { return [.load] }
    sheet = nil
    guard let draftKind = open.draftKind else { return [.load] }
    return [.discardDraft(kind: draftKind, subject: ticket.id.text), .load]
  }

  fileprivate mutating func take(_ new: CounterState) -> [QueueDesk.Effect] {
    counterState = new
    guard let answered = sheet, answered.kind == .counter, answered.isSent else { return [] }
    sheet = nil
    if let counter { message = .done(QueueDesk.Text.counterChanged(counter, new)) }
    return [.load]
  }

  /// A refusal keeps everything typed; what others changed is read again.
  fileprivate mutating func fail(_ failure: DeskFailure) -> [QueueDesk.Effect] {
    if isRefreshing {
      isRefreshing = false
      isOutOfDate = true
      // What was done stays said; the list says itself that it is old.
      if message?.kind != .done { message = .refusal(failure.message) }
      return []
    }
    message = .refusal(failure.message)
    let isStale = failure.code == .stale
    if var open = sheet, open.isSent {
      open.isSent = false
      open.isStale = isStale
      if let field = open.form.focusedID { open.form.setError(failure.message, for: field) }
      sheet = open
    }
    return Self.readAgain.contains(failure.code) ? [.load] : []
  }

  /// Refusals that mean that the picture on the screen is old.
  private static let readAgain: Set<DeskFailure.Code> = [
    .stale, .alreadyCalled, .wrongState, .counterBusy, .counterTaken, .counterClosed,
    .nobodyWaiting, .ticketUnknown,
  ]
}
