/// Something wrong with the rows of the interview that shows only when they are held against each
/// other.
public struct IntakeFault: Error, Equatable, Sendable {
  public enum Row: Hashable, Sendable {
    /// Places in `IntakeContent`.
    case event(Int)
    case question(Int)
    case procedure(Int)
  }

  public let row: Row
  /// `when`, `bring[1].when`, `triggers`.
  public let field: String
  /// Where in a condition, counted from 1.
  public let column: Int?
  /// A whole Japanese sentence.
  public let message: String

  public init(_ row: Row, _ field: String, column: Int? = nil, _ message: String) {
    self.row = row
    self.field = field
    self.column = column
    self.message = message
  }
}
