/// What became of the lines of an imported file; every line that did not go in is named.
public struct ImportReport: Equatable, Sendable {
  public struct Rejection: Equatable, Sendable {
    /// Counts from 1, headings included.
    public var line: Int
    /// A whole Japanese sentence.
    public var reason: String

    public init(line: Int, reason: String) {
      self.line = line
      self.reason = reason
    }
  }

  /// Lines that hold a record, headings and blank lines not counted.
  public var read: Int
  /// Records that changed something.
  public var imported = 0
  /// Records that were there already, equal.
  public var unchanged = 0
  public var rejected: [Rejection]

  public init(read: Int, rejected: [Rejection] = []) {
    self.read = read
    self.rejected = rejected
  }

  /// Whether the file was of any use: something of it holds now.
  public var isOfUse: Bool { imported + unchanged > 0 }
}
