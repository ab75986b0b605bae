public import Cells

/// The last row: the keys that work now, those that cannot dim.
public struct Footer: Equatable, Sendable {
  /// One key with its label.
  public struct Item: Equatable, Sendable {
    public var key: Key
    public var label: String
    public var isDisabled: Bool
    /// Stays whatever the width.
    public var isFixed: Bool

    public init(key: Key, label: String, isDisabled: Bool = false, isFixed: Bool = false) {
      self.key = key
      self.label = label
      self.isDisabled = isDisabled
      self.isFixed = isFixed
    }

    var text: String {
      if case .function = key { key.name + label } else { key.name + " " + label }
    }
  }

  /// In the order of importance.
  public var items: [Item]

  public init(items: [Item]) { self.items = items }

  /// The fixed items and as many of the others as fit in `columns`, in the order of the keys.
  public func fitted(to columns: Int, ambiguous: TextWidth.Ambiguous = .narrow) -> [Item] {
    func width(_ item: Item) -> Int {
      TextWidth.columns(of: item.text, ambiguous: ambiguous) + 1
    }
    var room = columns + 1
    for item in items where item.isFixed { room -= width(item) }
    var kept = items.filter(\.isFixed)
    for item in items where !item.isFixed {
      guard width(item) <= room else { break }
      room -= width(item)
      kept.append(item)
    }
    return kept.enumerated().sorted {
      ($0.element.key.order, $0.offset) < ($1.element.key.order, $1.offset)
    }.map(\.element)
  }

  public func draw(into buffer: inout CellBuffer, row: Int) {
    var column = 0
    for item in fitted(to: buffer.columns, ambiguous: buffer.ambiguous) {
      column += buffer.put(
        item.text, row: row, column: column, style: item.isDisabled ? .dim : .plain)
      column += 1
    }
  }
}
