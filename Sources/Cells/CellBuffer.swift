/// A rectangle of cells that keeps three promises: every continuation has its lead to the left,
/// no lead stands in the last column, and no control character is ever stored. Text from the
/// database or a file can therefore neither move the cursor nor colour the screen.
///
/// Rows and columns count from 0. Comparing two buffers compares scalars: 神 U+FA19 is not
/// 神 U+795E, and a name that changed by its variation selector alone is drawn again.
public struct CellBuffer: Equatable, Sendable {
  public let rows: Int
  public let columns: Int
  /// How wide this terminal draws ambiguous characters (terminal.md 6.1).
  public let ambiguous: TextWidth.Ambiguous
  /// Whether lines and bars are to be drawn in ASCII (`--ascii`).
  public let ascii: Bool
  var cells: [UInt64]
  /// All marks of a cell with more than one, by the cell's index. Empty for ordinary text.
  var moreMarks: [Int: SIMD4<UInt32>] = [:]

  public init(
    rows: Int, columns: Int, ambiguous: TextWidth.Ambiguous = .narrow, ascii: Bool = false
  ) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
    self.ambiguous = ambiguous
    self.ascii = ascii
    cells = Array(repeating: Cell.blank(.plain).word, count: self.rows * self.columns)
  }

  /// What lines are drawn with here.
  public var border: Border { .suited(to: ambiguous, ascii: ascii) }

  public var bounds: Rect { Rect(row: 0, column: 0, rows: rows, columns: columns) }

  /// Writes `text` and returns the columns used. Stops before the first glyph that does not fit in
  /// `limit` columns or in the row, and blanks what is left of glyphs it half overwrites.
  ///
  /// Line breaks and tabs become one space, other controls U+FFFD; direction controls and joiners
  /// are not stored. Outside the buffer nothing happens and 0 is returned.
  @discardableResult
  public mutating func put(
    _ text: String, row: Int, column: Int, limit: Int? = nil, style: Style = .plain
  ) -> Int {
    guard row >= 0, row < rows, column >= 0, column < columns else { return 0 }
    let room = min(columns - column, max(0, limit ?? columns))
    guard room > 0 else { return 0 }
    return GlyphScanner.over(text, ambiguous) { scanner in
      write(&scanner, from: row * columns + column, room: room, style: style)
    }
  }

  /// Writes `text` so that it ends just before `column` (the first column not used), and returns
  /// the columns used. Text longer than `limit` loses its end, as with `put(_:row:column:)`.
  @discardableResult
  public mutating func put(
    _ text: String, row: Int, rightAlignedTo column: Int, limit: Int? = nil, style: Style = .plain
  ) -> Int {
    let end = min(column, columns)
    let room = min(end, max(0, limit ?? end))
    let fitting = TextLayout.prefix(of: text, fitting: room, ambiguous: ambiguous)
    let used = TextWidth.columns(of: fitting, ambiguous: ambiguous)
    return put(fitting, row: row, column: end - used, limit: used, style: style)
  }

  /// Blanks the cells of `rect` that lie in the buffer.
  public mutating func fill(_ rect: Rect, style: Style = .plain) {
    let part = bounds.intersection(rect)
    guard !part.isEmpty else { return }
    for row in part.row..<part.endRow {
      let start = row * columns + part.column
      let end = start + part.columns
      if part.column > 0 { blankLead(before: start) }
      for index in start..<end { replace(index, Cell.blank(style)) }
      blankContinuation(at: end, rowEnd: (row + 1) * columns)
    }
  }

  /// Draws the glyphs that begin in `rect` in another style: a selection bar, a dimmed screen.
  ///
  /// With `toEndOfText` the bar of each row ends with the row's last glyph in `rect`. A bar that
  /// runs on over blanks costs a byte for each of them whenever it moves.
  public mutating func setStyle(_ style: Style, in rect: Rect, toEndOfText: Bool = false) {
    let part = bounds.intersection(rect)
    guard !part.isEmpty else { return }
    for row in part.row..<part.endRow {
      let start = row * columns + part.column
      var end = row * columns + part.endColumn
      while toEndOfText, end > start, cells[end - 1] & Cell.scalarMask == 0x20 { end -= 1 }
      for index in start..<end {
        var cell = self[index]
        guard !cell.isContinuation else { continue }
        cell.style = style
        cells[index] = cell.word
        if cell.isLead { cells[index + 1] = Cell.continuation(style).word }
      }
    }
  }

  /// Copies `other` with its top left corner at `row`, `column`. What lies outside is cut; a glyph
  /// cut in half becomes a blank, on either side of the edge.
  public mutating func blit(_ other: CellBuffer, row: Int, column: Int) {
    let target = Rect(row: row, column: column, rows: other.rows, columns: other.columns)
    let part = bounds.intersection(target)
    guard !part.isEmpty else { return }
    for line in part.row..<part.endRow {
      let start = line * columns + part.column
      let source = (line - row) * other.columns + part.column - column
      if part.columns == columns, columns == other.columns, moreMarks.isEmpty,
        other.moreMarks.isEmpty
      {
        // Whole rows cut no glyph, on neither side.
        cells.replaceSubrange(
          start..<start + columns, with: other.cells[source..<source + columns])
        continue
      }
      if part.column > 0 { blankLead(before: start) }
      for offset in 0..<part.columns {
        var cell = other[source + offset]
        let isCut =
          (offset == 0 && cell.isContinuation) || (offset == part.columns - 1 && cell.isLead)
        if isCut { cell = Cell.blank(cell.style) }
        replace(start + offset, cell)
        if cell.hasMore { moreMarks[start + offset] = other.moreMarks[source + offset] }
      }
      blankContinuation(at: start + part.columns, rowEnd: (line + 1) * columns)
    }
  }

  subscript(index: Int) -> Cell { Cell(word: cells[index]) }
}

