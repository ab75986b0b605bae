import Domain
import TUI

extension AlmanacScreen {
  public static func update(_ state: inout State, _ action: Action) -> [Effect] {
    state.message = nil
    switch action {
    case .form(let event): return take(event, &state)
    case .chosen: return choose(&state)
    case .moved(let step): state.show(step.from(state.day))
    case .todayAsked: state.show(state.today)
    case .pageTurned: state.page = state.pages.isEmpty ? 0 : (state.page + 1) % state.pages.count
    case .resized(let rows):
      state.tableRows = max(1, rows - headRows - 2)
      state.page = 0
    }
    return []
  }

  private static func take(_ event: FormEvent, _ state: inout State) -> [Effect] {
    if case .cancelled = event { return [.leave] }
    let text = event.form.text(Field.date)
    if let refusal = MyNumberGuard.refusal(of: text) {
      state.form.setText("", for: Field.date)
      // It stays until something else is typed: a sentence gone with the next key is not read.
      state.typed = .fault(refusal.message)
      state.message = .refusal(refusal.message)
      return []
    }
    let isSame = SafeText.isSame(text, state.form.text(Field.date))
    state.form = event.form
    if !isSame { state.read() }
    guard case .submitted = event else { return [] }
    if state.answers { return choose(&state) }
    if case .day = state.typed { state.show(state.day) }
    return []
  }

  private static func choose(_ state: inout State) -> [Effect] {
    if let reason = state.chooseReason {
      state.message = .refusal(reason)
      return []
    }
    return [.answer(state.day.wareki)]
  }
}

extension AlmanacScreen.Step {
  func from(_ date: CivilDate) -> CivilDate {
    switch self {
    case .dayBack: date.adding(days: -1)
    case .dayOn: date.adding(days: 1)
    case .weekBack: date.adding(days: -7)
    case .weekOn: date.adding(days: 7)
    case .monthBack: sameDay(date, months: -1)
    case .monthOn: sameDay(date, months: 1)
    }
  }

  /// The same day of another month, or its last.
  private func sameDay(_ date: CivilDate, months: Int) -> CivilDate {
    let month = date.year * 12 + date.month - 1 + months
    let (year, number) = (month / 12, month % 12 + 1)
    return CivilDate(year: year, month: number, day: date.day)
      ?? CivilDate.monthEnd(year: year, month: number) ?? date
  }
}
