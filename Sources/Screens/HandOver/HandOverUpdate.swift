import Domain
import TUI

extension HandOverScreen {
  public static func update(_ state: inout State, _ action: Action) -> [Effect] {
    switch action {
    case .refreshed: return [.load]
    case .loaded(let colleagues):
      if state.isStale { state.message = nil }
      state.isStale = false
      state.colleagues = colleagues
      state.table.settle(in: state.rows)
    case .failed(let failure):
      state.isStale = true
      state.message = .refusal(failure.message)
    case .refused(let failure): state.message = .refusal(failure.message)
    case .moved(let move):
      state.message = nil
      state.table.move(move, in: state.rows)
    case .filterOpened: state.filter = .filter(state.table.filter)
    case .filtered(let event): filter(event, &state)
    case .confirmed(let person): return handOver(to: person, &state)
    case .resized(let rows): state.table.pageRows = max(1, rows - HandOverLayout.headRows - 1)
    }
    return []
  }

  /// Somebody who went off the list while the question stood is not handed anything.
  private static func handOver(to person: StaffID?, _ state: inout State) -> [Effect] {
    guard state.counter != nil, let person,
      let colleagues = state.colleagues, colleagues.contains(where: { $0.id == person })
    else {
      state.message = .refusal(HandOverText.gone)
      return []
    }
    return [.handOver(person)]
  }

  /// Esc takes the filter away, Enter keeps it and goes back to the list.
  private static func filter(_ event: FormEvent, _ state: inout State) {
    switch event {
    case .changed(let form, _), .left(let form, _):
      state.filter = form
      state.table.filter = form.text("filter")
    case .submitted(let form):
      state.table.filter = form.text("filter")
      state.filter = nil
    case .cancelled:
      state.table.filter = ""
      state.filter = nil
    }
    state.table.settle(in: state.rows)
  }
}
