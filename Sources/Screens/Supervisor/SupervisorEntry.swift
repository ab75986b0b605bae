import Domain
import TUI

/// Opening a form, and what becomes of it.
extension SupervisorScreen.State {
  func entry(for action: SupervisorScreen.Action) -> SupervisorScreen.Entry? {
    switch action {
    case .assignAsked:
      guard page == .counters, let counter = selectedCounter else {
        return .init(kind: .assignCounter, form: assignCounterForm())
      }
      return .init(
        kind: .assignQueues(counter.number), form: assignQueuesForm(counter.number))
    case .counterStateAsked:
      return selectedCounter.map {
        .init(kind: .counterState($0.number), form: counterStateForm($0))
      }
    case .intakeAsked:
      return selectedQueue.map { .init(kind: .intake($0.id), form: intakeForm($0)) }
    case .prioritiseAsked:
      return selectedTicket.map {
        .init(kind: .prioritise($0.id, version: $0.version), form: prioritiseForm($0))
      }
    case .moveAsked:
      return selectedTicket.map {
        .init(kind: .move($0.id, version: $0.version), form: moveForm($0))
      }
    case .endStuckAsked:
      return stuck.map { .init(kind: .endStuck($0.id), form: endStuckForm($0)) }
    case .decideAsked:
      guard page == .approvals else { return nil }
      return selectedRequest.map { .init(kind: .decide($0.id), form: decideForm($0)) }
    case .officeAsked: return .init(kind: .office, form: officeForm())
    case .filterAsked: return .init(kind: .filter, form: .filter(ticketTable.filter))
    default: return nil
    }
  }
}

extension SupervisorScreen {
  static func take(_ event: FormEvent, _ state: inout State) -> [Effect] {
    guard var entry = state.entry else { return [] }
    entry.form = event.form
    state.message = nil
    switch event {
    case .changed: break
    case .left(_, let field): check(field, &entry.form)
    case .cancelled:
      state.entry = nil
      if entry.kind == .filter { state.ticketTable.filter = "" }
      return []
    case .submitted:
      check(Field.reason, &entry.form)
      return submit(entry, &state)
    }
    state.entry = entry
    if entry.kind == .filter {
      state.ticketTable.filter = entry.form.text(Field.filter)
      state.ticketTable.settle(in: state.ticketRows)
    }
    return []
  }

  /// Text that may hold a 個人番号 is refused when its field is left (domain.md G.6).
  private static func check(_ field: String, _ form: inout Form) {
    form.setError(MyNumberGuard.refusal(of: form.text(field))?.message, for: field)
  }

  private static func submit(_ entry: Entry, _ state: inout State) -> [Effect] {
    var entry = entry
    let faults = state.faults(in: entry)
    guard faults.isEmpty else {
      entry.form.show(errors: faults)
      state.entry = entry
      return []
    }
    // The form stays until the answer: a refused change is not typed again.
    state.entry = entry
    return carryOut(entry, &state)
  }

  private static func carryOut(_ entry: Entry, _ state: inout State) -> [Effect] {
    let form = entry.form
    let reason = form.text(Field.reason)
    switch entry.kind {
    case .filter: state.entry = nil
    case .assignCounter:
      guard let number = form.choice(Field.counter).flatMap({ Int($0) }) else { return [] }
      state.entry = Entry(kind: .assignQueues(number), form: state.assignQueuesForm(number))
    case .assignQueues(let counter):
      let queues = form.checked(Field.queues).map { QueueID($0) }
      guard let section = state.section(of: queues) else { return [] }
      return [.assign(counter, office: state.office, section: section, queues: queues)]
    case .counterState(let counter):
      guard let chosen = form.choice(Field.state).flatMap(CounterState.init) else { return [] }
      return [.setCounter(counter, office: state.office, chosen)]
    case .intake(let queue):
      let effects = changes(of: queue, form, state)
      if effects.isEmpty { state.entry = nil }
      return effects
    case .prioritise(let ticket, let version):
      guard let priority = form.choice(Field.priority).flatMap(Priority.init) else { return [] }
      return [.prioritise(ticket, priority, version: version)]
    case .move(let ticket, let version):
      guard let queue = form.choice(Field.queue) else { return [] }
      return [.move(ticket, to: QueueID(queue), reason: reason, version: version)]
    case .endStuck(let ticket):
      let asLeft = form.choice(Field.outcome) == "left"
      return [.endStuck(ticket, reason: reason, asLeft: asLeft)]
    case .decide(let request):
      let approve = form.choice(Field.decision) == "approve"
      return [.decide(request, approve: approve, reason: reason)]
    case .office:
      state.entry = nil
      guard let office = form.choice(Field.office).map({ OfficeID($0) }),
        office != state.office
      else { return [] }
      return [.switchOffice(office)]
    }
    return []
  }
}

