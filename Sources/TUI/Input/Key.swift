/// One key as the terminal reports it, already decoded.
///
/// Letters and digits arrive as `TerminalEvent.text`, because an input method may sit in between;
/// `character` exists so that a key table can offer a letter as an extra (terminal.md 6.8).
public enum Key: Hashable, Sendable {
  case enter, escape, tab, backTab
  case up, down, left, right
  case home, end, pageUp, pageDown
  case backspace, delete, insert
  /// F1 to F12.
  case function(Int)
  /// Ctrl with a lower-case letter, `control("f")`.
  case control(Character)
  /// A letter, digit or sign typed outside a text field; full-width forms are folded to ASCII.
  case character(Character)
}

extension Key {
  /// What the key is called on the screen and in docs/keys.md. Arrows are words, because arrow
  /// signs have no certain width (terminal.md 6.1).
  public var name: String {
    switch self {
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .up: "上"
    case .down: "下"
    case .left: "左"
    case .right: "右"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PageUp"
    case .pageDown: "PageDown"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    case .function(let number): "F\(number)"
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    case .character(" "): "Space"
    case .character(let character): String(character)
    }
  }

  /// True for keys that an input method swallows: a letter alone never makes an action reachable.
  public var isLetter: Bool {
    if case .character = self { true } else { false }
  }

  /// The order of keys in the footer and in lists: F-keys by number, then the others.
  var order: Int {
    switch self {
    case .function(let number): number
    case .enter: 20
    case .tab, .backTab: 21
    case .escape: 40
    case .control: 30
    case .character: 31
    default: 25
    }
  }
}
