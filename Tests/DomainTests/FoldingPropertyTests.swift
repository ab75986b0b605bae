import Domain
import Testing

/// Folding what is folded changes nothing, whatever the text.
@Suite struct FoldingPropertyTests {
  /// Kana of both widths with their marks, romaji, kanji that look alike, numbers, addresses, odd
  /// scalars.
  static let pieces = [
    "やまだ", "ﾔﾏﾀﾞ", "ヤマダ", "か\u{3099}", "か゛", "ﾊﾟ", "ヴ", "ゞ", "ヽ", "ー", "ｰ", "-", "―", "・", "ッ", "ュ",
    "yamada", "ｓｈｉ", "Kon'ichi", "ryu", "nn", "x", "神", "\u{FA19}", "髙", "𠮷", "葛\u{E0100}", "﨑",
    "１２", "3丁目",
    "番地", "の", "号", " ", "　", "\u{A0}", "①", "㌔", "e\u{301}", "Ⅳ", "👍🏽", "\u{200D}", "ヶ", "ケ", "ヰ",
    "ゑ",
  ]

  @Test(arguments: Array(1...40) as [UInt64])
  func foldingTwiceIsFoldingOnce(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let folds: [(String, (String) -> String)] = [
      ("kana", KanaFold.katakana), ("kana key", { KanaFold.searchKey($0) }),
      ("width", FullWidthFold.ascii), ("address key", AddressFold.searchKey),
      ("lot", AddressFold.lotKey),
    ]
    for _ in 0..<100 {
      let text = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        Self.pieces.randomElement(using: &random) ?? ""
      }.joined()
      for (name, fold) in folds {
        let once = fold(text)
        #expect(
          fold(once).unicodeScalars.elementsEqual(once.unicodeScalars),
          "\(name) of \(text.unicodeScalars.map { String($0.value, radix: 16) }), seed \(seed)")
      }
    }
  }
}
