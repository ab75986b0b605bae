import Domain
import Testing

@Suite struct KanaFoldTests {
  @Test(arguments: [
    ("やまだ たろう", "ヤマダ タロウ"), ("やまだ　たろう", "ヤマダ タロウ"), ("ﾔﾏﾀﾞ ﾀﾛｳ", "ヤマダ タロウ"), ("ﾊﾟﾝｼﾞｰ", "パンジー"),
    ("ｶﾞｷﾞｸﾞｹﾞｺﾞ", "ガギグゲゴ"), ("か\u{3099}", "ガ"), ("か゛", "ガ"), ("ハ\u{309A}", "パ"), ("ｳﾞ", "ヴ"),
    ("yamada tarou", "ヤマダ タロウ"), ("YAMADA", "ヤマダ"), ("ｙａｍａｄａ", "ヤマダ"), ("shinjuku", "シンジュク"),
    ("sinzyuku", "シンジュク"), ("tsuchiya", "ツチヤ"), ("tutiya", "ツチヤ"), ("fujii", "フジイ"),
    ("huzii", "フジイ"),
    ("kon'ichi", "コンイチ"), ("konno", "コンノ"), ("shinn", "シン"), ("honda", "ホンダ"), ("homma", "ホンマ"),
    ("namba", "ナンバ"), ("hattori", "ハットリ"), ("matchi", "マッチ"), ("kyouko", "キョウコ"),
    ("ryuunosuke", "リュウノスケ"),
    ("ra-men", "ラーメン"), ("jun", "ジュン"), ("zyun", "ジュン"), ("chiyo", "チヨ"), ("wo", "ヲ"),
    ("  さとう   はなこ ", "サトウ ハナコ"), ("ｴﾘ-", "エリー"), ("エリ―", "エリー"), ("", ""), ("山田", "山田"),
    ("シュﾐｯﾄ", "シュミット"),
    ("ゐゑヰヱ", "ヰヱヰヱ"), ("いすゞ", "イスヾ"),
  ])
  func readingsBecomeKatakana(text: String, katakana: String) {
    #expect(scalars(KanaFold.katakana(text)) == scalars(katakana))
  }

  @Test(arguments: [
    ("ヤマダ タロウ", "ヤマダタロウ"), ("やまだたろう", "ヤマダタロウ"), ("キョウコ", "キヨウコ"), ("リュー", "リユ"), ("ミヅホ", "ミズホ"),
    ("チヂミ", "チジミ"), ("ハットリ", "ハツトリ"), ("ﾊｯﾄﾘ", "ハツトリ"), ("ジョン・スミス", "ジヨンスミス"),
    ("ＪＯＨＮ　Ｓｍｉｔｈ", "johnsmith"),
    ("エリ-", "エリ"), ("ヶヵ", "ケカ"), ("", ""),
  ])
  func searchKeysAreCoarse(text: String, key: String) {
    #expect(scalars(KanaFold.searchKey(text)) == scalars(key))
  }

  @Test func aLatinSearchMeansBoth() {
    #expect(KanaFold.searchKeys("yamada") == ["yamada", "ヤマダ"])
    #expect(KanaFold.searchKeys("やまだ") == ["ヤマダ"])
  }

  @Test(arguments: [
    ("ヤマダ タロウ", true), ("リュー・ミン", true), ("やまだ", false), ("ヤマダ　タロウ", false), ("", false),
    ("ﾔﾏﾀﾞ", false),
    ("ヤマダa", false),
  ])
  func whatMayBeStoredAsAReading(text: String, allowed: Bool) {
    #expect(KanaFold.isKatakana(text) == allowed)
  }

  @Test(arguments: [
    ("ohno", ["h"]), ("山田たろう", ["山田"]), ("oh 山 q", ["h", "山", "q"]), ("yamada tarou", []), ("", []),
    ("やま、だ", ["、"]),
  ])
  func whatIsNoReadingIsNamed(text: String, unread: [String]) {
    #expect(KanaFold.unread(KanaFold.katakana(text)) == unread)
  }

  @Test(arguments: Array(1...30) as [UInt64])
  func foldingTwiceChangesNothing(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet = Array("あかがさざたづっゃゅょんーアカガヴ ｱｶﾞﾊﾟｰ　abknstyz'-・山\u{3099}".unicodeScalars)
    for _ in 0..<100 {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        alphabet.randomElement(using: &random).map { view.append($0) }
      }
      let text = String(view)
      let katakana = KanaFold.katakana(text)
      let key = KanaFold.searchKey(text)
      #expect(scalars(KanaFold.searchKey(key)) == scalars(key), "\(text)")
      #expect(
        scalars(KanaFold.katakana(katakana)) == scalars(katakana), "\(text)")
    }
  }

  @Test(arguments: [
    ("Ａ０２３", "A023"), ("１２－３４", "12-34"), ("　ａ～", " a~"), ("山田ｱ", "山田ｱ"), ("e\u{301}", "e\u{301}"),
  ])
  func fullWidthCodes(text: String, ascii: String) {
    #expect(scalars(FullWidthFold.ascii(text)) == scalars(ascii))
  }

  @Test(arguments: [
    ("12", 12), ("１２", 12), (" 1,300 ", 1_300), ("０", 0), ("", nil), ("-1", nil), ("1a", nil),
    (",1", nil),
    ("99999999999999999999", nil), ("1.5", nil),
  ])
  func wholeNumbers(text: String, number: Int?) {
    #expect(FullWidthFold.number(text) == number)
  }

  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }
}
