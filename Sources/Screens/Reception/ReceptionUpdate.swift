import Domain
import TUI

extension Reception {
  public static func update(_ state: inout State, _ action: Action) -> [Effect] {
    switch action {
    case .refresh:
      state.isRefreshing = true
      guard !state.hasAskedForDraft else { return [.load] }
      state.hasAskedForDraft = true
      return [.load, .checkDraft(kind: draftKind, subject: draftSubject)]
    case .moved, .picked, .prioritised, .servicesOpened, .remarkOpened:
      return state.prepare(action)
    case .form(let event): return state.take(event)
    case .confirmed: return state.issue()
    case .countTakenBack: return state.takeBack()
    case .intakeAsked: return state.askIntake()
    case .counted(let queue, let count): return state.settle(counted: count, in: queue)
    case .intakeChanged(let queue, let isClosed):
      return state.settle(intakeOf: queue, isClosed: isClosed)
    case .loaded(let snapshot): state.take(snapshot)
    case .issued(let ticket): return state.settle(ticket)
    case .draftFound(let draft): draft.map { state.restore($0) }
    case .failed(let failure):
      // What was done stays said; the list says itself that it is old.
      if !state.isRefreshing || state.message?.kind != .done {
        state.message = .refusal(failure.message)
      }
      if state.isRefreshing { state.isOutOfDate = true }
      state.isRefreshing = false
    }
    return []
  }
}

extension Reception.State {
  // MARK: Preparing a number

  fileprivate mutating func prepare(_ action: Reception.Action) -> [Reception.Effect] {
    message = nil
    switch action {
    case .moved(let move):
      guard sheet == nil else { return [] }
      choose { $0.move(move, in: $1) }
    case .picked(let index):
      if let reason = pickReason(index) { return refuse(reason) }
      let chosen = office.queues[index].id
      choose { table, _ in table.select(chosen) }
    case .prioritised:
      if let reason = priorityReason { return refuse(reason) }
      let all = Priority.allCases
      let index = all.firstIndex(of: priority) ?? 0
      priority = all[(index + 1) % all.count]
    case .servicesOpened:
      if let reason = servicesReason { return refuse(reason) }
      sheet = queue.map {
        Reception.Sheet(
          kind: .services,
          form: Reception.Forms.services($0, services, quantities, priority))
      }
    case .remarkOpened:
      if let reason = remarkReason { return refuse(reason) }
      sheet = Reception.Sheet(kind: .remark, form: Reception.Forms.remark(remark, priority))
    default: break
    }
    return keeping()
  }

  mutating func refuse(_ reason: String) -> [Reception.Effect] {
    message = .refusal(reason)
    return []
  }

  /// Another queue has other services, and what is dropped is said; priority and remark belong to the
  /// visitor and stay.
  private mutating func choose(
    _ change: (inout TableState<QueueID>, [TableRow<QueueID>]) -> Void
  ) {
    let before = queue
    let rows = places
    change(&table, rows)
    table.settle(in: rows)
    guard let before, queue?.id != before.id else { return }
    if !services.isEmpty {
      let names = chosenNames(of: before)
      message = .caution(Reception.Text.dropped(names, of: before.name))
    }
    services = []
    quantities = [:]
  }

  // MARK: Forms

  /// What is typed counts at once: Enter and Esc both only close the form.
  fileprivate mutating func take(_ event: FormEvent) -> [Reception.Effect] {
    guard var open = sheet else { return [] }
    if open.kind == .intake { return takeIntake(event) }
    open.form = event.form
    message = nil
    switch open.kind {
    case .intake: break
    case .services:
      services = Set(event.form.checked("services").map { ServiceID($0) })
      quantities = event.form.quantities(of: "services").filter { $0.value > 1 }
      if case .changed(_, "services") = event, let queue {
        Reception.Forms.arrange(&open.form, queue)
      }
    case .remark:
      let typed = event.form.text("remark")
      if !SafeText.isSame(typed, remark) { remarkPassed = false }
      remark = typed
    }
    sheet = open
    switch event {
    case .changed: break
    case .left: guardRemark()
    case .submitted: if guardRemark() { sheet = nil }
    case .cancelled:
      let passed = guardRemark()
      sheet = nil
      if passed, open.kind == .remark, !remark.isEmpty {
        message = .info(Reception.Text.keptRemark)
      }
    }
    return keeping()
  }

