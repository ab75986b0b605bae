/// Yes, no, or not known yet: Kleene's strong three-valued logic (domain.md A.15).
public enum Truth: Int, CaseIterable, Comparable, Sendable {
  case no = 0
  case unknown = 1
  case yes = 2

  public init(_ value: Bool) { self = value ? .yes : .no }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  public static prefix func ! (value: Self) -> Self {
    switch value {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }

  public static func & (left: Self, right: Self) -> Self { min(left, right) }

  public static func | (left: Self, right: Self) -> Self { max(left, right) }
}
