extension QueueDesk {
  /// Whether a counter takes citizens.
  public enum CounterState: String, CaseIterable, Sendable {
    case open, paused, closed

    /// The word on screen.
    public var name: String {
      switch self {
      case .open: "受付中"
      case .paused: "休止中"
      case .closed: "閉鎖中"
      }
    }
  }
}
