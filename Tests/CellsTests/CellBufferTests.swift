import Cells
import Testing

/// The edge and overwrite rules of terminal.md 6.2.
@Suite struct CellBufferTests {
  @Test func wideGlyphIsNotPlacedInLastColumn() {
    var buffer = CellBuffer(rows: 1, columns: 5)
    #expect(buffer.put("行政区", row: 0, column: 0) == 4)
    #expect(buffer.text == "行政")
  }

  @Test func overwritingTheRightHalfBlanksTheLead() {
    #expect(overwritten(with: "x", at: 1) == " x政区")
  }

  @Test func overwritingTheLeftHalfBlanksTheRest() {
    #expect(overwritten(with: "y", at: 2) == "行y 区")
  }

  @Test func straddlingWideGlyphBlanksBothNeighbours() {
    #expect(overwritten(with: "髙", at: 1) == " 髙 区")
  }

  @Test func nothingIsTouchedWhenTheFirstGlyphDoesNotFit() {
    var buffer = CellBuffer(rows: 1, columns: 6)
    buffer.put("行政区", row: 0, column: 0)
    #expect(buffer.put("区", row: 0, column: 1, limit: 1) == 0)
    #expect(buffer.put("", row: 0, column: 1) == 0)
    #expect(buffer.text == "行政区")
  }

  private func overwritten(with text: String, at column: Int) -> String {
    var buffer = CellBuffer(rows: 1, columns: 6)
    buffer.put("行政区", row: 0, column: 0)
    buffer.put(text, row: 0, column: column)
    return buffer.text
  }

  @Test(arguments: [(-1, 0), (1, 0), (0, -1), (0, 4)])
  func outsideTheBufferNothingHappens(row: Int, column: Int) {
    var buffer = CellBuffer(rows: 1, columns: 4)
    #expect(buffer.put("区", row: row, column: column) == 0)
    #expect(buffer == CellBuffer(rows: 1, columns: 4))
  }

  @Test func limitCutsAtAGlyph() {
    var buffer = CellBuffer(rows: 1, columns: 20)
    #expect(buffer.put("中原区役所", row: 0, column: 2, limit: 5) == 4)
    #expect(buffer.put("x", row: 0, column: 0, limit: 0) == 0)
    #expect(buffer.put("x", row: 0, column: 0, limit: -3) == 0)
    #expect(buffer.text == "  中原")
  }

  @Test func rightAlignedEndsJustBeforeTheColumn() {
    var buffer = CellBuffer(rows: 3, columns: 10)
    #expect(buffer.put("12", row: 0, rightAlignedTo: 6) == 2)
    #expect(buffer.put("待ち", row: 1, rightAlignedTo: 10) == 4)
    #expect(buffer.put("123456", row: 2, rightAlignedTo: 5, limit: 3) == 3)
    #expect(buffer.text == "    12\n      待ち\n  123")
    #expect(buffer.put("9", row: 0, rightAlignedTo: 0) == 0)
  }

  @Test func marksStayWithTheirBaseToTheLastColumn() {
    var buffer = CellBuffer(rows: 1, columns: 4)
    #expect(buffer.put("葛\u{E0100}か\u{3099}x", row: 0, column: 0) == 4)
    #expect(exactly(buffer.text, "葛\u{E0100}か\u{3099}"))
  }

  @Test func halfwidthSoundMarkIsNeverPartedFromItsKana() {
    var buffer = CellBuffer(rows: 1, columns: 4)
    #expect(buffer.put("ｱｶﾞ", row: 0, column: 0, limit: 2) == 1)
    #expect(buffer.text == "ｱ")
    #expect(buffer.put("ｶﾞ", row: 0, column: 2) == 2)
    buffer.put("x", row: 0, column: 3)
    #expect(buffer.text == "ｱ  x")
  }

  @Test(arguments: ["𠮷野", "髙橋", "\u{FA19}\u{795E}", "葛\u{E0100}飾", "山　田", "辻\u{E0101}", "㈱①"])
  func namesSurviveScalarForScalar(name: String) {
    var buffer = CellBuffer(rows: 1, columns: 12)
    buffer.put(name, row: 0, column: 0)
    #expect(exactly(buffer.text, name))
    #expect(exactly(buffer.runs(inRow: 0).map(\.text).joined(), name + blanks(12, less: name)))
  }

  private func blanks(_ columns: Int, less name: String) -> String {
    String(repeating: " ", count: columns - TextWidth.columns(of: name))
  }

  @Test func equalityComparesScalarsNotCanonicalEquivalence() {
    var given = CellBuffer(rows: 1, columns: 4)
    var other = given
    given.put("\u{FA19}", row: 0, column: 0)
    other.put("\u{795E}", row: 0, column: 0)
    #expect(given != other)
    #expect(!given.rowEquals(0, other))
    other.put("\u{FA19}", row: 0, column: 0)
    #expect(given == other)
    #expect(given.rowEquals(0, other))
  }

