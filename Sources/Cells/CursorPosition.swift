/// Where the hardware cursor stands, in rows and columns from the top left corner, both from 0.
///
/// The terminal's input method draws its conversion there, so a column is a cell, never a
/// character (terminal.md 6.4).
public struct CursorPosition: Equatable, Sendable {
  public var row: Int
  public var column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
