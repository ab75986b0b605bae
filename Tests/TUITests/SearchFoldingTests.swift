import TUI
import Testing

@Suite struct SearchFoldingTests {
  @Test(
    arguments: [
      ("やまだ", "ヤマダ"), ("ﾔﾏﾀﾞ", "ヤマダ"), ("ﾊﾟｰﾄ", "パート"), ("Ａ Ｂ　ｃ", "abc"),
      ("か\u{3099}", "ガ"), ("ゔ", "ヴ"), ("㈱①髙", "㈱①髙"), ("\u{FA19}", "\u{FA19}"),
      ("ﾞ", "\u{309B}"), ("", ""),
    ])
  func folds(_ text: String, _ wanted: String) {
    #expect(SearchFolding.folded(text).unicodeScalars.elementsEqual(wanted.unicodeScalars))
  }
}
