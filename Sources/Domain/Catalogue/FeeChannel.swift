/// Where a fee is paid (domain.md C.1, C.4).
public enum FeeChannel: String, CaseIterable, Sendable {
  case counter
  case convenience

  /// The word on screen.
  public var name: String {
    switch self {
    case .counter: "窓口"
    case .convenience: "コンビニ"
    }
  }
}
