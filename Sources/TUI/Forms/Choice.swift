import Cells

/// One of several: radio buttons.
///
/// Few and short options stand in one line and are moved through with left and right; others stand
/// in a list and are moved through with up and down. Space chooses.
public struct Choice: Equatable, Sendable {
  public var options: [ChoiceOption] {
    didSet { cursor = min(cursor, max(options.count - 1, 0)) }
  }
  public private(set) var selectedID: String?
  public private(set) var cursor: Int
  /// Enter takes an option only when the bar was moved to it or Space chose it: for what must be
  /// decided, not passed over.
  let isDeliberate: Bool
  private var hasMoved = false

  public init(options: [ChoiceOption], selected: String? = nil, isDeliberate: Bool = false) {
    self.options = options
    self.isDeliberate = isDeliberate
    let index = selected.flatMap { id in options.firstIndex { $0.id == id } }
    selectedID = index.map { options[$0].id }
    cursor = index ?? 0
  }

  public mutating func select(_ id: String?) {
    guard let id else {
      selectedID = nil
      return
    }
    guard let index = options.firstIndex(where: { $0.id == id }) else { return }
    selectedID = options[index].id
    cursor = index
  }

  /// Up to four options that together stay short.
  public var isInline: Bool {
    options.count <= 4
      && options.reduce(0) { $0 + TextWidth.columns(of: $1.label) + 6 } <= 48
  }

  /// Takes a key; false when the key is not for a choice, or would leave the list.
  mutating func handle(_ key: Key) -> Bool {
    guard !options.isEmpty else { return false }
    let before = cursor
    defer { hasMoved = hasMoved || cursor != before }
    switch key {
    case .left where isInline, .up where !isInline:
      guard cursor > 0 else { return isInline }
      cursor -= 1
    case .right where isInline, .down where !isInline:
      guard cursor < options.count - 1 else { return isInline }
      cursor += 1
    case .home: cursor = 0
    case .end: cursor = options.count - 1
    case .character(" "): selectCursor()
    default: return false
    }
    return true
  }

  /// Enter: takes the option under the bar, unless nobody ever moved it where that is wanted.
  mutating func enter() {
    if isDeliberate, selectedID == nil, !hasMoved { return }
    selectCursor()
  }

  mutating func selectCursor() {
    guard options.indices.contains(cursor) else { return }
    selectedID = options[cursor].id
  }

  /// Rows needed when drawn.
  var height: Int { isInline ? 1 : max(options.count, 1) }

  /// Draws from `row`, `column`; gives where the cursor stands.
  func draw(
    into buffer: inout CellBuffer, row: Int, column: Int, limit: Int, hasFocus: Bool
  ) -> CursorPosition {
    var at = column
    var place = CursorPosition(row: row, column: column)
    for (index, option) in options.enumerated() {
      let line = isInline ? row : row + index
      let isHere = index == cursor
      if isHere { place = CursorPosition(row: line, column: at + 1) }
      let mark = option.id == selectedID ? "(*) " : "( ) "
      let style: Style = hasFocus && isHere ? .reverse : .plain
      let text = mark + option.label
      let used = buffer.put(
        TextLayout.truncated(text, to: column + limit - at, ambiguous: buffer.ambiguous),
        row: line, column: at, limit: column + limit - at, style: style)
      // Off screen nothing is put; the width is asked for so that the cursor stays right.
      if isInline {
        at += max(used, TextWidth.columns(of: text, ambiguous: buffer.ambiguous)) + 2
      }
    }
    return place
  }
}
