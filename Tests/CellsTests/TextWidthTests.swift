import Cells
import Testing

@Suite struct TextWidthTests {
  /// The vectors measured in terminal.md 6.1 and 6.9.
  @Test(arguments: [
    ("ｶﾞ", 2), ("ﾊﾟ", 2), ("ｶﾞｷﾞ|", 5), ("か\u{3099}", 2), ("葛\u{E0100}", 2), ("𠮷", 2), ("ｶ", 1),
    ("　", 2), ("～", 2), ("〜", 2), ("〒", 2), ("㈱", 2), ("゛", 2), ("髙", 2), ("々", 2), ("￥", 2),
    ("Ａ", 2), ("A", 1), ("ﾞ", 1), ("ﾟ", 1), ("\u{FA19}", 2), ("﨑", 2), ("🏢", 2), ("℡", 1),
  ])
  func measured(text: String, columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
  }

  @Test(arguments: Array("─│┌○●■▲▶①※…—―×→★α".unicodeScalars))
  func ambiguousFollowsTheSetting(scalar: Unicode.Scalar) {
    #expect(TextWidth.columns(of: scalar) == 1)
    #expect(TextWidth.columns(of: scalar, ambiguous: .wide) == 2)
    #expect(TextWidth.columns(of: String(scalar), ambiguous: .wide) == 2)
  }

  @Test(arguments: Array("✓〒㈱～髙A1ｱ-|+~ ".unicodeScalars))
  func othersDoNot(scalar: Unicode.Scalar) {
    let narrow = TextWidth.columns(of: scalar)
    #expect(TextWidth.columns(of: scalar, ambiguous: .wide) == narrow)
  }

  @Test(arguments: [
    "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202E}", "\u{2066}",
    "\u{2069}", "\u{FEFF}", "\u{2060}", "\u{61C}", "\u{AD}", "\u{FE0F}", "\u{E0041}",
  ])
  func unseenScalarsTakeNoColumnAndAreNotStored(text: String) {
    #expect(TextWidth.columns(of: text) == 0)
    var buffer = CellBuffer(rows: 1, columns: 4)
    #expect(buffer.put(text + "a" + text + "b", row: 0, column: 0) == 2)
    #expect(exactly(buffer.text, "ab"))
  }

  @Test(arguments: ["\t", "\n", "\r", "\r\n", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}"])
  func breaksAndTabsBecomeOneBlank(text: String) {
    var buffer = CellBuffer(rows: 1, columns: 4)
    #expect(buffer.put("a" + text + "b", row: 0, column: 0) == 3)
    #expect(exactly(buffer.text, "a b"))
  }

  @Test(arguments: ["\u{0}", "\u{7}", "\u{1B}", "\u{7F}", "\u{80}", "\u{9B}", "\u{9F}", "\u{FFFE}"])
  func otherControlsShowAsReplacement(text: String) {
    var buffer = CellBuffer(rows: 1, columns: 8)
    #expect(buffer.put("a" + text + "[31m", row: 0, column: 0) == 6)
    #expect(exactly(buffer.text, "a\u{FFFD}[31m"))
  }

  @Test func aMarkWithoutBaseIsDropped() {
    var buffer = CellBuffer(rows: 1, columns: 4)
    #expect(buffer.put("\u{3099}\u{301}a", row: 0, column: 0) == 1)
    #expect(exactly(buffer.text, "a"))
  }

  /// Terminals disagree on joined emoji, so each is drawn by itself with a width all agree on.
  @Test func joinedEmojiAreDrawnOneByOne() {
    var buffer = CellBuffer(rows: 1, columns: 8)
    #expect(buffer.put("👩\u{200D}👧👍🏽", row: 0, column: 0) == 6)
    #expect(exactly(buffer.text, "👩👧👍"))
  }

  @Test func everyScalarHasAWidthOfNoneOneOrTwo() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let narrow = TextWidth.columns(of: scalar)
      let wide = TextWidth.columns(of: scalar, ambiguous: .wide)
      guard (0...2).contains(narrow), wide == narrow || (narrow == 1 && wide == 2) else {
        Issue.record("U+\(String(value, radix: 16)): \(narrow), \(wide)")
        return
      }
    }
  }
}
