import Domain
import Testing

/// Forty pairs made by hand: the person as the victim knows them, and as they stand at a counter.
@Suite struct CounterpartMatchTests {
  struct Pair: CustomStringConvertible, Sendable {
    let why: String
    let counterpart: Counterpart
    let visitor: Visitor
    var description: String { why }
  }

  private static func day(_ text: String) -> CivilDate? { CivilDate(iso: text) }

  private static func read(
    _ why: String, _ kana: String, _ birth: String, _ seenKana: String, _ seenBirth: String
  ) -> Pair {
    Pair(
      why: why,
      counterpart: Counterpart(
        name: "甲", kana: ExactText(kana), birth: day(birth), address: "横浜市西区みなと町1-1-1"),
      visitor: Visitor(
        name: "乙", kana: ExactText(seenKana), birth: day(seenBirth), address: "相模原市南区東町2-2-2"))
  }

  private static func live(_ why: String, _ address: String, _ seen: String) -> Pair {
    Pair(
      why: why,
      counterpart: Counterpart(
        name: "甲", kana: "コウノ イチロウ", birth: day("1980-01-01"), address: ExactText(address)),
      visitor: Visitor(
        name: "乙", kana: "オツヤマ ジロウ", birth: day("1955-12-31"), address: ExactText(seen)))
  }

  private static func alias(_ why: String, _ alias: String, _ name: String, _ kana: String) -> Pair
  {
    Pair(
      why: why,
      counterpart: Counterpart(
        name: "甲", kana: "コウノ イチロウ", birth: day("1980-01-01"), aliases: ["別名", ExactText(alias)]),
      visitor: Visitor(name: ExactText(name), kana: ExactText(kana), birth: day("1955-12-31")))
  }

  static let pairs: [Pair] = [
    // The reading within one edit, the birth equal.
    read("equal", "ヤマダ タロウ", "1978-05-06", "ヤマダ タロウ", "1978-05-06"),
    read("without the blank", "ヤマダ タロウ", "1978-05-06", "ヤマダタロウ", "1978-05-06"),
    read("in hiragana", "ヤマダ タロウ", "1978-05-06", "やまだ たろう", "1978-05-06"),
    read("in half width", "ヤマダ タロウ", "1978-05-06", "ﾔﾏﾀﾞ ﾀﾛｳ", "1978-05-06"),
    read("a small kana", "キョウノ ショウ", "1978-05-06", "キヨウノ シヨウ", "1978-05-06"),
    read("a long vowel", "オーノ ケン", "1978-05-06", "オノ ケン", "1978-05-06"),
    read("one sign more", "ヤマダ タロ", "1978-05-06", "ヤマダ タロウ", "1978-05-06"),
    read("one sign less", "オオタ ジュン", "1978-05-06", "オタ ジュン", "1978-05-06"),
    read("one sign other", "ヤマダ タロウ", "1978-05-06", "ヤマタ タロウ", "1978-05-06"),
    read("the first sign other", "アベ ユウ", "1978-05-06", "オベ ユウ", "1978-05-06"),
    read("two neighbours", "サトウ タクミ", "1978-05-06", "サトウ タミク", "1978-05-06"),
    read("ヂ and ジ", "ヂンノ マコト", "1978-05-06", "ジンノ マコト", "1978-05-06"),
    // The birth one digit or one transposition off.
    read("a day off", "ヤマダ タロウ", "1978-05-06", "ヤマダ タロウ", "1978-05-07"),
    read("a year off", "ヤマダ タロウ", "1978-05-06", "ヤマダ タロウ", "1979-05-06"),
    read("ten years off", "ヤマダ タロウ", "1978-05-06", "ヤマダ タロウ", "1968-05-06"),
    read("a month off", "ヤマダ タロウ", "1978-05-06", "ヤマダ タロウ", "1978-06-06"),
    read("87 for 78", "ヤマダ タロウ", "1978-05-06", "ヤマダ タロウ", "1987-05-06"),
    read("21 for 12", "ヤマダ タロウ", "1978-05-12", "ヤマダ タロウ", "1978-05-21"),
    read("10 for 01", "ヤマダ タロウ", "1978-01-06", "ヤマダ タロウ", "1978-10-06"),
    read("both off by one", "ヤマダ タロウ", "1978-05-06", "ヤマダ タロ", "1978-05-16"),
    // The same address.
    live("equal", "川崎市中原区小杉町3丁目1番2号", "川崎市中原区小杉町3丁目1番2号"),
    live("hyphens", "川崎市中原区小杉町3丁目1番2号", "川崎市中原区小杉町3-1-2"),
    live("full width", "川崎市中原区小杉町3-1-2", "川崎市中原区小杉町３－１－２"),
    live("丁目 in kanji", "川崎市中原区小杉町三丁目1番2号", "川崎市中原区小杉町3-1-2"),
    live("all in kanji", "川崎市中原区小杉町三丁目十二番三号", "川崎市中原区小杉町3-12-3"),
    live("with prefecture", "神奈川県川崎市中原区小杉町3-1-2", "中原区小杉町3丁目1-2"),
    live("without city", "川崎市中原区小杉町3-1-2", "中原区小杉町3-1-2"),
    live("番地", "川崎市高津区溝口100番地", "川崎市高津区溝口100"),
    live("番地の", "川崎市高津区溝口100番地の5", "川崎市高津区溝口100-5"),
    live("long dashes", "川崎市中原区小杉町3-1-2", "川崎市中原区小杉町3ー1―2"),
    live("a room only here", "川崎市中原区小杉町3-1-2", "川崎市中原区小杉町3-1-2 見本荘 203号室"),
    live("the room as a number", "川崎市中原区小杉町3-1-2-203", "川崎市中原区小杉町3-1-2 見本荘203号"),
    live("ヶ and ケ", "川崎市多摩区菅ヶ原2-3-4", "川崎市多摩区菅ケ原2丁目3番4号"),
    live("elsewhere", "東京都大田区西蒲田七丁目1-1", "東京都大田区西蒲田7-1-1"),
    live("blanks", "川崎市 中原区 小杉町 3-1-2", "川崎市中原区小杉町3丁目　1番 2号"),
    // Any alias.
    alias("name", "田中 一郎", "田中一郎", "タナカ イチロウ"),
    alias("reading", "タナカ イチロウ", "田中一郎", "たなか いちろう"),
    alias("former name", "鈴木 一郎", "鈴木　一郎", "スズキ イチロウ"),
    alias("Latin letters", "SMITH JOHN", "Ｓｍｉｔｈ　Ｊｏｈｎ", "スミス ジョン"),
    alias("nickname", "イチ", "田中一郎", "イチ"),
  ]

