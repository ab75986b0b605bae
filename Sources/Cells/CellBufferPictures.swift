/// Reading a buffer back: runs for a terminal, pictures for tests and failure messages.
extension CellBuffer {
  /// Whether row `row` of both buffers looks the same, scalar by scalar and style by style.
  public func rowEquals(_ row: Int, _ other: CellBuffer) -> Bool {
    guard columns == other.columns, row >= 0, row < rows, row < other.rows else { return false }
    for index in row * columns..<(row + 1) * columns {
      guard cells[index] == other.cells[index] else { return false }
      if cells[index] & Cell.moreFlag != 0, moreMarks[index] != other.moreMarks[index] {
        return false
      }
    }
    return true
  }

  /// The columns of a row from the first to the last that look different in `other`, whole glyphs of
  /// both; nil when there are none. Both are of one size.
  public func changedColumns(inRow row: Int, from other: CellBuffer) -> Range<Int>? {
    guard columns == other.columns, row >= 0, row < rows, row < other.rows else { return nil }
    let start = row * columns
    if moreMarks.isEmpty, isSame(start..<start + columns, as: other) { return nil }
    func differs(_ column: Int) -> Bool {
      let index = start + column
      return cells[index] != other.cells[index]
        || (cells[index] & Cell.moreFlag != 0 && moreMarks[index] != other.moreMarks[index])
    }
    guard var first = (0..<columns).first(where: differs),
      var last = (first..<columns).last(where: differs)
    else { return nil }
    func continues(_ column: Int) -> Bool {
      self[start + column].isContinuation || other[start + column].isContinuation
    }
    while first > 0, continues(first) { first -= 1 }
    while last + 1 < columns, continues(last + 1) { last += 1 }
    return first..<last + 1
  }

  /// Whether cells are the same words, looked at all at once: most rows of two frames are.
  private func isSame(_ range: Range<Int>, as other: CellBuffer) -> Bool {
    cells.withUnsafeBufferPointer { ours in
      other.cells.withUnsafeBufferPointer { theirs in
        var difference: UInt64 = 0
        for index in range { difference |= ours[index] ^ theirs[index] }
        return difference == 0
      }
    }
  }

  /// The row as strings of one style each, from left to right, covering every column.
  public func runs(inRow row: Int) -> [(column: Int, text: String, style: Style)] {
    runs(inRow: row, columns: 0..<columns)
  }

  /// The same for some columns, which begin and end with whole glyphs.
  public func runs(
    inRow row: Int, columns range: Range<Int>
  ) -> [(column: Int, text: String, style: Style)] {
    guard row >= 0, row < rows, !range.isEmpty, range.lowerBound >= 0, range.upperBound <= columns
    else { return [] }
    var runs: [(column: Int, text: String, style: Style)] = []
    var text: [UInt8] = []
    var start = range.lowerBound
    var style = self[row * columns + start].style
    for column in range {
      let cell = self[row * columns + column]
      if cell.isContinuation { continue }
      if cell.style != style {
        runs.append((start, Self.string(text), style))
        text.removeAll(keepingCapacity: true)
        (start, style) = (column, cell.style)
      }
      append(cell, at: row * columns + column, to: &text)
    }
    runs.append((start, Self.string(text), style))
    return runs
  }

  /// The glyph that covers a cell, with its marks; nil outside the buffer.
  public func glyph(row: Int, column: Int) -> String? {
    guard bounds.contains(row: row, column: column) else { return nil }
    var index = row * columns + column
    if self[index].isContinuation { index -= 1 }
    var text: [UInt8] = []
    append(self[index], at: index, to: &text)
    return Self.string(text)
  }

  /// The style of a cell; nil outside the buffer.
  public func style(row: Int, column: Int) -> Style? {
    bounds.contains(row: row, column: column) ? self[row * columns + column].style : nil
  }

  /// One row as text, without the blanks at its end.
  public func text(inRow row: Int) -> String {
    guard row >= 0, row < rows else { return "" }
    var text: [UInt8] = []
    for index in row * columns..<(row + 1) * columns where !self[index].isContinuation {
      append(self[index], at: index, to: &text)
    }
    while text.last == 0x20 { text.removeLast() }
    return Self.string(text)
  }

  /// The buffer as a picture: one line a row, blanks at the end of a row left out.
  public var text: String { (0..<rows).map { text(inRow: $0) }.joined(separator: "\n") }

  /// The styles as a picture: one sign a cell, `.` for plain and letters for the others in the
  /// order they appear, then a line for each letter with its meaning (`a = bold reverse`).
  public var styleText: String {
    var letters: [Style: Character] = [.plain: "."]
    var legend: [String] = []
    var lines: [String] = []
    for row in 0..<rows {
      var line = ""
      for index in row * columns..<(row + 1) * columns {
        let style = self[index].style
        if letters[style] == nil {
          let letter = Self.letter(legend.count)
          letters[style] = letter
          legend.append("\(letter) = \(style)")
        }
        line.append(letters[style] ?? ".")
      }
      while line.last == "." { line.removeLast() }
      lines.append(line)
    }
    return (lines + legend).joined(separator: "\n")
  }

  private static func letter(_ number: Int) -> Character {
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    return number < letters.count ? letters[number] : "?"
  }

  /// Adds the UTF-8 of a cell with its marks.
  @inline(__always)
  private func append(_ cell: Cell, at index: Int, to text: inout [UInt8]) {
    Self.append(cell.base, to: &text)
    if cell.hasMore, let marks = moreMarks[index] {
      for place in 0..<4 where marks[place] != 0 { Self.append(marks[place], to: &text) }
    } else if cell.mark != 0 {
      Self.append(cell.mark, to: &text)
    }
  }

  @inline(__always)
  private static func append(_ value: UInt32, to text: inout [UInt8]) {
    if value < 0x80 {
      text.append(UInt8(value))
    } else if let scalar = Unicode.Scalar(value) {
      text.append(contentsOf: Unicode.UTF8.encode(scalar) ?? .init())
    }
  }

  private static func string(_ text: [UInt8]) -> String { String(decoding: text, as: UTF8.self) }
}
