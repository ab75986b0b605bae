/// What is wrong with a condition, and where in its text.
public struct ExpressionFault: Error, Equatable, Sendable {
  /// Counts characters from 1.
  public let column: Int
  /// A whole Japanese sentence.
  public let message: String

  public init(_ column: Int, _ message: String) {
    self.column = column
    self.message = message
  }
}
