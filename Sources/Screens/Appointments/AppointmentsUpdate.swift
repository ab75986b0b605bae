import Domain
import TUI

extension AppointmentsScreen {
  public static func update(_ state: inout State, _ action: Action) -> [Effect] {
    switch action {
    case .refreshed: return [.load(state.day)]
    case .resized(let rows): state.table.pageRows = max(3, rows - 4)
    case .loaded(let appointments, let office, let day, let now):
      state.appointments = appointments
      state.office = office
      state.day = day
      state.now = now
      state.table.settle(in: state.rows)
    case .checkedIn(let ticket, let estimate):
      state.issued = Issued(ticket: ticket, estimate: estimate)
      state.message = .done(AppointmentsText.checkedIn(ticket, estimate))
      return [.load(state.day)]
    case .done(let sentence):
      state.form = nil
      state.message = .done(sentence)
      return [.load(state.day)]
    case .failed(let failure): state.message = .refusal(failure.message)
    case .form(let event): return take(event, &state)
    default: return press(&state, action)
    }
    return []
  }

  private static func press(_ state: inout State, _ action: Action) -> [Effect] {
    state.message = nil
    if let reason = reason(against: action, state) {
      state.message = .refusal(reason)
      return []
    }
    switch action {
    case .moved(let move): state.table.move(move, in: state.rows)
    case .checkInAsked: return state.selected.map { [.checkIn($0.id)] } ?? []
    case .undoAsked: return state.selected.map { [.undoCheckIn($0.id)] } ?? []
    case .cancelAsked: return state.selected.map { [.cancel($0.id)] } ?? []
    case .bookAsked: state.form = state.bookForm()
    case .turned(let step):
      guard step != 0 else { return [.load(nil)] }
      return state.day.map { [.load($0.adding(days: step))] } ?? []
    case .back: return [.leave]
    default: break
    }
    return []
  }

  private static func reason(against action: Action, _ state: State) -> String? {
    switch action {
    case .checkInAsked: state.checkInReason
    case .undoAsked: state.undoReason
    case .cancelAsked: state.cancelReason
    case .bookAsked: state.bookReason
    case .turned: state.dayReason
    default: nil
    }
  }

  // MARK: The form

  private static func take(_ event: FormEvent, _ state: inout State) -> [Effect] {
    guard state.form != nil else { return [] }
    var form = event.form
    state.message = nil
    switch event {
    case .changed(_, let field):
      if field == Field.queue {
        let dropped = state.offerServices(&form)
        if !dropped.isEmpty { state.message = .caution(AppointmentsText.dropped(dropped)) }
      }
      if field == Field.services { state.arrangeQuantities(&form) }
    case .left(_, let field):
      form.setError(state.fault(field, form), for: field)
      if field == Field.date { DateEntry.settle(field, in: &form, today: state.now?.date) }
      // Another day has other hours.
      if field == Field.date, !form.text(Field.time).isEmpty {
        form.setError(state.fault(Field.time, form), for: Field.time)
      }
    case .cancelled:
      state.form = nil
      return []
    case .submitted:
      let checked = [Field.queue, Field.date, Field.time, Field.remark]
      let faults = checked.reduce(into: [String: String]()) { $0[$1] = state.fault($1, form) }
      form.show(errors: faults)
      state.form = form
      return faults.isEmpty ? state.booking(form) : []
    }
    state.form = form
    return []
  }
}
