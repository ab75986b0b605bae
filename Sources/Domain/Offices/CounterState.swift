/// Whether 'next' works at a counter; whoever is being served stays in every state.
public enum CounterState: String, CaseIterable, Sendable {
  case open
  /// 休止中: the clerk is away for a while.
  case paused
  case closed

  public var name: String {
    switch self {
    case .open: "受付中"
    case .paused: "休止中"
    case .closed: "閉鎖中"
    }
  }

  /// The act that brings a counter there.
  public var act: Act { self == .open ? .counterOpen : .counterClose }
}