  /// Refuses a remark that holds a 個人番号: it is emptied and says why. True when it may stay.
  @discardableResult
  private mutating func guardRemark() -> Bool {
    guard let refusal = MyNumberGuard.refusal(of: remark) else {
      remarkPassed = true
      if let warning = MyNumberGuard.residentCodeWarning(of: remark) {
        message = .caution(warning)
      }
      return true
    }
    remark = ""
    remarkPassed = false
    message = .refusal(Reception.Text.myNumberRefused)
    var form = Reception.Forms.remark("", priority)
    form.setError(refusal.message, for: "remark")
    sheet = Reception.Sheet(kind: .remark, form: form)
    return false
  }

  // MARK: Giving it

  fileprivate mutating func issue() -> [Reception.Effect] {
    if let reason = issueReason { return refuse(reason) }
    guard let queue else { return [] }
    message = nil
    if queue.countOnly { return [.count(queue.id, takingBack: false)] }
    guard guardRemark() else { return keeping() }
    let wanted = queue.services.map(\.id).filter(services.contains)
    return keeping() + [
      .issue(
        queue.id, services: wanted, quantities: quantities, priority, remark: remark)
    ]
  }

  /// The number stands; the desk is ready for the next visitor.
  fileprivate mutating func settle(_ ticket: Ticket) -> [Reception.Effect] {
    issued = ticket
    countAhead(of: ticket)
    isRefreshing = true
    let queue = office.queue(ticket.queue)?.name ?? ticket.queue.text
    message = .done(Reception.Text.given(ticket, queue: queue, ahead: ahead))
    sheet = nil
    services = []
    quantities = [:]
    priority = .normal
    remark = ""
    remarkPassed = false
    kept = nil
    return [.discardDraft(kind: Reception.draftKind, subject: Reception.draftSubject), .load]
  }

  // MARK: Drafts

  /// What is prepared, by field.
  private var payload: DraftPayload {
    DraftPayload([
      "queue": queue?.id.text ?? "",
      "services": services.map { item($0) }.sorted().joined(separator: ","),
      "priority": priority.rawValue, "remark": remark,
    ])
  }

  /// `residence-record*2`, or the service alone.
  private func item(_ service: ServiceID) -> String {
    quantities[service].map { "\(service)*\($0)" } ?? service.text
  }

  /// Nothing but a chosen queue: not worth keeping.
  private var isUntouched: Bool { services.isEmpty && priority == .normal && remark.isEmpty }

  /// What has to be done so that the draft on disk is what is prepared; nothing when it is.
  private mutating func keeping() -> [Reception.Effect] {
    if isUntouched {
      guard kept != nil else { return [] }
      kept = nil
      return [.discardDraft(kind: Reception.draftKind, subject: Reception.draftSubject)]
    }
    let now = payload.storable(passed: remarkPassed ? ["remark"] : [])
    if let kept, SafeText.isSame(kept.text, now.text) { return [] }
    kept = now
    return [.saveDraft(kind: Reception.draftKind, subject: Reception.draftSubject, now)]
  }

  /// Puts back what was prepared before; nothing prepared since is overwritten.
  fileprivate mutating func restore(_ draft: Draft) {
    guard draft.kind == Reception.draftKind, kept == nil, isUntouched, sheet == nil else { return }
    let fields = draft.payload.fields
    if let id = fields["queue"].map({ QueueID($0) }), office.queue(id) != nil {
      choose { table, _ in table.select(id) }
    }
    let known = Set(queue?.services.map(\.id) ?? [])
    for item in (fields["services"] ?? "").split(separator: ",") {
      let parts = item.split(separator: "*")
      guard let service = parts.first.map({ ServiceID(String($0)) }), known.contains(service)
      else { continue }
      services.insert(service)
      quantities[service] = parts.count == 2 ? Int(parts[1]) : nil
    }
    priority = fields["priority"].flatMap { Priority(rawValue: $0) } ?? .normal
    remark = fields["remark"] ?? ""
    guard !isUntouched else { return }
    // What was on disk had passed the guard, or was too short to need it.
    remarkPassed = true
    kept = draft.payload
    message = .info(Reception.Text.restored(at: draft.updatedAt, priority))
  }
}
