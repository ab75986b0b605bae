import CTerminal
public import Cells
public import TUI

/// The real terminal, over curses. Opened once, used by the main thread only.
///
/// Frames are compared row by row with the last one; what changed of a row is handed over from its
/// first to its last changed glyph, as strings, never as single wide cells (terminal.md 6.2), and
/// curses sends what differs.
public final class NcursesTerminal: Terminal {
  private var shown: CellBuffer?
  private var watched: [Int32] = []
  private var reader = InputReader()
  private var isClosed = false
  /// The locale in use, for the log: not the environment's when that was missing or not UTF-8.
  public let localeName: String
  /// False when curses counts ambiguous characters otherwise than the setting says; the screen may
  /// then shift, and the program says so in its message line.
  public let widthsAgree: Bool

  /// Takes the terminal. While it is open, standard error goes to `logDescriptor` if one is given.
  ///
  /// - Throws: `TerminalRefusal` before anything was drawn.
  public init(
    ambiguous: TextWidth.Ambiguous = .narrow, logDescriptor: Int32? = nil
  ) throws(TerminalRefusal) {
    let opened = ct_open(logDescriptor ?? -1, ambiguous == .wide ? 1 : 0) { value in
      Unicode.Scalar(value).map { TextWidth.isAmbiguous($0) ? 1 : 0 } ?? 0
    }
    if let refusal = TerminalRefusal(opened: opened) { throw refusal }
    localeName = ct_locale_name().map { String(cString: $0) } ?? ""
    widthsAgree = ct_widths_agree() != 0
  }

  deinit { close() }

  public var size: (rows: Int, columns: Int) {
    var rows: Int32 = 0
    var columns: Int32 = 0
    ct_size(&rows, &columns)
    return (Int(rows), Int(columns))
  }

  public func watch(_ descriptor: Int32) {
    if watched.count < Int(CT_DESCRIPTORS), !watched.contains(descriptor) {
      watched.append(descriptor)
    }
  }

  /// Waits for input, signals and the watched descriptors. `milliseconds` nil waits without end.
  /// All input that is there is read before it returns, so that one text run is one event.
  public func wait(milliseconds: Int?) throws -> [TerminalEvent] {
    let limit = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
    let seen = ct_wait(watched, Int32(watched.count), limit)
    guard seen != 0 else { return [.idle] }
    // The kernel sends CONT along with HUP; nothing is drawn on a line that is gone.
    if saw(seen, CT_HUNG_UP) { return [.hungUp] }
    var events: [TerminalEvent] = []
    if saw(seen, CT_CONTINUED) {
      ct_take_again()
      shown = nil
      events.append(.continued)
    }
    if saw(seen, CT_INPUT) || saw(seen, CT_INTERRUPTED) || saw(seen, CT_CONTINUED) {
      events += reader.drain()
    }
    if drainDoorbells(seen) { events.append(.doorbell) }
    if saw(seen, CT_STOP_REQUESTED) { events.append(.stopRequested) }
    return events.isEmpty ? [.idle] : events.map(withSize)
  }

  public func show(_ frame: CellBuffer, cursor: CursorPosition?) {
    let isSameSize = shown.map { $0.rows == frame.rows && $0.columns == frame.columns } ?? false
    for row in 0..<frame.rows {
      if isSameSize, let shown {
        guard let changed = frame.changedColumns(inRow: row, from: shown) else { continue }
        write(row, changed, of: frame)
      } else {
        write(row, 0..<frame.columns, of: frame)
      }
    }
    ct_refresh(Int32(clamping: cursor?.row ?? -1), Int32(clamping: cursor?.column ?? -1))
    shown = frame
  }

  public func bell() { ct_bell() }

  public func repaint() {
    shown = nil
    ct_redraw()
  }

  public func close() {
    guard !isClosed else { return }
    isClosed = true
    ct_close()
  }

  private func write(_ row: Int, _ columns: Range<Int>, of frame: CellBuffer) {
    ct_begin_row()
    defer { ct_end_row(Int32(row), Int32(columns.lowerBound), Int32(columns.upperBound - 1)) }
    for run in frame.runs(inRow: row, columns: columns) {
      var text = run.text
      let attributes = run.style.attributes
      text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          ct_put(
            Int32(run.column), characters.baseAddress, characters.count, attributes,
            Int32(run.style.tone.rawValue))
        }
      }
    }
  }

  /// Empties the watched descriptors that rang; one that has ended is no longer watched.
  private func drainDoorbells(_ seen: UInt64) -> Bool {
    let rung = watched.indices.filter { seen & UInt64(CT_READABLE.rawValue) << UInt64($0) != 0 }
    let ended = rung.map { watched[$0] }.filter { ct_drain($0) == 0 }
    watched.removeAll { ended.contains($0) }
    return !rung.isEmpty
  }

  /// A resize event carries the size as curses has it by now.
  private func withSize(_ event: TerminalEvent) -> TerminalEvent {
    guard case .resize = event else { return event }
    shown = nil
    return .resize(rows: size.rows, columns: size.columns)
  }

  private func saw(_ seen: UInt64, _ bit: ct_seen) -> Bool { seen & UInt64(bit.rawValue) != 0 }
}

extension Style {
  fileprivate var attributes: Int32 {
    var bits: UInt32 = 0
    if bold { bits |= CT_BOLD.rawValue }
    if dim { bits |= CT_DIM.rawValue }
    if reverse { bits |= CT_REVERSE.rawValue }
    if underline { bits |= CT_UNDERLINE.rawValue }
    return Int32(bitPattern: bits)
  }
}