  @Test func marksBeyondTheFirstCountInEqualityAndGoWithTheirCell() {
    var one = CellBuffer(rows: 1, columns: 4)
    var two = one
    one.put("a\u{301}\u{302}", row: 0, column: 0)
    two.put("a\u{301}\u{303}", row: 0, column: 0)
    #expect(!one.rowEquals(0, two))
    #expect(exactly(one.text, "a\u{301}\u{302}"))
    one.put("b", row: 0, column: 0)
    two.put("b", row: 0, column: 0)
    #expect(one == two)
  }

  @Test func aCellKeepsFourMarksAndNoMore() {
    var buffer = CellBuffer(rows: 1, columns: 2)
    buffer.put("e" + String(repeating: "\u{301}", count: 500), row: 0, column: 0)
    #expect(buffer.text.unicodeScalars.count == 5)
  }

  @Test func blitCutsHalvesOnBothSides() {
    var source = CellBuffer(rows: 1, columns: 6)
    source.put("行政区", row: 0, column: 0)
    var target = CellBuffer(rows: 1, columns: 5)
    target.put("abcde", row: 0, column: 0)
    target.blit(source, row: 0, column: -1)
    #expect(target.text == " 政区")
    target = CellBuffer(rows: 1, columns: 6)
    target.put("戸籍係", row: 0, column: 0)
    var middle = CellBuffer(rows: 1, columns: 2)
    middle.put("x\u{301}\u{302}y", row: 0, column: 0)
    target.blit(middle, row: 0, column: 1)
    #expect(exactly(target.text, " x\u{301}\u{302}y 係"))
    target.blit(source, row: 0, column: 3)
    #expect(exactly(target.text, " x\u{301}\u{302}y行"))
  }

  @Test func blitOutsideChangesNothing() {
    var target = CellBuffer(rows: 2, columns: 2)
    target.put("ab", row: 0, column: 0)
    let before = target
    target.blit(CellBuffer(rows: 1, columns: 1), row: 5, column: 0)
    target.blit(CellBuffer(rows: 1, columns: 1), row: -1, column: -1)
    #expect(target == before)
  }

  @Test func fillBlanksHalves() {
    var buffer = CellBuffer(rows: 1, columns: 6)
    buffer.put("行政区", row: 0, column: 0)
    buffer.fill(Rect(row: 0, column: 1, rows: 1, columns: 2), style: .reverse)
    #expect(buffer.text == "    区")
    #expect(buffer.styleText == ".aa\na = reverse")
    buffer.fill(Rect(row: -3, column: -3, rows: 100, columns: 100))
    #expect(buffer == CellBuffer(rows: 1, columns: 6))
  }

  @Test func restylingTakesWholeGlyphs() {
    var buffer = CellBuffer(rows: 1, columns: 6)
    buffer.put("行政区", row: 0, column: 0)
    buffer.setStyle(.reverse, in: Rect(row: 0, column: 1, rows: 1, columns: 2))
    #expect(buffer.text == "行政区")
    #expect(buffer.styleText == "..aa\na = reverse")
  }

  @Test func aBarMayEndWithTheText() {
    var buffer = CellBuffer(rows: 2, columns: 8)
    buffer.put("番 A", row: 0, column: 1)
    buffer.setStyle(.reverse, in: buffer.bounds, toEndOfText: true)
    #expect(buffer.styleText == "aaaaa\n\na = reverse")
  }

  @Test func runsCoverTheRowAndChangeWithTheStyle() {
    var buffer = CellBuffer(rows: 1, columns: 8)
    buffer.put("番", row: 0, column: 0)
    buffer.put("A001", row: 0, column: 2, style: Style(bold: true, tone: .caution))
    let runs = buffer.runs(inRow: 0)
    #expect(runs.map(\.column) == [0, 2, 6])
    #expect(runs.map(\.text) == ["番", "A001", "  "])
    #expect(runs[1].style == Style(bold: true, tone: .caution))
    #expect(buffer.styleText == "..aaaa\na = bold caution")
  }

  @Test func anEmptyBufferIsHarmless() {
    var buffer = CellBuffer(rows: 0, columns: -4)
    #expect(buffer.put("x", row: 0, column: 0) == 0)
    buffer.fill(buffer.bounds)
    #expect(buffer.runs(inRow: 0).isEmpty)
    #expect(buffer.text.isEmpty)
  }
}

/// Compares scalars: `==` on strings takes 神 U+FA19 for 神 U+795E.
func exactly(_ left: String, _ right: String) -> Bool {
  left.unicodeScalars.elementsEqual(right.unicodeScalars)
}
