import Domain
import Testing

/// What somebody types, and what it may mean.
@Suite struct PersonQueryTests {
  private func query(_ text: String) -> PersonQuery {
    PersonQuery(text) { $0 == "髙" ? "高" : $0 == "澤" ? "沢" : nil }
  }

  @Test(arguments: [
    ("やまだ", "ヤマダ"), ("ﾔﾏﾀﾞ", "ヤマダ"), ("みづこ", "ミズコ"), ("リョウ", "リヨウ"), ("おおた", "オオタ"),
    ("ユーコ", "ユコ"), ("ヤマダ　タロウ", "ヤマダタロウ"), ("ヂ", "ジ"), ("か\u{3099}", "ガ"),
  ])
  func readingsFold(_ text: String, _ key: String) {
    #expect(query(text).kanaKeys.map { Array($0.unicodeScalars) } == [Array(key.unicodeScalars)])
    #expect(query(text).addressKey == nil)
  }

  @Test func latinIsBothAReadingAndAName() {
    #expect(query("yamada").kanaKeys.contains("ヤマダ"))
    #expect(query("Ｓmith").nameKey == "smith")
  }

  @Test(arguments: [
    ("髙橋", "高橋"), ("高橋", "高橋"), ("澤田みづこ", "沢田ミズコ"), ("葛\u{E0100}城", "葛城"), ("山田 太郎", "山田太郎"),
  ])
  func namesFold(_ text: String, _ key: String) { #expect(query(text).nameKey == key) }

  @Test func oneKanjiIsAPartOfAName() {
    #expect(query("高").nameKey == "高")
    #expect(query("s").nameKey == nil)
  }

  @Test(arguments: [
    "昭和45年3月1日", "S45.3.1", "s45/3/1", "昭45 3 1", "1970-03-01", "19700301", "３４５０３０１",
  ])
  func aDayInAnySpelling(_ text: String) {
    #expect(query(text).birth == CivilDate(year: 1970, month: 3, day: 1).map { .day($0) })
  }

  @Test(arguments: [
    ("昭和33年", BirthSpan.year(1958)), ("昭和33", .year(1958)), ("昭和三十三年", .year(1958)),
    ("昭和33年頃", .year(1958)), ("昭和33年生まれ", .year(1958)), ("S33", .year(1958)), ("s33", .year(1958)),
    ("1958", .year(1958)), ("１９５８", .year(1958)), ("1958年", .year(1958)), ("令和元年", .year(2019)),
    ("昭和33年4月", .month(year: 1958, month: 4)), ("S33.4", .month(year: 1958, month: 4)),
    ("1958-04", .month(year: 1958, month: 4)), ("昭和33年4月(日不詳)", .month(year: 1958, month: 4)),
  ])
  func aYearOrAMonth(_ text: String, _ span: BirthSpan) {
    #expect(query(text).birth == span)
    #expect(query("やまだ \(text)").birth == span)
    #expect(query("山田 \(text)").nameKey == "山田")
  }

  @Test(arguments: ["1001", "9999", "千年", "山田33", "小杉町3", "昭和", "昭", "0", "12"])
  func noYearOfAnybody(_ text: String) { #expect(query(text).birth == nil) }

  @Test func aYearMayBeANumberToo() {
    #expect(query("1958").identifier == "1958")
    #expect(query("やまだ 1958").identifier == nil)
  }

  @Test func nameAndDayTogether() {
    let both = query("やまだ S45.3.1")
    #expect(both.birth == CivilDate(year: 1970, month: 3, day: 1).map { .day($0) })
    #expect(both.kanaKeys == ["ヤマダ"])
  }

  @Test(arguments: [
    ("小杉町三丁目", "小杉町3-"), ("小杉町３－９０００１－１", "小杉町3-90001-1"), ("川崎市中原区木月1番地2号", "中原区木月1-2-"),
    ("神奈川県川崎市中原区", "中原区"), ("小杉町十二丁目1の3", "小杉町12-1-3"), ("梶ヶ谷1丁目", "梶ケ谷1-"),
  ])
  func addressesFold(_ text: String, _ key: String) { #expect(query(text).addressKey == key) }

  @Test func numbersAreIdentifiers() {
    #expect(query("1001").identifier == "1001")
    #expect(query("１００１").identifier == "1001")
    #expect(query("やまだ").identifier == nil)
  }

  @Test func nothingTypedIsNoSearch() {
    for text in ["", " ", "　", "\t"] { #expect(query(text).isEmpty) }
  }

  @Test func glyphsKeepWhatIsRegistered() {
    let table = GlyphTable(fallbacks: ["髙": "高"], unusual: ["髙"])
    let found = table.glyphs(of: "髙葛\u{E0100}\u{E123}", mj: ["MJ000001"])
    #expect(found.map(\.exact) == ["髙", "葛\u{E0100}", "\u{E123}"])
    #expect(found.map(\.fallback) == ["高", "葛", "〓"])
    #expect(found.map(\.mj) == ["MJ000001", nil, nil])
    #expect(table.shown("髙葛\u{E0100}城") == "高葛城")
    #expect(table.isPlain("山田 太郎"))
    #expect(!table.isPlain("髙橋"))
  }

  @Test func exactTextIsComparedByScalars() {
    #expect(ExactText("\u{FA19}") != ExactText("\u{795E}"))
    #expect(ExactText("か\u{3099}") != ExactText("が"))
    #expect(Set([ExactText("\u{FA19}"), ExactText("\u{795E}")]).count == 2)
  }
}
