import Cells
import Testing

@testable import TUI

/// Where a list and its detail stand.
@Suite struct ListWithDetailTests {
  private func drawn(
    columns: Int, hasPane: Bool = true, shows: Bool
  ) -> (text: String, cursor: CursorPosition?, list: Rect?) {
    var buffer = CellBuffer(rows: 6, columns: columns)
    var place: Rect?
    let cursor = ListWithDetail(
      pane: hasPane ? DetailPane(title: "A023", lines: [.init("対象", "山田")]) : nil,
      paneColumns: 40, showsDetail: shows
    ).draw(into: &buffer, rect: Rect(row: 2, column: 0, rows: 4, columns: columns)) { body, rect in
      place = rect
      body.put("list", row: rect.row, column: rect.column)
      return CursorPosition(row: rect.row + 1, column: 0)
    }
    return (buffer.text, cursor, place)
  }

  @Test(arguments: [true, false]) func withRoomBothAreSeen(shows: Bool) {
    let wide = drawn(columns: ListWithDetail.wideColumns, shows: shows)
    #expect(wide.text.contains("list") && wide.text.contains("山田"))
    #expect(wide.list == Rect(row: 2, column: 0, rows: 4, columns: 69))
    #expect(wide.cursor == CursorPosition(row: 3, column: 0))
  }

  @Test func withoutRoomOneTakesThePlaceOfTheOther() {
    let columns = ListWithDetail.wideColumns - 1
    let list = drawn(columns: columns, shows: false)
    #expect(list.text.contains("list") && !list.text.contains("山田"))
    let detail = drawn(columns: columns, shows: true)
    #expect(!detail.text.contains("list") && detail.text.contains("山田"))
    #expect(detail.list == nil && detail.cursor == CursorPosition(row: 2, column: 1))
  }

  @Test func withNothingBrightTheListHasAllOfIt() {
    for shows in [true, false] {
      #expect(
        drawn(columns: 120, hasPane: false, shows: shows).list
          == Rect(row: 2, column: 0, rows: 4, columns: 120))
    }
  }
}
