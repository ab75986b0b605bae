public import Cells

/// One cell of a table as text. `order` sorts numbers, times and states by value, not by spelling.
public struct TableCell: Sendable, ExpressibleByStringInterpolation {
  public var text: String
  public var style: Style
  public var order: Int?

  public init(_ text: String, style: Style = .plain, order: Int? = nil) {
    self.text = text
    self.style = style
    self.order = order
  }

  public init(stringLiteral value: String) { self.init(value) }

  /// By `order` where both have one, else by scalars.
  func precedes(_ other: TableCell) -> Bool {
    if let order, let theirs = other.order { return order < theirs }
    return text.unicodeScalars.lexicographicallyPrecedes(other.text.unicodeScalars)
  }
}

extension TableCell: Equatable {
  public static func == (left: TableCell, right: TableCell) -> Bool {
    left.style == right.style && left.order == right.order
      && left.text.unicodeScalars.elementsEqual(right.text.unicodeScalars)
  }
}
