public import Domain

extension BoardScreen {
  public struct State: Equatable, Sendable {
    /// The last good picture.
    public internal(set) var snapshot: BoardSnapshot?
    public internal(set) var now: OfficeTime
    /// The last reading failed: what is shown is as of `snapshot.at`.
    public internal(set) var isStale = false
    public let isTraining: Bool
    /// Calls up to this serial have been announced or wait for their turn; nil before the first
    /// reading, whose calls are history and are shown without being announced.
    var seenSerial: Int?
    /// Whose turn has yet to come, oldest first.
    var pending: [BoardCall] = []
    /// Whose turn came, newest first; only as many as a highlight can still concern.
    var turns: [Turn] = []

    public init(now: OfficeTime, isTraining: Bool = false) {
      self.now = now
      self.isTraining = isTraining
    }

    /// Seconds a call stands alone at the top before the next takes its turn.
    public static let turnSeconds = 4
    /// Seconds a call is highlighted, counted from its turn.
    public static let highlightSeconds = 20

    /// The call announced last; nil before the first.
    public var announced: BoardCall? { turns.first?.call }
  }

  /// A call and the moment it was announced.
  struct Turn: Equatable, Sendable {
    var call: BoardCall
    var at: OfficeTime
  }
}

extension BoardScreen.State {
  /// What the board shows, newest first, each number once: the last good picture without those who
  /// still wait for their turn. The call whose turn it is stays even when it is already over, and
  /// one that is called again stays until the second call has its turn.
  var shown: [BoardCall] {
    let waiting = Set(pending.map(\.serial))
    let again = Set(pending.map(\.number))
    var calls = (snapshot?.calls ?? []).filter { !waiting.contains($0.serial) }
    let kept = turns.enumerated().filter { index, turn in
      (index == 0 && isInTurn(turn)) || again.contains(turn.call.number)
    }.map(\.element.call)
    calls += kept.filter { call in !calls.contains { $0.serial == call.serial } }
    var numbers: Set<TicketNumber> = []
    return calls.sorted { $0.serial > $1.serial }.filter { numbers.insert($0.number).inserted }
  }

  func isHighlighted(_ call: BoardCall) -> Bool {
    turns.contains { $0.call.serial == call.serial && isWithin(Self.highlightSeconds, $0) }
  }

  /// Whether the call still has its turn at the top for itself.
  func isInTurn(_ turn: BoardScreen.Turn) -> Bool { isWithin(Self.turnSeconds, turn) }

  /// A clock that was set back ends a turn, so that the board never stands still.
  private func isWithin(_ seconds: Int, _ turn: BoardScreen.Turn) -> Bool {
    (0..<seconds).contains(now.seconds(since: turn.at))
  }
}
