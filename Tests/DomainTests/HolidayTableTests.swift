import Domain
import Testing

@Suite struct HolidayTableTests {
  private func table(_ text: String) -> HolidayTable {
    HolidayTable(
      text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
        ImportLine(number: $0.offset + 1, text: String($0.element))
      })
  }

  @Test func theLayoutOfTheCabinetOffice() {
    let read = table("国民の祝日・休日月日,国民の祝日・休日名称\n2026/1/1,元日\n2026/1/12,成人の日\n")
    #expect(read.read == 2)
    #expect(read.holidays.map(\.date.iso) == ["2026-01-01", "2026-01-12"])
    #expect(read.rejected.isEmpty)
  }

  @Test func aFileWithoutHeadingAndWithOtherSpellings() {
    let read = table("令和8年1月1日,元日\n\"2026-01-12\",\"成人の日\"\n")
    #expect(read.read == 2)
    #expect(read.holidays.count == 2)
  }

  @Test(arguments: [
    ("2026/2/30,なし", "2026年2月30日という日はありません。"), ("きのう,元日", "日付として読めません"),
    ("2026/1/1", "1項目しかありません"), ("2026/1/1,元日,休み", "3項目あります"), ("2026/1/1,", "名称がありません"),
    ("2026/1/1,\"元日", "CSV の形"), ("1947/1/1,元日", "扱えません"), ("2100/1/1,元日", "扱えません"),
    ("2026/1/1,元\u{1B}日", "制御文字"), ("2026/1/1,\(String(repeating: "祝", count: 41))", "長すぎます"),
    ("2026/1/2,もう一つ", "2行目と同じ日です"),
  ])
  func linesThatAreWrongSaySo(line: String, reason: String) {
    let read = table("日付,名称\n2026/1/2,あり\n\(line)\n")
    #expect(read.read == 2)
    #expect(read.holidays.count == 1)
    #expect(read.rejected.map(\.line) == [3])
    #expect(read.rejected.first?.reason.contains(reason) == true)
  }

  @Test func linesThatAreNoTextAreNamed() {
    let read = HolidayTable([
      ImportLine(number: 1, text: "2026/1/1,元日"), ImportLine(number: 2, text: nil),
    ])
    #expect(read.rejected.map(\.line) == [2])
  }
}
