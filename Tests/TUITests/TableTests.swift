import Cells
import Testing

@testable import TUI

@Suite struct TableTests {
  private func rows(_ ids: [Int]) -> [TableRow<Int>] {
    ids.map { id in
      TableRow(id: id, cells: [TableCell("A\(id)"), TableCell("\(id)分", order: id)])
    }
  }

  // MARK: The bar

  /// Columns of the selected row that are reversed.
  private func bar(_ columns: [TableColumn], width: Int) -> Int {
    var buffer = CellBuffer(rows: 3, columns: width)
    Table(columns: columns, rows: rows([1]), emptyText: "").draw(
      TableState(), into: &buffer, rect: buffer.bounds)
    return (0..<width).count { buffer.style(row: 1, column: $0)?.reverse == true }
  }

  @Test func theBarLeavesOutWhatStandsBesideIt() {
    let plain = [TableColumn("番号", width: 5), TableColumn("待ち", width: 6)]
    let beside = [
      TableColumn("番号", width: 5), TableColumn("待ち", width: 6, isBesideBar: true),
    ]
    #expect(bar(plain, width: 30) == 30)
    // Two for the marks, five for the number.
    #expect(bar(beside, width: 30) == 7)
    // Where the column beside it was left out for want of room, the bar is whole again.
    #expect(bar(beside, width: 9) == 9)
  }

  // MARK: Selection

  @Test func theSelectionFollowsItsRecord() {
    var state = TableState<Int>()
    state.move(.down, in: rows([1, 2, 3]))
    #expect(state.selection(in: rows([1, 2, 3])) == 2)
    #expect(state.selection(in: rows([9, 8, 2, 1])) == 2)
    #expect(state.index(in: rows([9, 8, 2, 1])) == 2)
  }

  @Test func whenItsRecordVanishesItTakesTheNearest() {
    var state = TableState<Int>()
    state.move(.last, in: rows([1, 2, 3]))
    state.settle(in: rows([1, 2]))
    #expect(state.selection(in: rows([1, 2])) == 2)
    state.settle(in: rows([]))
    #expect(state.selection(in: rows([])) == nil)
    state.settle(in: rows([4, 5]))
    #expect(state.selection(in: rows([4, 5])) == 5)
  }

  @Test func theNearestIsTheOneThatTookItsPlace() {
    var state = TableState<Int>(selected: 2)
    state.settle(in: rows([1, 2, 3]))
    #expect(state.selection(in: rows([1, 3])) == 3)
  }

  @Test func movingStopsAtTheEnds() {
    var state = TableState<Int>()
    let list = rows(Array(1...25))
    state.move(.up, in: list)
    #expect(state.selection(in: list) == 1)
    state.move(.pageDown, in: list)
    #expect(state.selection(in: list) == 11)
    state.move(.last, in: list)
    state.move(.down, in: list)
    #expect(state.selection(in: list) == 25)
    state.pageRows = 4
    state.move(.pageUp, in: list)
    #expect(state.selection(in: list) == 21)
    state.move(.first, in: list)
    #expect(state.selection(in: list) == 1)
    state.move(.down, in: [])
    #expect(state.selection(in: list) == 1)
  }

  @Test(arguments: 1...10) func randomListsNeverLoseTheSelection(_ seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    var state = TableState<Int>()
    var ids = Array(1...20)
    for _ in 0..<200 {
      ids.shuffle(using: &numbers)
      if Bool.random(using: &numbers) { ids.append(Int.random(in: 100...999, using: &numbers)) }
      if ids.count > 1, Bool.random(using: &numbers) { ids.removeLast() }
      let list = rows(ids)
      let before = state.selection(in: list)
      state.settle(in: list)
      #expect(state.selection(in: list) == before)
      let moves = TableMove.allCases
      state.move(moves[Int.random(in: 0..<moves.count, using: &numbers)], in: list)
      #expect(state.selection(in: list) != nil)
    }
  }

  // MARK: Filter and order

  @Test func theFilterFoldsKanaWidthAndCase() {
    let list = [
      TableRow(id: 1, cells: ["ヤマダ", "ABC"]), TableRow(id: 2, cells: ["すずき", "x"]),
    ]
    var state = TableState<Int>()
    state.filter = "やま"
    #expect(state.arranged(list).map(\.id) == [1])
    state.filter = "ａｂ"
    #expect(state.arranged(list).map(\.id) == [1])
    state.filter = "ｽｽﾞ"
    #expect(state.arranged(list).map(\.id) == [2])
    state.filter = ""
    #expect(state.arranged(list).count == 2)
  }

