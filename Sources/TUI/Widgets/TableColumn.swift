/// A column of a table: its heading, its width and what happens when the screen is narrow.
public struct TableColumn: Equatable, Sendable {
  public enum Alignment: Equatable, Sendable { case left, right }

  public var title: String
  /// Columns of the terminal it takes at least.
  public var width: Int
  /// Its share of what is left over; 0 stays at `width`.
  public var flex: Int
  public var alignment: Alignment
  /// Where not everything fits, columns with the smallest importance are left out first.
  public var importance: Int
  /// The bar of the selected row ends before it. For columns at the right that say how the record
  /// stands, not which one it is.
  public var isBesideBar: Bool

  public init(
    _ title: String, width: Int, flex: Int = 0, alignment: Alignment = .left,
    importance: Int = 100, isBesideBar: Bool = false
  ) {
    self.title = title
    self.width = max(1, width)
    self.flex = max(0, flex)
    self.alignment = alignment
    self.importance = importance
    self.isBesideBar = isBesideBar
  }
}