  @Test func thereAreForty() {
    #expect(Self.pairs.count == 40)
  }

  @Test(arguments: pairs) func everyPairIsFound(pair: Pair) {
    #expect(CounterpartMatch(pair.visitor).hits(pair.counterpart))
  }

  static let others: [Pair] = [
    read("two edits", "ヤマダ タロウ", "1978-05-06", "ヤマモ タロ", "1978-05-06"),
    read("another birth", "ヤマダ タロウ", "1978-05-06", "ヤマダ タロウ", "1978-08-19"),
    read("two digits off", "ヤマダ タロウ", "1978-05-06", "ヤマダ タロウ", "1978-06-07"),
    read("no birth", "ヤマダ タロウ", "", "ヤマダ タロウ", "1978-05-06"),
    read("no reading", "", "1978-05-06", "", "1978-05-06"),
    read("a reading of one sign", "", "1978-05-06", "ア", "1978-05-06"),
    live("the next house", "川崎市中原区小杉町3-1-2", "川崎市中原区小杉町3-1-3"),
    live("another town", "川崎市中原区小杉町3-1-2", "川崎市中原区新丸子3-1-2"),
    live("another room", "川崎市中原区小杉町3-1-2 見本荘101", "川崎市中原区小杉町3-1-2 見本荘203"),
    live("the town alone", "川崎市中原区小杉町", "川崎市中原区小杉町"),
    live("no address", "", ""),
    alias("another name", "田中 一郎", "田中次郎", "タナカ ジロウ"),
    alias("an empty alias", "", "", ""),
  ]

  @Test(arguments: others) func othersAreNot(pair: Pair) {
    #expect(!CounterpartMatch(pair.visitor).hits(pair.counterpart))
  }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    guard let left = ResidencePoint(left), let right = ResidencePoint(right) else { return false }
    return left.isSame(right)
  }

  @Test func aTownCalledByANumberIsItsName() {
    #expect(Self.isSame("東京都千代田区三番町6", "東京都千代田区三番町6番地"))
    #expect(Self.isSame("三田一丁目2-3", "三田1-2-3"))
    #expect(!Self.isSame("三番町6", "四番町6"))
  }
}
