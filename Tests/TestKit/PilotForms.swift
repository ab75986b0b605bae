import Cells
import TUI
public import Testing

/// Working a form and a list by what they show, so that a field more or a list longer is no other flow.
extension Pilot {
  /// The screen's rows as text.
  private var lines: [String] {
    screenText.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  /// Goes to the field of that label.
  @discardableResult
  public func at(_ label: String, sourceLocation: SourceLocation = #_sourceLocation) -> Pilot {
    for _ in 0..<60 {
      if lines.contains(where: { $0.hasPrefix("> \(label) ") }) { return self }
      press(.tab)
    }
    Issue.record("there is no field 「\(label)」:\n\(screenText)", sourceLocation: sourceLocation)
    return self
  }

  /// Puts text in place of what stands in the field of that label.
  @discardableResult
  public func fill(
    _ label: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Pilot {
    at(label, sourceLocation: sourceLocation).press(.end)
    for _ in 0..<60 { press(.backspace) }
    return type(text)
  }

  /// Chooses in the field of that label, or checks in its list.
  @discardableResult
  public func choose(
    _ label: String, _ option: String, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Pilot {
    at(label, sourceLocation: sourceLocation).press(.home)
    for _ in 0..<30 {
      let here = fromCursor
      if here.dropFirst(3).hasPrefix(option) { return type(" ") }
      // Several in one row are gone through with the arrow that goes along it.
      press(rowAtCursor.count { $0 == "(" } > 1 ? .right : .down)
      if ExactText.equal(String(fromCursor), String(here)) { break }
    }
    Issue.record("「\(label)」 has no 「\(option)」:\n\(screenText)", sourceLocation: sourceLocation)
    return self
  }

  /// Moves the bar of a list to the row that begins with that text.
  @discardableResult
  public func select(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> Pilot {
    press(.home)
    for _ in 0..<60 {
      let isHere = lines.contains { $0.hasPrefix(">") && $0.dropFirst(2).hasPrefix("\(text) ") }
      if isHere { return self }
      press(.down)
    }
    Issue.record("no row begins with 「\(text)」:\n\(screenText)", sourceLocation: sourceLocation)
    return self
  }

  /// Opens a screen by F9 and its name.
  @discardableResult
  public func open(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) -> Pilot {
    press(.function(9)).type(name).press(.enter)
    return expectScreen(name, sourceLocation: sourceLocation)
  }

  private var rowAtCursor: String {
    guard let cursor, lines.indices.contains(cursor.row) else { return "" }
    return lines[cursor.row]
  }

  /// From the mark under the cursor to the end of its row: `*) 本人`.
  private var fromCursor: Substring {
    guard let cursor else { return "" }
    let row = rowAtCursor
    var column = 0
    return row.drop { character in
      guard column < cursor.column else { return false }
      column += TextWidth.columns(of: String(character))
      return true
    }
  }
}
