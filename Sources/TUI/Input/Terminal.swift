public import Cells

/// The port to a real or a test terminal.
///
/// One thread uses it. `wait` gives every event that is ready, at least one unless the time is
/// over; `show` is given whole frames and writes what changed.
public protocol Terminal: AnyObject {
  var size: (rows: Int, columns: Int) { get }
  /// Waits for input at most `milliseconds`, without end for nil, not at all for 0. Gives the
  /// events in the order they happened; `[.idle]` or an empty list when the time passed.
  func wait(milliseconds: Int?) throws -> [TerminalEvent]
  func show(_ frame: CellBuffer, cursor: CursorPosition?)
  func bell()
  func close()
  /// Adds a descriptor to what `wait` listens to; it is reported as `.doorbell`.
  func watch(_ descriptor: Int32)
  /// Forgets what the terminal shows, so that the next `show` writes every row (Ctrl-L).
  func repaint()
}

extension Terminal {
  public func repaint() {}
}
