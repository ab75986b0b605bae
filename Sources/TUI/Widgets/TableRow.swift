public import Cells

/// One record of a table. The id is what the selection holds on to.
public struct TableRow<ID: Hashable & Sendable>: Equatable, Sendable {
  public var id: ID
  public var cells: [TableCell]
  /// One sign or kanji before the row that says what is special about it: `!`, 優.
  public var mark: String
  /// Put under the style of every cell: dim for a row that is only history.
  public var style: Style

  public init(id: ID, cells: [TableCell], mark: String = "", style: Style = .plain) {
    self.id = id
    self.cells = cells
    self.mark = mark
    self.style = style
  }
}
