import Cells

/// F9: every action of the screen and of the program, found by name, reading or key.
struct Palette {
  enum Answer { case closes, stays, runs, notMine }

  /// One line of the palette and what it stands for.
  struct Item {
    enum Source: Equatable {
      case screen(Int)
      case global(GlobalKey)
      /// By its place in `Chrome.places`.
      case place(Int)
    }
    var source: Source
    var entry: KeyEntry
  }

  private(set) var query = TextField(limit: 30)
  private(set) var cursor = 0

  /// What there is for a screen: its own rows first, then other screens, then what every screen
  /// has. A global key the screen has taken is left out, and a place it opens by a key of its own.
  static func items(_ screen: [KeyEntry], _ places: [PalettePlace] = []) -> [Item] {
    let own = screen.enumerated().filter { $0.element.showsInPalette }.map {
      Item(source: .screen($0.offset), entry: $0.element)
    }
    let taken = Set(screen.flatMap(\.keys))
    let global = GlobalKey.allCases.filter { $0.entry.showsInPalette && !taken.contains($0.key) }
    let labels = Set(own.map(\.entry.label))
    let elsewhere = places.enumerated().filter { !labels.contains($0.element.label) }.map {
      Item(source: .place($0.offset), entry: $0.element.entry)
    }
    return own + elsewhere + global.map { Item(source: .global($0), entry: $0.entry) }
  }

  /// The items that match what was typed: those whose name or reading begins with it first.
  func matches(_ items: [Item]) -> [Item] {
    let typed = SearchFolding.folded(query.text)
    let wanted = Array(typed.unicodeScalars)
    guard !wanted.isEmpty else { return items }
    let found = items.filter { item in
      Self.texts(item).contains { SearchFolding.contains($0, wanted) }
    }
    func begins(_ item: Item) -> Bool {
      Self.texts(item).contains { $0.unicodeScalars.starts(with: wanted) }
    }
    return found.filter(begins) + found.filter { !begins($0) }
  }

  private static func texts(_ item: Item) -> [String] {
    let entry = item.entry
    return ([entry.label, entry.reading, entry.help] + entry.keys.map(\.name))
      .map(SearchFolding.folded)
  }

  func selected(_ items: [Item]) -> Item? {
    let found = matches(items)
    return found.isEmpty ? nil : found[min(cursor, found.count - 1)]
  }

  mutating func insert(_ text: String) {
    query.insert(text)
    cursor = 0
  }

  mutating func handle(_ key: Key, count: Int, height: Int) -> Answer {
    let last = max(0, count - 1)
    cursor = min(cursor, last)
    switch key {
    case .escape, .function(9): return .closes
    case .enter: return count == 0 ? .stays : .runs
    case .up: cursor = max(0, cursor - 1)
    case .down, .tab: cursor = min(last, cursor + 1)
    case .backTab: cursor = max(0, cursor - 1)
    case .pageUp: cursor = max(0, cursor - height)
    case .pageDown: cursor = min(last, cursor + height)
    default:
      guard query.handle(key) else { return .notMine }
      cursor = 0
    }
    return .stays
  }

  /// Rows above the list: what is asked for, and a blank.
  static let headRows = 2

  func draw(_ items: [Item], into buffer: inout CellBuffer, rect: Rect) -> CursorPosition {
    buffer.fill(rect)
    let label = " 操作を探す  "
    let used = buffer.put(label, row: rect.row, column: rect.column, style: .bold)
    let caret = query.draw(
      into: &buffer, row: rect.row, column: rect.column + used,
      columns: min(40, max(4, rect.columns - used - 2)), style: .reverse)
    let found = matches(items)
    let height = max(1, rect.rows - Self.headRows)
    if found.isEmpty {
      buffer.put(
        "当てはまる操作がありません。名前か読みの一部を入れてください。",
        row: rect.row + Self.headRows, column: rect.column + 2, style: .dim)
    }
    let here = min(cursor, max(0, found.count - 1))
    let first = TableLayout.firstVisible(selected: here, count: found.count, height: height)
    for index in first..<min(first + height, found.count) {
      let row = rect.row + Self.headRows + index - first
      drawItem(found[index].entry, row: row, rect: rect, isHere: index == here, into: &buffer)
    }
    return caret
  }

  private func drawItem(
    _ entry: KeyEntry, row: Int, rect: Rect, isHere: Bool, into buffer: inout CellBuffer
  ) {
    let text = entry.disabledReason.map { "使えません: " + $0 } ?? entry.help
    let key = entry.keys.first { !$0.isLetter } ?? entry.keys.first
    let line =
      (isHere ? "> " : "  ")
      + TextLayout.padded(key?.name ?? "", to: 9, ambiguous: buffer.ambiguous) + " "
      + TextLayout.padded(entry.label, to: 12, ambiguous: buffer.ambiguous) + " " + text
    buffer.put(
      TextLayout.truncated(line, to: rect.columns - 1, ambiguous: buffer.ambiguous), row: row,
      column: rect.column, style: entry.disabledReason == nil ? .plain : .dim)
    if isHere {
      buffer.setStyle(
        .reverse, in: Rect(row: row, column: rect.column, rows: 1, columns: rect.columns))
    }
  }
}
