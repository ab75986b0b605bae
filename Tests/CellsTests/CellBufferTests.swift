import Cells
import Testing

@Suite struct CellBufferTests {
  @Test func wideGlyphIsNotPlacedInLastColumn() {
    var buffer = CellBuffer(rows: 1, columns: 5)
    #expect(buffer.put("行政区", row: 0, column: 0) == 4)
    #expect(buffer.text == "行政")
  }
}
