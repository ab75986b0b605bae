import Domain

extension BoardScreen {
  public static func update(_ state: inout State, _ action: Action) -> [Effect] {
    switch action {
    case .ignored: return []
    case .refreshed: return [.load]
    case .tick(let now):
      state.now = now
      return advance(&state)
    case .loaded(let snapshot):
      take(snapshot, &state)
      return advance(&state)
    case .failed:
      state.isStale = true
      return []
    }
  }

  private static func take(_ snapshot: BoardSnapshot, _ state: inout State) {
    state.isStale = false
    state.snapshot = snapshot
    guard let seen = state.seenSerial else {
      state.seenSerial = snapshot.lastSerial
      return
    }
    state.pending.removeAll { isTakenBack($0, in: snapshot) }
    state.pending += snapshot.calls(after: seen)
    state.seenSerial = max(seen, snapshot.lastSerial)
  }

  /// A call that waits for its turn and was undone meanwhile sends nobody to a counter. It counts
  /// as undone only when the picture reaches further back and does not know the number: a list that
  /// is merely too short for a burst of calls swallows none.
  private static func isTakenBack(_ call: BoardCall, in snapshot: BoardSnapshot) -> Bool {
    let reachesBack = snapshot.calls.contains { $0.serial < call.serial }
    return reachesBack && !snapshot.calls.contains { $0.number == call.number }
  }

  /// Gives the turn to the next call when the last has had its time: one at a time, in order.
  private static func advance(_ state: inout State) -> [Effect] {
    if let turn = state.turns.first, state.isInTurn(turn) { return [] }
    guard !state.pending.isEmpty else { return [] }
    let next = Turn(call: state.pending.removeFirst(), at: state.now)
    let kept = State.highlightSeconds / State.turnSeconds
    state.turns = [next] + state.turns.prefix(kept)
    return [.bell]
  }
}
