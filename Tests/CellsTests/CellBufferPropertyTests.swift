import Testing

@testable import Cells

/// Random drawing with random text must never break the promises of a buffer.
@Suite struct CellBufferPropertyTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func promisesHoldAfterAnyDrawing(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let ambiguous: TextWidth.Ambiguous = seed % 2 == 0 ? .narrow : .wide
    var buffer = CellBuffer(rows: 4, columns: Int(seed % 13) + 1, ambiguous: ambiguous)
    for step in 0..<200 {
      draw(into: &buffer, using: &random)
      if let fault = brokenPromise(of: buffer) {
        Issue.record("seed \(seed), step \(step): \(fault)")
        return
      }
    }
  }

  @Test(arguments: 100..<120 as Range<UInt64>)
  func whatIsPutIsWhatWasMeasured(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let text = AwkwardText.random(upTo: 30, using: &random)
      for ambiguous in [TextWidth.Ambiguous.narrow, .wide] {
        var buffer = CellBuffer(rows: 1, columns: 70, ambiguous: ambiguous)
        let used = buffer.put(text, row: 0, column: 0)
        #expect(used == TextWidth.columns(of: text, ambiguous: ambiguous))
        let again = buffer.runs(inRow: 0).map(\.text).joined()
        var copy = CellBuffer(rows: 1, columns: 70, ambiguous: ambiguous)
        copy.put(again, row: 0, column: 0)
        #expect(copy == buffer, "drawing what was read back draws the same")
      }
    }
  }

  @Test(arguments: 150..<190 as Range<UInt64>)
  func whatChangedIsEnoughToBeTheNextFrame(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let ambiguous: TextWidth.Ambiguous = seed % 2 == 0 ? .narrow : .wide
    var shown = CellBuffer(rows: 4, columns: 24, ambiguous: ambiguous)
    var frame = shown
    for step in 0..<100 {
      draw(into: &frame, using: &random)
      for row in 0..<frame.rows {
        let changed = frame.changedColumns(inRow: row, from: shown)
        #expect((changed == nil) == frame.rowEquals(row, shown))
        for run in frame.runs(inRow: row, columns: changed ?? 0..<0) {
          shown.put(run.text, row: row, column: run.column, style: run.style)
        }
        #expect(frame.rowEquals(row, shown), "seed \(seed), step \(step), row \(row)")
      }
    }
  }

  @Test(arguments: 200..<220 as Range<UInt64>)
  func layoutFitsAndLosesNothing(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let text = AwkwardText.random(upTo: 40, using: &random)
      let columns = Int.random(in: 2...20, using: &random)
      let cut = TextLayout.truncated(text, to: columns)
      #expect(TextWidth.columns(of: cut) <= columns)
      #expect(TextWidth.columns(of: TextLayout.padded(text, to: columns)) == columns)
      let lines = TextLayout.wrapped(text, columns: columns)
      #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= columns })
      #expect(lines.flatMap(visible) == visible(text), "seed \(seed)")
    }
  }

  /// What is seen to be one line without being wrapped is one line when it is.
  @Test(arguments: 220..<240 as Range<UInt64>)
  func oneLineIsOneLine(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let text = AwkwardText.random(upTo: 12, using: &random)
      let columns = Int.random(in: 2...30, using: &random)
      let lines = LineWrapper(text, columns: columns, ambiguous: .narrow).lines()
      guard TextLayout.isOneLine(text, columns: columns) else { continue }
      #expect(lines.count == 1, "seed \(seed): \(text)")
      #expect(lines.flatMap(visible) == visible(text), "seed \(seed)")
    }
  }

  /// The bases of the glyphs of a text without its blanks; a mark on a blank may go with it.
  private func visible(_ text: String) -> [UInt32] {
    GlyphScanner.over(text, .narrow) { scanner in
      var bases: [UInt32] = []
      while let glyph = scanner.next() { if glyph.base != 0x20 { bases.append(glyph.base) } }
      return bases
    }
  }

  private func draw(into buffer: inout CellBuffer, using random: inout SeededGenerator) {
    let style = Style(bits: UInt8.random(in: 0..<80, using: &random))
    let row = Int.random(in: -1...buffer.rows, using: &random)
    let column = Int.random(in: -2...buffer.columns + 1, using: &random)
    let rect = Rect(
      row: row, column: column, rows: Int.random(in: 0...3, using: &random),
      columns: Int.random(in: 0...6, using: &random))
    let text = AwkwardText.random(upTo: 12, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: buffer.fill(rect, style: style)
    case 1: buffer.setStyle(style, in: rect)
    case 2:
      var other = CellBuffer(
        rows: rect.rows, columns: rect.columns, ambiguous: buffer.ambiguous)
      other.put(text, row: 0, column: 0, style: style)
      buffer.blit(other, row: row, column: column)
    case 3: buffer.put(text, row: row, rightAlignedTo: column, style: style)
    case 4: buffer.put(text, row: row, column: column, limit: rect.columns, style: style)
    default: buffer.put(text, row: row, column: column, style: style)
    }
  }

  private func brokenPromise(of buffer: CellBuffer) -> String? {
    for row in 0..<buffer.rows {
      for column in 0..<buffer.columns {
        let cell = buffer[row * buffer.columns + column]
        let before = column > 0 ? buffer[row * buffer.columns + column - 1] : nil
        if cell.isContinuation != (before?.isLead ?? false) { return "half a glyph" }
        if cell.isContinuation, cell.style != before?.style { return "half restyled" }
        if cell.isLead, column == buffer.columns - 1 { return "lead in the last column" }
        if cell.isContinuation { continue }
        if let fault = badScalar(cell) { return fault }
      }
      let text = buffer.runs(inRow: row).map(\.text).joined()
      let columns = TextWidth.columns(of: text, ambiguous: buffer.ambiguous)
      if columns != buffer.columns { return "row \(row) is \(columns) columns wide" }
    }
    let flagged = buffer.cells.indices.filter { buffer[$0].hasMore }
    return Set(flagged) == Set(buffer.moreMarks.keys) ? nil : "stray marks"
  }

  private func badScalar(_ cell: Cell) -> String? {
    let forbidden: [ClosedRange<UInt32>] = [
      0...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF...0xFEFF,
    ]
    let stored = cell.mark == 0 ? [cell.base] : [cell.base, cell.mark]
    for scalar in stored where forbidden.contains(where: { $0.contains(scalar) }) {
      return "U+\(String(scalar, radix: 16)) stored"
    }
    return nil
  }
}
