import Domain
import TUI

extension HomeScreen {
  public static func update(_ state: inout State, _ action: Action) -> [Effect] {
    switch action {
    case .refreshed: return [.load]
    case .loaded(let summary):
      if state.isStale { state.message = nil }
      state.isStale = false
      state.summary = summary
      state.table.settle(in: state.rows)
    case .failed(let failure):
      state.isStale = true
      state.message = .refusal(failure.message)
    case .refused(let failure): state.message = .refusal(failure.message)
    case .moved(let move):
      state.clearMessage()
      state.table.move(move, in: state.rows)
    case .chose: return choose(&state)
    case .opened(let destination):
      state.clearMessage()
      guard state.refusal(of: destination) == nil else { return [] }
      state.table.select(.destination(destination))
      return [.open(destination)]
    case .signOutConfirmed: return [.signOut]
    case .resized(let rows): state.table.pageRows = max(1, rows - HomeLayout.headRows - 1)
    }
    return []
  }

  private static func choose(_ state: inout State) -> [Effect] {
    guard let item = state.selectedItem, state.refusal(of: item) == nil else { return [] }
    state.clearMessage()
    switch item {
    case .destination(let destination): return [.open(destination)]
    case .signOut: return [.signOut]
    case .draft: return state.draft(of: item).map { [.resumeDraft($0)] } ?? []
    }
  }
}

extension HomeScreen.State {
  /// A failure to read stays said until the figures are fresh again.
  fileprivate mutating func clearMessage() {
    if !isStale { message = nil }
  }
}
