/// The name of a fact: `e.date`, `m.health_ins`.
public struct FactID: Hashable, Sendable, CustomStringConvertible {
  public let scope: FactScope
  /// ASCII small letters, digits and underscores.
  public let name: String

  /// Nil for anything that is not a scope, a dot and a name.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let scope = FactScope(rawValue: String(parts[0])),
      Self.isName(parts[1])
    else { return nil }
    self.scope = scope
    name = String(parts[1])
  }

  private static func isName(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first), text.utf8.count <= 40 else {
      return false
    }
    return text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_")
    }
  }

  public var text: String { "\(scope.rawValue).\(name)" }

  public var description: String { text }
}
