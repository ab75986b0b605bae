/// Where a paper stands between being wanted and lying in somebody's hand.
public enum DocumentState: String, CaseIterable, Sendable {
  case waiting
  case printed
  /// The last attempt did not come out; it may be tried again.
  case failed
  case withdrawn

  public var name: String {
    switch self {
    case .waiting: "未印刷"
    case .printed: "印刷済"
    case .failed: "印刷失敗"
    case .withdrawn: "取下げ"
    }
  }

  /// What may follow; the schema holds the same table.
  public var following: Set<DocumentState> {
    switch self {
    case .waiting: [.printed, .failed, .withdrawn]
    case .failed: [.printed, .withdrawn]
    case .printed, .withdrawn: []
    }
  }

  public var isEnded: Bool { following.isEmpty }
}
