import Cells

/// F1: what the screen is for and what its keys do, with the reason of those that cannot work now.
struct HelpPage {
  enum Answer { case closes, stays, notMine }

  private(set) var offset = 0

  /// The page as lines of at most `columns` columns.
  static func lines(
    name: String, guide: [String], message: Message?, screen: [KeyEntry], columns: Int,
    ambiguous: TextWidth.Ambiguous
  ) -> [(text: String, style: Style)] {
    func wrapped(_ text: String, _ style: Style = .plain) -> [(text: String, style: Style)] {
      TextLayout.wrapped(text, columns: columns, ambiguous: ambiguous).map { ($0, style) }
    }
    var lines: [(text: String, style: Style)] = [("\(name)  説明", .bold), ("", .plain)]
    if let message { lines += wrapped("お知らせ: " + MessageLine.text(message)) + [("", .plain)] }
    for paragraph in guide { lines += wrapped(paragraph) + [("", .plain)] }
    lines.append(("この画面のキー", .bold))
    for entry in screen { lines += keyLines(entry, columns, ambiguous) }
    lines += [("", .plain), ("どの画面でも使えるキー", .bold)]
    for global in GlobalKey.allCases { lines += keyLines(global.entry, columns, ambiguous) }
    return lines + wrapped("F キーが届かない端末では Ctrl-O のあと 1〜9, 0, -, = を押します。")
  }

  private static func keyLines(
    _ entry: KeyEntry, _ columns: Int, _ ambiguous: TextWidth.Ambiguous
  ) -> [(text: String, style: Style)] {
    let keys = entry.keys.map(\.name).joined(separator: " ")
    let head =
      TextLayout.padded(keys, to: 12, ambiguous: ambiguous) + " "
      + TextLayout.padded(entry.label, to: 10, ambiguous: ambiguous) + " "
    let room = max(10, columns - 24)
    let indent = String(repeating: " ", count: 24)
    var lines = TextLayout.wrapped(entry.help, columns: room, ambiguous: ambiguous)
    let style: Style = entry.disabledReason == nil ? .plain : .dim
    if let reason = entry.disabledReason {
      lines += TextLayout.wrapped("今は使えません: " + reason, columns: room, ambiguous: ambiguous)
    }
    return lines.enumerated().map {
      ($0.offset == 0 ? head + $0.element : indent + $0.element, style)
    }
  }

  mutating func handle(_ key: Key, lines: Int, height: Int) -> Answer {
    let last = max(0, lines - height)
    switch key {
    case .escape, .enter, .function(1): return .closes
    case .up: offset = max(0, min(offset, last) - 1)
    case .down: offset = min(last, offset + 1)
    case .pageUp: offset = max(0, min(offset, last) - max(1, height - 1))
    case .pageDown: offset = min(last, offset + max(1, height - 1))
    case .home: offset = 0
    case .end: offset = last
    default: return .notMine
    }
    return .stays
  }

  func draw(
    _ lines: [(text: String, style: Style)], into buffer: inout CellBuffer, rect: Rect
  ) -> CursorPosition? {
    buffer.fill(rect)
    let start = min(offset, max(0, lines.count - rect.rows))
    for row in 0..<min(rect.rows, lines.count - start) {
      let line = lines[start + row]
      buffer.put(line.text, row: rect.row + row, column: rect.column + 1, style: line.style)
    }
    return rect.isEmpty ? nil : CursorPosition(row: rect.row, column: rect.column)
  }
}
