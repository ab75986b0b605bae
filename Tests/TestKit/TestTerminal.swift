public import Cells
public import TUI

/// A terminal without bytes: events are given by a script, frames are kept.
///
/// Each element of `script` is what one waiting gives. When the script is over, `stopRequested`
/// ends the program, so that no test waits for ever.
public final class TestTerminal: Terminal {
  /// A frame as it was shown.
  public struct Shown {
    public var frame: CellBuffer
    public var cursor: CursorPosition?
  }

  public private(set) var size: (rows: Int, columns: Int)
  public private(set) var shown: [Shown] = []
  public private(set) var bells = 0
  public private(set) var repaints = 0
  public private(set) var isClosed = false
  public private(set) var watched: [Int32] = []
  private var script: [[TerminalEvent]]

  public init(rows: Int = 24, columns: Int = 80, script: [[TerminalEvent]] = []) {
    size = (rows, columns)
    self.script = script
  }

  public func wait(milliseconds: Int?) throws -> [TerminalEvent] {
    if milliseconds == 0 { return [] }
    let events = script.isEmpty ? [.stopRequested] : script.removeFirst()
    for case .resize(let rows, let columns) in events { size = (rows, columns) }
    return events
  }

  public func show(_ frame: CellBuffer, cursor: CursorPosition?) {
    shown.append(Shown(frame: frame, cursor: cursor))
  }

  public func bell() { bells += 1 }
  public func close() { isClosed = true }
  public func watch(_ descriptor: Int32) { watched.append(descriptor) }
  public func repaint() { repaints += 1 }

  /// The last frame as text; "" before the first.
  public var screenText: String { shown.last?.frame.text ?? "" }
}
