/// Who asks, seen from the person the certificate is about (domain.md A.8).
public enum RequesterRole: String, CaseIterable, Sendable {
  case own = "self"
  case household
  /// With a 委任状 of the person.
  case agent

  public var name: String {
    switch self {
    case .own: "本人"
    case .household: "同一世帯"
    case .agent: "代理人"
    }
  }

  /// In a list's narrow column.
  public var mark: String {
    switch self {
    case .own: "本人"
    case .household: "同一"
    case .agent: "代理"
    }
  }

  /// The paper that must be seen besides the identity document; nil when none is.
  public var neededPaper: String? { self == .agent ? "委任状" : nil }
}
