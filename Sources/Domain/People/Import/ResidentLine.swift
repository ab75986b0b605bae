/// What one line of a residents' file turned out to be.
public enum ResidentLine: Equatable, Sendable {
  case record(ResidentRecord, line: Int)
  case rejected(ResidentRejection)
}

/// A line that was not taken, and why; the reason never repeats what stood in it.
public struct ResidentRejection: Equatable, Sendable {
  /// Counted from 1, the heading included.
  public var line: Int
  /// A Japanese sentence.
  public var reason: String
  /// Whom the line would have stopped: the stop holds even though the rest was not taken.
  public var stopped: PersonID?

  public init(line: Int, reason: String, stopped: PersonID? = nil) {
    self.line = line
    self.reason = reason
    self.stopped = stopped
  }
}
