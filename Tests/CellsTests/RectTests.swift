import Cells
import Testing

@Suite struct RectTests {
  private let screen = Rect(row: 1, column: 2, rows: 10, columns: 20)

  @Test func splittingLosesNothing() {
    let (top, body) = screen.splitTop(3)
    #expect(top == Rect(row: 1, column: 2, rows: 3, columns: 20))
    #expect(body == Rect(row: 4, column: 2, rows: 7, columns: 20))
    let (rest, footer) = screen.splitBottom(1)
    #expect(rest.endRow == 10 && footer == Rect(row: 10, column: 2, rows: 1, columns: 20))
    let (left, right) = screen.splitLeft(5)
    #expect(left.endColumn == right.column && right.endColumn == screen.endColumn)
    let (main, side) = screen.splitRight(6)
    #expect(main.columns == 14 && side.columns == 6)
  }

  @Test func splittingBeyondTheSizeGivesAllAndNothing() {
    #expect(screen.splitTop(99).rest.isEmpty)
    #expect(screen.splitBottom(99).bottom == screen)
    #expect(screen.splitLeft(-4).left.isEmpty)
    #expect(screen.splitRight(-4).rest == screen)
  }

  @Test func insetStopsAtNothing() {
    #expect(screen.inset() == Rect(row: 2, column: 3, rows: 8, columns: 18))
    #expect(screen.inset(rows: 9, columns: 0).isEmpty)
  }

  @Test func intersection() {
    let other = Rect(row: 0, column: 20, rows: 5, columns: 20)
    #expect(screen.intersection(other) == Rect(row: 1, column: 20, rows: 4, columns: 2))
    #expect(screen.intersection(Rect(row: 50, column: 0, rows: 1, columns: 1)).isEmpty)
    #expect(screen.contains(row: 1, column: 2))
    #expect(!screen.contains(row: 11, column: 2))
  }
}