  @Test func sortingIsByValueStableAndTurnsRound() {
    let list = rows([10, 9, 100])
    var state = TableState<Int>()
    state.toggleSort(column: 1)
    #expect(state.arranged(list).map(\.id) == [9, 10, 100])
    state.toggleSort(column: 1)
    #expect(state.arranged(list).map(\.id) == [100, 10, 9])
    state.toggleSort(column: 0)
    #expect(state.arranged(list).map(\.id) == [10, 100, 9])
    let same = [1, 2, 3].map { TableRow(id: $0, cells: ["同"]) }
    #expect(state.arranged(same).map(\.id) == [1, 2, 3])
    state.toggleSort(column: 0)
    #expect(state.arranged(same).map(\.id) == [1, 2, 3])
  }

  // MARK: Layout

  @Test func theLeastImportantColumnGoesFirst() {
    let columns = [
      TableColumn("番号", width: 6), TableColumn("氏名", width: 10, flex: 1),
      TableColumn("備考", width: 20, importance: 10),
    ]
    let wide = TableLayout.places(columns, from: 2, room: 50, gap: 2)
    #expect(wide.map(\.index) == [0, 1, 2])
    #expect(wide[1].columns == 20)
    #expect(wide[2].column + wide[2].columns == 52)
    let narrow = TableLayout.places(columns, from: 2, room: 30, gap: 2)
    #expect(narrow.map(\.index) == [0, 1])
    #expect(TableLayout.places(columns, from: 0, room: 3, gap: 2).map(\.columns) == [3])
  }

  @Test func theSelectionIsAlwaysInSight() {
    var hidden: [String] = []
    for height in 1...20 {
      for count in 1...60 {
        for selected in 0..<count {
          let first = TableLayout.firstVisible(selected: selected, count: count, height: height)
          let isInSight = first >= 0 && first <= selected && selected < first + height
          if !isInSight || first + height > max(count, height) {
            hidden.append("\(selected) of \(count) in \(height)")
          }
        }
      }
    }
    #expect(hidden == [])
  }

  // MARK: Pictures

  private var waiting: Table<String> {
    Table(
      columns: [
        TableColumn("番号", width: 5), TableColumn("待ち", width: 5, alignment: .right),
        TableColumn("種類", width: 14, flex: 1),
      ],
      rows: [
        TableRow(id: "A023", cells: ["A023", "23分", "住民票 世帯票"]),
        TableRow(id: "A019", cells: ["A019", "9分", "印鑑登録証明書と戸籍全部事項証明書"], mark: "!"),
        TableRow(id: "A025", cells: ["A025", "16分"], mark: "!"),
      ], emptyText: "待っている人はいません。F2 で番号を出します。")
  }

  @Test func thePictureOfAList() {
    var buffer = CellBuffer(rows: 5, columns: 40)
    var state = TableState<String>(selected: "A019")
    state.sort = .init(column: 1, descends: true)
    let cursor = waiting.draw(state, into: &buffer, rect: buffer.bounds)
    #expect(
      buffer.text == """
          番号   待ち~  種類
          A023    23分  住民票 世帯票
        >!A019     9分  印鑑登録証明書と戸籍全~
         !A025    16分

        """)
    #expect(cursor == CursorPosition(row: 2, column: 0))
    #expect(buffer.style(row: 2, column: 30) == .reverse)
    #expect(buffer.style(row: 1, column: 3) == .plain)
  }

  @Test func withoutTheFocusTheSelectionIsMarkedButNotBright() {
    var buffer = CellBuffer(rows: 5, columns: 40)
    waiting.draw(TableState(), into: &buffer, rect: buffer.bounds, hasFocus: false)
    #expect(buffer.text(inRow: 1).hasPrefix("> A023"))
    #expect(buffer.style(row: 1, column: 3) == .plain)
  }

  @Test func anEmptyListSaysWhatWouldFillIt() {
    var table = waiting
    table.rows = []
    var buffer = CellBuffer(rows: 6, columns: 30)
    #expect(table.draw(TableState(), into: &buffer, rect: buffer.bounds) == nil)
    #expect(
      buffer.text == """
          番号    待ち  種類

          待っている人はいません。F2
          で番号を出します。


        """)
  }

  @Test func movingByOneRedrawsTwoRowsMostly() {
    let list = (1...200).map { TableRow(id: $0, cells: [TableCell("A\($0)")]) }
    let table = Table(columns: [TableColumn("番号", width: 8)], rows: list, emptyText: "")
    var state = TableState<Int>()
    var redrawn = 0
    var last = CellBuffer(rows: 20, columns: 40)
    table.draw(state, into: &last, rect: last.bounds)
    for _ in 0..<199 {
      state.move(.down, in: list)
      var next = CellBuffer(rows: 20, columns: 40)
      table.draw(state, into: &next, rect: next.bounds)
      redrawn += (0..<20).filter { !next.rowEquals($0, last) }.count
      last = next
    }
    #expect(redrawn < 199 * 4 + 60)
  }
}
