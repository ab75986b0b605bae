/// A name as it was given: kept and compared scalar for scalar.
///
/// Swift's own `==` takes 神 U+FA19 and 神 U+795E, か followed by U+3099 and が, for the same text;
/// for a registered name they are not (terminal.md 6.9).
public struct ExactText: Hashable, Sendable, ExpressibleByStringLiteral {
  public let text: String

  public init(_ text: String) { self.text = text }
  public init(stringLiteral value: String) { text = value }

  public var isEmpty: Bool { text.isEmpty }

  public static func == (left: Self, right: Self) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}
