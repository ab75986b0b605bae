import Domain
import TUI

/// What typing leads to: kept as it is typed, guarded as a field is left.
extension QueueDesk.State {
  mutating func open(_ kind: QueueDesk.Sheet.Kind) -> [QueueDesk.Effect] {
    if let reason = reason(againstOpening: kind) {
      message = .refusal(reason)
      return []
    }
    guard let new = makeSheet(kind) else { return [] }
    message = nil
    filterForm = nil
    showsDetail = false
    sheet = new
    guard let draftKind = new.draftKind, let ticket = new.ticket else { return [] }
    return [.checkDraft(kind: draftKind, subject: ticket.text)]
  }

  private func reason(againstOpening kind: QueueDesk.Sheet.Kind) -> String? {
    switch kind {
    case .hold: ownReason(.hold)
    case .finish: ownReason(.finish)
    case .transfer: selectedReason(.transfer)
    case .withdraw: selectedReason(.withdraw)
    case .remark: recordReason(.ticketRemark)
    case .priority: recordReason(.ticketPrioritise)
    case .services: recordReason(.ticketServices)
    case .counter: counterChangeReason
    }
  }

  mutating func take(_ event: FormEvent) -> [QueueDesk.Effect] {
    if let open = sheet { return take(event, in: open) }
    guard filterForm != nil else { return [] }
    takeFilter(event)
    return []
  }

  /// The list narrows as one types; Enter keeps the filter, Esc takes it away.
  private mutating func takeFilter(_ event: FormEvent) {
    message = nil
    switch event {
    case .changed(let form, _), .left(let form, _):
      filterForm = form
      filterText = form.text(QueueDesk.Field.filter)
    case .submitted(let form):
      filterForm = nil
      filterText = form.text(QueueDesk.Field.filter)
    case .cancelled:
      filterForm = nil
      filterText = ""
    }
    withTable { $0.settle(in: $1) }
  }

  private mutating func take(
    _ event: FormEvent, in open: QueueDesk.Sheet
  ) -> [QueueDesk.Effect] {
    var open = open
    open.form = event.form
    closed = nil
    var effects: [QueueDesk.Effect] = []
    switch event {
    case .changed(_, let field):
      message = nil
      open.mayDiscard = false
      open.passed.remove(field)
      if open.kind == .finish || open.kind == .services, field == QueueDesk.Field.services {
        open.form.arrangeCounts(office: snapshot?.office)
      }
      effects = open.keeping()
    case .left(_, let field):
      if open.refuseMyNumber(in: field) {
        open.form.focus(on: field)
        message = .refusal(QueueDesk.Text.myNumberRefused)
      } else if let warning = MyNumberGuard.residentCodeWarning(of: open.form.text(field)) {
        message = .caution(warning)
      }
      effects = open.keeping()
    case .cancelled: return close(&open)
    case .submitted:
      if open.refuseMyNumbers() {
        message = .refusal(QueueDesk.Text.myNumberRefused)
        effects = open.keeping()
      } else {
        message = nil
        effects = open.keeping()
        if let submission = submission(of: &open) {
          open.isSent = true
          effects += submission
        }
      }
    }
    sheet = open
    return effects
  }

  /// What was typed is on no disk: the form that holds it stays, or comes back.
  mutating func keepNothing(_ failure: DeskFailure) {
    message = .refusal(failure.message)
    if sheet == nil, var open = closed {
      open.mayDiscard = true
      sheet = open
      message = .refusal(QueueDesk.Text.notKept(failure.message))
    }
    closed = nil
    sheet?.kept = nil
  }

  /// Esc: the form goes, what was typed stays, unless the guard refuses it.
  private mutating func close(_ open: inout QueueDesk.Sheet) -> [QueueDesk.Effect] {
    sheet = nil
    if open.mayDiscard {
      message = .caution(QueueDesk.Text.discarded)
      return []
    }
    let refused = open.refuseMyNumbers()
    let effects = open.keeping()
    closed = open
    if refused {
      message = .refusal(QueueDesk.Text.myNumberRefused)
    } else if open.kept != nil {
      message = .info(QueueDesk.Text.keptDraft(open))
    }
    return effects
  }
}
