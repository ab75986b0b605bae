/// One line of a file that comes from outside, after its encoding was read.
public struct ImportLine: Equatable, Sendable {
  /// Counts from 1.
  public var number: Int
  /// Without the end of the line; nil where the bytes are no text in the file's encoding.
  public var text: String?

  public init(number: Int, text: String?) {
    self.number = number
    self.text = text
  }
}
