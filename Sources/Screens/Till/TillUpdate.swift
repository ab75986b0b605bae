import Domain
import TUI

extension TillScreen {
  public static func update(_ state: inout State, _ action: Action) -> [Effect] {
    switch action {
    case .refreshed: return [.load(state.day, state.counter)]
    case .resized(let rows): state.table.pageRows = max(3, rows - TillLayout.headRows)
    case .loaded(let till): load(till, &state)
    case .closed(let till):
      load(till, &state)
      state.message = .done(TillText.closed(till.counter))
    case .asked(let text): state.message = .caution(text)
    case .printed(let text): state.message = .done(text)
    case .failed(let failure): state.message = .refusal(failure.message)
    case .form(let event): take(event, &state)
    default: return press(&state, action)
    }
    return []
  }

  private static func load(_ till: TillDay, _ state: inout State) {
    // An answer for what is no longer looked at.
    guard till.counter == state.counter, till.day == state.day else { return }
    state.till = till
    state.table.settle(in: state.rows)
  }

  private static func press(_ state: inout State, _ action: Action) -> [Effect] {
    state.message = nil
    switch action {
    case .moved(let move): state.table.move(move, in: state.rows)
    case .countAsked: state.entry = Entry(kind: .count, form: state.countForm())
    case .reasonsAsked: state.entry = Entry(kind: .reasons, form: state.reasonsForm())
    case .scopeAsked:
      state.showsOffice.toggle()
      state.till = nil
      return [.load(state.day, state.counter)]
    case .closeAsked:
      let wanted = Set(state.differences.map(\.kind))
      return [
        .close(
          state.day, state.counter, state.showsOffice ? nil : state.counted,
          state.reasons.filter { wanted.contains($0.key) })
      ]
    case .sheetAsked:
      return state.sheetReason == nil ? [.printSheet(state.day, state.counter)] : []
    case .back: return [.leave]
    default: break
    }
    return []
  }

  private static func take(_ event: FormEvent, _ state: inout State) {
    guard var entry = state.entry else { return }
    entry.form = event.form
    state.message = nil
    switch event {
    case .cancelled: state.entry = nil
    case .changed, .left: state.entry = entry
    case .submitted:
      switch entry.kind {
      case .count:
        state.counted = state.count(in: entry.form)
        state.entry = nil
      case .reasons:
        var errors: [String: String] = [:]
        for difference in state.differences {
          let text = entry.form.text(difference.kind.rawValue)
          errors[difference.kind.rawValue] =
            SafeText.isBlank(text)
            ? TillText.reasonMissing : MyNumberGuard.refusal(of: text)?.message
          state.reasons[difference.kind] = SafeText.isBlank(text) ? nil : text
        }
        entry.form.show(errors: errors)
        state.entry = errors.isEmpty ? nil : entry
      }
    }
  }
}