extension CellBuffer {
  /// Stores glyphs from the cell `start` on, at most `room` columns; returns the columns used.
  private mutating func write(
    _ scanner: inout GlyphScanner, from start: Int, room: Int, style: Style
  ) -> Int {
    // The first glyph is needed to know whether anything is overwritten at all.
    guard var glyph = scanner.next(), glyph.columns <= room else { return 0 }
    blankLead(before: start)
    var at = start
    // Almost no cell has marks in the side table: those that have are set right afterwards.
    var marked: [(index: Int, marks: SIMD4<UInt32>?)] = []
    cells.withUnsafeMutableBufferPointer { cells in
      while true {
        if cells[at] & Cell.moreFlag != 0 { marked.append((at, nil)) }
        let hasMore = glyph.marks.y != 0
        let isLead = glyph.columns == 2
        cells[at] =
          Cell(
            base: glyph.base, mark: glyph.marks.x, style: style, isLead: isLead, hasMore: hasMore
          ).word
        if hasMore { marked.append((at, glyph.marks)) }
        if isLead {
          if cells[at + 1] & Cell.moreFlag != 0 { marked.append((at + 1, nil)) }
          cells[at + 1] = Cell.continuation(style).word
        }
        at += glyph.columns
        guard let next = scanner.next(), at + next.columns <= start + room else { break }
        glyph = next
      }
    }
    for (index, marks) in marked { moreMarks[index] = marks }
    blankContinuation(at: at, rowEnd: (start / columns + 1) * columns)
    return at - start
  }

  @inline(__always)
  private mutating func replace(_ index: Int, _ cell: Cell) {
    if cells[index] & Cell.moreFlag != 0 { moreMarks[index] = nil }
    cells[index] = cell.word
  }

  /// The cell at `index` is about to be overwritten: if it is the right half of a glyph, the left
  /// half becomes a blank.
  private mutating func blankLead(before index: Int) {
    let cell = self[index]
    if cell.isContinuation { replace(index - 1, .blank(cell.style)) }
  }

  /// The cell before `index` was overwritten: if `index` held its right half, it becomes a blank.
  private mutating func blankContinuation(at index: Int, rowEnd: Int) {
    guard index < rowEnd else { return }
    let cell = self[index]
    if cell.isContinuation { cells[index] = Cell.blank(cell.style).word }
  }
}
