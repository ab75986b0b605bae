import Cells
import Testing

@Suite struct TextLayoutTests {
  @Test func prefixKeepsGlyphsWhole() {
    #expect(TextLayout.prefix(of: "中原区", fitting: 5) == "中原")
    #expect(exactly(TextLayout.prefix(of: "か\u{3099}き", fitting: 2), "か\u{3099}"))
    #expect(exactly(TextLayout.prefix(of: "葛\u{E0100}飾", fitting: 3), "葛\u{E0100}"))
    #expect(exactly(TextLayout.prefix(of: "ｱｶﾞ", fitting: 2), "ｱ"))
    #expect(TextLayout.prefix(of: "区", fitting: 0) == "")
  }

  @Test func truncationMarksWhatIsMissing() {
    #expect(TextLayout.truncated("中原区役所", to: 10) == "中原区役所")
    #expect(TextLayout.truncated("中原区役所", to: 9) == "中原区役~")
    #expect(TextLayout.truncated("中原区役所", to: 8) == "中原区~")
    #expect(TextLayout.truncated("中原", to: 3, marker: "") == "中")
    #expect(TextLayout.truncated("中原", to: 1) == "~")
    #expect(TextLayout.truncated("中原", to: 0) == "")
    #expect(TextLayout.truncated("①②③", to: 4, ambiguous: .wide) == "①~")
  }

  @Test func paddingReachesExactlyTheColumns() {
    #expect(TextLayout.padded("中", to: 4) == "中  ")
    #expect(TextLayout.padded("中原区", to: 5) == "中原~")
    #expect(TextLayout.padded("中原区", to: 4) == "中~ ")
  }

  @Test(arguments: [
    ("住民票の写し", 6, ["住民票", "の写し"]),
    ("受付。済みました", 4, ["受", "付。", "済み", "まし", "た"]),
    ("「窓口」です", 6, ["「窓", "口」で", "す"]),
    ("係は「窓口」", 6, ["係は", "「窓", "口」"]),
    ("サーバー", 4, ["サー", "バー"]),
    ("コピー", 4, ["コ", "ピー"]),
    ("まって", 4, ["まっ", "て"]),
    ("ちょっと", 4, ["ちょ", "っと"]),
    ("電話044-201-3113", 14, ["電話", "044-201-3113"]),
    ("A001 を呼ぶ", 5, ["A001", "を呼", "ぶ"]),
    ("一行\n二行", 10, ["一行", "二行"]),
    ("一行\r\n\r\n二行\n", 10, ["一行", "", "二行", ""]),
    ("", 10, [""]),
    ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("区", 1, ["区"]),
  ])
  func wrapping(text: String, columns: Int, lines: [String]) {
    #expect(TextLayout.wrapped(text, columns: columns) == lines)
  }

  @Test(arguments: [
    // A clause that ends within a few columns ends the line.
    ("番号を出しました。何も変更していません。", 24, ["番号を出しました。", "何も変更していません。"]),
    ("予約がありません、日付を入れてください。", 22, ["予約がありません、", "日付を入れてください。"]),
    // Endings in hiragana stay with their word; お with what it makes polite.
    ("この端末では何も変更していません。もう一度押してください。", 40, ["この端末では何も変更していません。", "もう一度押してください。"]),
    ("書きかけはデータベースに保存してあります", 32, ["書きかけはデータベースに", "保存してあります"]),
    ("このまま待っている方へお知らせします", 28, ["このまま待っている方へ", "お知らせします"]),
    // Nothing near enough: as full as it can be.
    ("川崎市中原区小杉町三丁目二百四十五番地", 20, ["川崎市中原区小杉町三", "丁目二百四十五番地"]),
    // Never more lines than without.
    ("二行に入る文は、二行のままに、します。", 20, ["二行に入る文は、二行", "のままに、します。"]),
  ])
  func linesEndWithPhrases(text: String, columns: Int, lines: [String]) {
    #expect(TextLayout.wrapped(text, columns: columns) == lines)
  }

  @Test func wrappingKeepsClustersTogether() {
    let lines = TextLayout.wrapped("か\u{3099}き\u{3099}葛\u{E0100}ｶﾞｷﾞ", columns: 3)
    #expect(lines.count == 5)
    #expect(exactly(lines[0], "か\u{3099}"))
    #expect(exactly(lines[2], "葛\u{E0100}"))
    #expect(exactly(lines[3], "ｶﾞ"))
  }

  @Test func borders() {
    #expect(Border.suited(to: .narrow) == .unicode)
    #expect(Border.suited(to: .wide) == .ascii)
    #expect(Border.suited(to: .narrow, ascii: true) == .ascii)
    var buffer = CellBuffer(rows: 3, columns: 4)
    buffer.frame(buffer.bounds, border: .unicode)
    #expect(buffer.text == "┌──┐\n│  │\n└──┘")
    buffer = CellBuffer(rows: 3, columns: 4, ambiguous: .wide)
    buffer.frame(buffer.bounds, border: .suited(to: buffer.ambiguous))
    #expect(buffer.text == "+--+\n|  |\n+--+")
    let before = buffer
    buffer.frame(Rect(row: 0, column: 0, rows: 1, columns: 4), border: .ascii)
    #expect(buffer == before)
  }
}
