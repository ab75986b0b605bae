/// Where a protection stands (domain.md A.9). All but `expired` are stored; a protection whose last
/// day is over reads as `expired`, and blocks like every other that nobody ended.
public enum ProtectionState: String, CaseIterable, Sendable {
  /// From the first consultation on, before anybody decided.
  case provisional
  case decided
  case extended
  /// Past its last day: somebody has to look, and nothing is lifted by that.
  case expired
  case ended

  public var name: String {
    switch self {
    case .provisional: "仮"
    case .decided: "決定"
    case .extended: "延長"
    case .expired: "要確認"
    case .ended: "終了"
    }
  }

  public var blocks: Bool { self != .ended }

  /// Whether the database keeps it.
  public var isStored: Bool { self != .expired }
}

/// What changes where a protection stands. Each takes two people: one asks, another confirms.
public enum ProtectionStep: String, CaseIterable, Sendable {
  case decide
  case extend
  case end

  public var name: String {
    switch self {
    case .decide: "決定"
    case .extend: "延長"
    case .end: "終了"
    }
  }

  /// Nil when the step is impossible from that state.
  public func outcome(from state: ProtectionState) -> ProtectionState? { Self.table[state]?[self] }

  /// A change of the stored state.
  public struct Transition: Hashable, Sendable {
    public let from: ProtectionState
    public let to: ProtectionState

    public init(from: ProtectionState, to: ProtectionState) {
      self.from = from
      self.to = to
    }
  }

  /// Every change of the stored state, for the database's own copy (`protection_transition`).
  public static var transitions: Set<Transition> {
    Set(
      table.flatMap { from, row in row.values.map { Transition(from: from, to: $0) } }
        .filter { $0.from.isStored && $0.from != $0.to })
  }

  public func refusal(from state: ProtectionState) -> DeskFailure? {
    if outcome(from: state) != nil { return nil }
    let possible = Self.allCases.filter { $0.outcome(from: state) != nil }.map(\.name)
    let hint =
      possible.isEmpty ? "これはもう終わっています。" : "今できるのは\(possible.joined(separator: "・"))です。"
    return DeskFailure(
      .wrongState, "いま「\(state.name)」なので「\(name)」はできません。何も変更していません。\(hint)")
  }

  private static let table: [ProtectionState: [ProtectionStep: ProtectionState]] = [
    .provisional: [.decide: .decided, .end: .ended],
    .decided: [.extend: .extended, .end: .ended],
    .extended: [.extend: .extended, .end: .ended],
    .expired: [.extend: .extended, .end: .ended],
  ]
}
