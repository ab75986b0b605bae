import Cells

/// Any of several: boxes that Space checks and unchecks, → checks and ← unchecks.
public struct Checklist: Equatable, Sendable {
  public var options: [ChoiceOption] {
    didSet { cursor = min(cursor, max(options.count - 1, 0)) }
  }
  public var checked: Set<String>
  public private(set) var cursor = 0

  /// How boxes are worked, for the hint of a field. An input method may keep Space to itself; the
  /// arrows always arrive (terminal.md 6.8).
  public static let hint = "Space か → で付け、← で外します。"

  public init(options: [ChoiceOption], checked: Set<String> = []) {
    self.options = options
    self.checked = checked
  }

  /// The checked options in the order they are offered.
  public var checkedIDs: [String] { options.map(\.id).filter(checked.contains) }

  mutating func handle(_ key: Key) -> Bool {
    guard options.indices.contains(cursor) else { return false }
    switch key {
    case .up:
      guard cursor > 0 else { return false }
      cursor -= 1
    case .down:
      guard cursor < options.count - 1 else { return false }
      cursor += 1
    case .home: cursor = 0
    case .end: cursor = options.count - 1
    case .right: checked.insert(options[cursor].id)
    case .left: checked.remove(options[cursor].id)
    case .character(" "): checked.formSymmetricDifference([options[cursor].id])
    default: return false
    }
    return true
  }

  var height: Int { max(options.count, 1) }

  func draw(
    into buffer: inout CellBuffer, row: Int, column: Int, limit: Int, hasFocus: Bool
  ) -> CursorPosition {
    for (index, option) in options.enumerated() {
      let mark = checked.contains(option.id) ? "[*] " : "[ ] "
      buffer.put(
        TextLayout.truncated(mark + option.label, to: limit, ambiguous: buffer.ambiguous),
        row: row + index, column: column, limit: limit,
        style: hasFocus && index == cursor ? .reverse : .plain)
    }
    return CursorPosition(row: row + cursor, column: column + 1)
  }
}
