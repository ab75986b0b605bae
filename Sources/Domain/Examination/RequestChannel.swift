/// The way a request comes in (domain.md C.4).
public enum RequestChannel: String, CaseIterable, Sendable {
  case counter
  case convenience
  case mail
  case online

  public var name: String {
    switch self {
    case .counter: "窓口"
    case .convenience: "コンビニ交付"
    case .mail: "郵送"
    case .online: "オンライン"
    }
  }

  /// Whose fee is taken: what comes by post or network costs what it costs at the counter.
  public var fee: FeeChannel { self == .convenience ? .convenience : .counter }
}
