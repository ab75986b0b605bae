/// The number of a stored catalogue. Whatever is decided by the catalogue keeps it.
public struct CatalogueVersion: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Counts from 1.
  public let number: Int

  public init(_ number: Int) { self.number = number }

  /// `第3版`.
  public var name: String { "第\(number)版" }

  public var description: String { String(number) }

  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