extension SupervisorScreen.State {
  /// The section all these queues belong to; nil when there is none or more than one.
  func section(of queues: [QueueID]) -> SectionID? {
    let sections = Set(
      queues.compactMap { queue in offices.office(office)?.section(of: queue)?.id })
    return sections.count == 1 ? sections.first : nil
  }

  /// What is wrong with the form, as sentences by field.
  func faults(in entry: SupervisorScreen.Entry) -> [String: String] {
    typealias Field = SupervisorScreen.Field
    let form = entry.form
    var faults: [String: String] = [:]
    if let (field, sentence) = SupervisorText.needed(entry.kind), form.choice(field) == nil {
      faults[field] = sentence
    }
    switch entry.kind {
    case .assignQueues: faults[Field.queues] = queueFault(form)
    case .intake: faults[Field.quota] = quotaFault(form)
    case .counterState(let counter):
      let chosen = form.choice(Field.state).flatMap(CounterState.init)
      if let chosen, let reason = refusal(chosen.act, place(of: counter)) {
        faults[Field.state] = reason
      }
    default: break
    }
    if let sentence = SupervisorText.neededReason(entry.kind, form),
      SafeText.isBlank(form.text(Field.reason))
    {
      faults[Field.reason] = sentence
    }
    if let failure = MyNumberGuard.refusal(of: form.text(Field.reason)) {
      faults[Field.reason] = failure.message
    }
    return faults
  }

  private func queueFault(_ form: Form) -> String? {
    let queues = form.checked(SupervisorScreen.Field.queues).map { QueueID($0) }
    if queues.isEmpty { return SupervisorText.queueMissing }
    return section(of: queues) == nil ? SupervisorText.oneSectionOnly : nil
  }
}

extension SupervisorText {
  static let queueMissing = "列を一つ以上選んでください。"
  static let oneSectionOnly = "一つの窓口に付けられるのは、同じ課の列だけです。"

  /// The choice that must be made, and what is said when it is not.
  static func needed(_ kind: SupervisorScreen.Entry.Kind) -> (field: String, sentence: String)? {
    typealias Field = SupervisorScreen.Field
    return switch kind {
    case .assignCounter: (Field.counter, "窓口を選んでください。")
    case .counterState: (Field.state, "開く、休止、閉じるのどれかを選んでください。")
    case .prioritise: (Field.priority, "優先を選んでください。")
    case .move: (Field.queue, "移す先の列を選んでください。")
    case .endStuck: (Field.outcome, "完了か、応対せず終了かを選んでください。")
    case .decide: (Field.decision, "承認するか却下するかを選んでください。")
    case .office: (Field.office, "役所を選んでください。")
    case .assignQueues, .intake, .filter: nil
    }
  }

  /// What is said when the reason is missing; nil where none is needed.
  static func neededReason(_ kind: SupervisorScreen.Entry.Kind, _ form: Form) -> String? {
    switch kind {
    case .move: "理由を書いてください。移す先の職員が読みます。"
    case .endStuck: "理由を書いてください。監査記録に残ります。"
    case .intake where form.choice(SupervisorScreen.Field.state) == "closed":
      "理由を書いてください。番号を出そうとした職員に見えます。"
    case .decide where form.choice(SupervisorScreen.Field.decision) == "refuse":
      "却下する理由を書いてください。依頼した職員が読みます。"
    default: nil
    }
  }
}
