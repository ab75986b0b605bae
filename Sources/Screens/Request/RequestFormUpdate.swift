import Domain
import TUI

/// What typing leads to: kept as it is typed, guarded as a field is left.
extension RequestScreen.State {
  mutating func take(_ event: FormEvent) -> [RequestScreen.Effect] {
    guard var open = entry else { return [] }
    open.form = event.form
    message = nil
    closed = nil
    if open.kind == .filter { return filter(event, open) }
    var effects: [RequestScreen.Effect] = []
    switch event {
    case .changed(_, let field):
      open.passed.remove(field)
      open.mayDiscard = false
      if field == RequestScreen.Field.subject { forget(&open) }
      open = followed(open)
      effects = open.keeping()
    case .left(_, let field): effects = leave(field, &open)
    case .cancelled: return close(&open)
    case .submitted: effects = submit(&open)
    }
    entry = open
    return effects
  }

  /// Esc: the form goes, what was typed stays; where it cannot stay the form comes back first.
  private mutating func close(_ open: inout RequestScreen.Entry) -> [RequestScreen.Effect] {
    entry = nil
    if open.mayDiscard {
      message = .caution(RequestScreen.Text.discarded)
      return []
    }
    _ = guardNumbers(&open)
    let effects = open.keeping()
    if open.kept != nil { message = .info(RequestScreen.Text.keptDraft) }
    closed = open
    return effects
  }

  /// What was typed is on no disk: the form that holds it stays, or comes back.
  mutating func keepNothing(_ failure: DeskFailure) {
    message = .refusal(failure.message)
    if entry == nil, var open = closed {
      open.mayDiscard = true
      entry = open
      message = .refusal(RequestScreen.Text.notKept(failure.message))
    }
    closed = nil
    entry?.kept = nil
  }

  private mutating func filter(
    _ event: FormEvent, _ open: RequestScreen.Entry
  ) -> [RequestScreen.Effect] {
    entry = open
    table.filter = open.form.text(RequestScreen.Field.filter)
    switch event {
    case .changed, .left: break
    case .submitted: entry = nil
    case .cancelled:
      entry = nil
      table.filter = ""
    }
    table.settle(in: rows)
    return []
  }

  private mutating func leave(
    _ field: String, _ open: inout RequestScreen.Entry
  ) -> [RequestScreen.Effect] {
    if let refusal = open.refuseNumber(in: field) {
      message = .refusal(refusal)
      open.form.focus(on: field)
      return open.keeping()
    }
    if let warning = MyNumberGuard.residentCodeWarning(of: open.form.text(field)) {
      message = .caution(warning)
    }
    if field == RequestScreen.Field.options, let order = order(in: open.form),
      let refusal = order.refusal, refusal.code == .optionRefused
    {
      open.form.setError(refusal.message, for: field)
    }
    if open.form.fields.contains(where: { $0.id == field && $0.isDate }) {
      DateEntry.settle(field, in: &open.form, today: today)
    }
    RequestVisitor.settle(field, in: &open.form)
    open = followed(open)
    let person = open.form.text(RequestScreen.Field.subject)
    guard field == RequestScreen.Field.subject, !SafeText.isBlank(person) else {
      return open.keeping()
    }
    return open.keeping() + [.lookUp(PersonID(person))]
  }

  private mutating func guardNumbers(_ open: inout RequestScreen.Entry) -> Bool {
    let refusals = open.form.textFieldIDs.compactMap { open.refuseNumber(in: $0) }
    if let first = refusals.first { message = .refusal(first) }
    return !refusals.isEmpty
  }

  private mutating func submit(_ open: inout RequestScreen.Entry) -> [RequestScreen.Effect] {
    guard !open.isSent, !guardNumbers(&open) else { return open.keeping() }
    let faults = faults(open)
    open.form.show(errors: faults)
    var effects = open.keeping()
    guard faults.isEmpty else {
      message = .refusal(RequestScreen.Text.faulty)
      return effects
    }
    if open.kind == .receive || open.kind == .post {
      guard let reception = reception(open) else { return effects }
      let ticket = open.kind == .receive ? ticket(in: open.form)?.id : nil
      effects.append(.receive(reception, for: ticket, at: counter))
    } else if open.kind == .paper {
      guard let wish = wish(open) else { return effects }
      effects.append(.printOut(wish))
    } else if open.kind == .void {
      guard let effect = void(open) else { return effects }
      effects.append(effect)
    } else if open.kind == .answer || open.kind == .look {
      guard let effect = supervision(open) else { return effects }
      effects.append(effect)
    } else if let move = move(open) {
      effects.append(.move(move))
    }
    open.isSent = true
    return effects
  }

  private func forget(_ open: inout RequestScreen.Entry) {
    open.subject = nil
    open.form.setNote("-", for: RequestScreen.Field.who)
  }

  // MARK: Drafts

  mutating func restore(_ draft: Draft?) -> [RequestScreen.Effect] {
    guard let draft, var open = entry, let kind = open.draftKind,
      SafeText.isSame(draft.kind, kind), SafeText.isSame(draft.subject, open.draftSubject),
      open.kept == nil, SafeText.isSame(open.form.payload.text, open.original.text)
    else { return [] }
    open.form.apply(draft.payload)
    open = followed(open)
    // The fields of that certificate are there now.
    open.form.apply(draft.payload)
    open = followed(open)
    open.kept = draft.payload
    // What was on disk had passed the guard, or was too short to need it.
    open.passed.formUnion(draft.payload.fields.keys)
    message = .info(RequestScreen.Text.restored(at: draft.updatedAt))
    entry = open
    let person = open.form.text(RequestScreen.Field.subject)
    return SafeText.isBlank(person) ? [] : [.lookUp(PersonID(person))]
  }
}

extension RequestScreen.Entry {
  /// Empties a field that holds a 個人番号; gives the sentence when it did.
  mutating func refuseNumber(in id: String) -> String? {
    guard let refusal = MyNumberGuard.refusal(of: form.text(id)) else {
      passed.insert(id)
      return nil
    }
    form.setText("", for: id)
    form.setError(refusal.message, for: id)
    passed.remove(id)
    return refusal.message
  }

  /// What has to be done so that the draft on disk is what the form holds; nothing when it is.
  mutating func keeping() -> [RequestScreen.Effect] {
    guard let draftKind else { return [] }
    let now = form.payload.storable(passed: passed)
    guard !SafeText.isSame(now.text, (kept ?? original).text) else { return [] }
    if SafeText.isSame(now.text, original.text) {
      kept = nil
      return [.discardDraft(kind: draftKind, subject: draftSubject)]
    }
    kept = now
    return [.saveDraft(kind: draftKind, subject: draftSubject, now)]
  }
}
