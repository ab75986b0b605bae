import Cells

/// A question with two buttons. The harmless one has the focus first when the other destroys.
public struct Confirm: Equatable, Sendable {
  enum Answer: Equatable { case accepted, declined, stays, notMine }

  static let decline = "やめる"

  public let confirmation: Confirmation
  public private(set) var isOnVerb: Bool

  public init(_ confirmation: Confirmation) {
    self.confirmation = confirmation
    isOnVerb = !confirmation.isDestructive
  }

  mutating func handle(_ key: Key) -> Answer {
    switch key {
    case .left, .home: isOnVerb = false
    case .right, .end: isOnVerb = true
    case .tab, .backTab, .up, .down: isOnVerb.toggle()
    case .enter: return isOnVerb ? .accepted : .declined
    case .escape: return .declined
    default: return .notMine
    }
    return .stays
  }

  /// Draws over the lowest rows of `rect` and gives the cursor on the button with the focus.
  func draw(into buffer: inout CellBuffer, rect: Rect, border: Border) -> CursorPosition {
    let room = max(1, rect.columns - 4)
    let lines = TextLayout.wrapped(
      confirmation.question, columns: room, ambiguous: buffer.ambiguous)
    let place = Dialog(title: "確認", lines: lines).draw(
      into: &buffer, rect: rect, border: border, extraRows: 2)
    let row = place.endRow - 1
    let buttons = [(Self.decline, !isOnVerb), (confirmation.verb, isOnVerb)]
    var column = place.column + 2
    var cursor = CursorPosition(row: row, column: column)
    for (label, isHere) in buttons {
      if isHere { cursor = CursorPosition(row: row, column: column + 1) }
      let text = (isHere ? ">" : " ") + "[ \(label) ]"
      column += buffer.put(text, row: row, column: column, style: isHere ? .reverse : .plain) + 3
    }
    return cursor
  }
}
