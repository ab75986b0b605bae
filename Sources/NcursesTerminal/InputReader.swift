import CTerminal
import TUI

/// Turns the keys that are waiting into events: neighbouring printable characters become one text.
///
/// Between the marks of a paste a line break is text too, or the first line of an address pasted
/// into a field would send the form.
struct InputReader {
  private var isPasting = false
  private var text = String.UnicodeScalarView()
  private var events: [TerminalEvent] = []

  /// Reads until nothing is left.
  mutating func drain() -> [TerminalEvent] {
    while take(ct_next_key()) {}
    endText()
    defer { events = [] }
    return events
  }

  /// False when there was nothing to take.
  private mutating func take(_ key: ct_key) -> Bool {
    switch ct_kind(rawValue: UInt32(bitPattern: key.kind)) {
    case CT_NONE: return false
    case CT_TEXT:
      if let scalar = Unicode.Scalar(key.code) { text.append(scalar) }
    case CT_PASTE_BEGIN: isPasting = true
    case CT_PASTE_END: isPasting = false
    case CT_RESIZE: end(with: .resize(rows: 0, columns: 0))
    case CT_KEY: takeNamed(key.code)
    case CT_FUNCTION: endPaste(with: .key(.function(Int(key.code))))
    case CT_CONTROL:
      if !isPasting, let scalar = Unicode.Scalar(key.code) {
        end(with: .key(.control(Character(scalar))))
      }
    default: break
    }
    return true
  }

  private mutating func takeNamed(_ code: UInt32) {
    guard let key = Self.key(code) else { return }
    switch key {
    case .enter where isPasting: text.append("\n")
    case .tab where isPasting: text.append("\t")
    default: endPaste(with: .key(key))
    }
  }

  /// A paste whose end mark was lost ends with the first key that no paste contains.
  private mutating func endPaste(with event: TerminalEvent) {
    isPasting = false
    end(with: event)
  }

  private mutating func end(with event: TerminalEvent) {
    endText()
    events.append(event)
  }

  private mutating func endText() {
    guard !text.isEmpty else { return }
    events.append(.text(String(text)))
    text = String.UnicodeScalarView()
  }

  private static func key(_ code: UInt32) -> Key? {
    switch ct_key_code(rawValue: code) {
    case CT_KEY_ENTER: .enter
    case CT_KEY_ESCAPE: .escape
    case CT_KEY_TAB: .tab
    case CT_KEY_BACKTAB: .backTab
    case CT_KEY_UP: .up
    case CT_KEY_DOWN: .down
    case CT_KEY_LEFT: .left
    case CT_KEY_RIGHT: .right
    case CT_KEY_HOME: .home
    case CT_KEY_END: .end
    case CT_KEY_PAGE_UP: .pageUp
    case CT_KEY_PAGE_DOWN: .pageDown
    case CT_KEY_BACKSPACE: .backspace
    case CT_KEY_DELETE: .delete
    case CT_KEY_INSERT: .insert
    default: nil
    }
  }
}
