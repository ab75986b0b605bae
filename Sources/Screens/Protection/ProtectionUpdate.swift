import Domain
import TUI

extension ProtectionScreen {
  public static func update(_ state: inout State, _ action: Action) -> [Effect] {
    switch action {
    case .refreshed: return [.load]
    case .resized(let rows): state.table.pageRows = max(3, rows - 3)
    case .loaded(let board):
      state.board = board
      state.entry?.hide(board.protections.map(\.subject))
      state.table.settle(in: state.rows)
      if state.secret?.protection != state.selected?.id { state.secret = nil }
    case .read(let id, let secret):
      state.secret = Secret(protection: id, content: secret)
      state.showsDetail = true
    case .done(let sentence):
      state.entry = nil
      state.message = .done(sentence)
      return [.load]
    case .found(let person, let subject, let kana): found(subject, kana, of: person, &state)
    case .failed(let failure): state.message = .refusal(failure.message)
    case .form(let event): return take(event, &state)
    default: return press(&state, action)
    }
    return []
  }

  // MARK: Keys

  private static func press(_ state: inout State, _ action: Action) -> [Effect] {
    state.message = nil
    switch action {
    case .moved(let move):
      state.table.move(move, in: state.rows)
      state.secret = nil
    case .addAsked:
      if let entry = state.entry { return submit(entry, &state) }
      state.entry = Entry(kind: .add, form: state.addForm())
    case .inboundAsked: state.entry = Entry(kind: .inbound, form: state.inboundForm())
    case .nextAsked: return next(&state)
    case .refuseAsked: return refuse(&state)
    case .stepAsked: propose(state.nextStep, &state)
    case .endAsked: propose(.end, &state)
    case .counterpartsAsked: return state.selected.map { [.read($0.id)] } ?? []
    case .counterpartAddAsked:
      state.entry = state.secret.map {
        Entry(kind: .counterpart($0.protection, $0.content), form: state.counterpartForm())
      }
    case .detailOpened: state.showsDetail = true
    case .back: return back(&state)
    default: break
    }
    return []
  }

  private static func next(_ state: inout State) -> [Effect] {
    switch state.selection {
    case .sighting(let id): return [.acknowledge(id)]
    case .proposal(let id): return [.decide(id, confirm: true)]
    case .tick(let work, let system): return [.tick(work, system)]
    case .work(let work): return [.close(work)]
    case .release(let id):
      state.entry = state.release(id).map { Entry(kind: .allow(id), form: state.allowForm($0)) }
    case .inbound(let id):
      guard let notice = state.inbound(id) else { return [] }
      guard notice.assignedTo != nil else { return [.take(id)] }
      state.entry = Entry(kind: .finish(id), form: state.finishForm(notice))
    case .protection, nil: break
    }
    return []
  }

  private static func refuse(_ state: inout State) -> [Effect] {
    switch state.selection {
    case .proposal(let id): return [.decide(id, confirm: false)]
    case .release(let id):
      state.entry = Entry(
        kind: .refuse(id), form: state.reasonForm("解除の却下", verb: "却下する"))
    default: break
    }
    return []
  }

  private static func propose(_ step: ProtectionStep, _ state: inout State) {
    state.entry = state.selected.map { protection in
      Entry(
        kind: .propose(step, protection.id),
        form: state.reasonForm("\(step.name)の依頼（\(protection.subject)）", verb: "依頼する"))
    }
  }

  private static func back(_ state: inout State) -> [Effect] {
    guard state.showsDetail else { return [.leave] }
    state.showsDetail = false
    state.secret = nil
    return []
  }

  // MARK: Forms

  private static func take(_ event: FormEvent, _ state: inout State) -> [Effect] {
    guard var entry = state.entry else { return [] }
    entry.form = event.form
    entry.forgetOther()
    state.message = nil
    switch event {
    case .changed: break
    case .left(_, let field):
      leave(field, &entry, state)
      state.entry = entry
      return field == Field.person ? lookUp(entry) : []
    case .cancelled:
      state.entry = nil
      return []
    case .submitted: return submit(entry, &state)
    }
    state.entry = entry
    return []
  }

  /// Whose number it is stands in the form before it is saved.
  private static func lookUp(_ entry: Entry) -> [Effect] {
    let person = entry.form.text(Field.person)
    guard entry.kind == .add, entry.found == nil, !SafeText.isBlank(person),
      MyNumberGuard.refusal(of: person) == nil
    else { return [] }
    return [.lookUp(PersonID(person))]
  }

  private static func found(
    _ subject: RequestLine.Subject, _ kana: String, of person: PersonID, _ state: inout State
  ) {
    guard var entry = state.entry, entry.kind == .add,
      SafeText.isSame(entry.form.text(Field.person), person.text)
    else { return }
    entry.found = Found(person: person, subject: subject)
    entry.form.setNote(ProtectionText.who(subject, kana), for: Field.who)
    if subject == .unknown, SafeText.isBlank(entry.form.text(Field.absent)) {
      state.message = .refusal(ProtectionText.who(subject, ""))
    }
    state.entry = entry
  }

  private static func leave(_ field: String, _ entry: inout Entry, _ state: State) {
    let fault = state.fault(field, in: entry.form, complete: false)
    entry.form.setError(fault, for: field)
    if field == Field.date || field == Field.birth {
      DateEntry.settle(field, in: &entry.form, today: state.board?.at.date)
    }
    if field == Field.kana, fault == nil {
      entry.form.setText(KanaFold.katakana(entry.form.text(field)), for: field)
    }
  }

  private static func submit(_ entry: Entry, _ state: inout State) -> [Effect] {
    var entry = entry
    var faults: [String: String] = [:]
    for field in entry.form.fields.map(\.id) {
      leave(field, &entry, state)
      faults[field] = state.fault(field, in: entry.form, complete: true)
    }
    entry.form.show(errors: faults)
    // The form stays until the answer: a refused change is not typed again. A password is.
    state.entry = entry
    guard faults.isEmpty else { return [] }
    if entry.kind == .add, entry.found == nil {
      state.message = .info(ProtectionText.lookFirst)
      return lookUp(entry)
    }
    let effects = carryOut(entry, state)
    state.entry?.form.setText("", for: Field.password)
    return effects
  }

  private static func carryOut(_ entry: Entry, _ state: State) -> [Effect] {
    let form = entry.form
    let reason = form.text(Field.reason)
    switch entry.kind {
    case .add:
      guard let day = state.day(form.text(Field.date)) else { return [] }
      let secret = ProtectionSecret(
        origin: ExactText(form.text(Field.origin)),
        counterparts: state.counterpart(in: form).map { [$0] } ?? [])
      return [
        .add(
          PersonID(form.text(Field.person)), consultedOn: day, secret,
          absent: form.text(Field.absent))
      ]
    case .counterpart(let id, let before):
      guard let added = state.counterpart(in: form) else { return [] }
      return [
        .keep(
          id, ProtectionSecret(origin: before.origin, counterparts: before.counterparts + [added]))
      ]
    case .inbound: return [.receive(form.text(Field.text))]
    case .finish(let id):
      return form.choice(Field.protection).map { [.finish(id, ProtectionID($0))] } ?? []
    case .propose(let step, let id): return [.propose(step, id, reason: reason)]
    case .allow(let id):
      return [.allow(id, reason: reason, password: form.text(Field.password))]
    case .refuse(let id): return [.refuse(id, reason: reason)]
    }
  }
}
