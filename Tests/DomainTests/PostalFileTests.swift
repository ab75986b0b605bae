import Domain
import Testing

@Suite struct PostalFileTests {
  /// The traps of the file: what the line says, what fills an address, what is only shown.
  @Test(
    arguments: [
      ("以下に掲載がない場合", "イカニケイサイガナイバアイ", [["", "", ""]]),
      ("小菅村の次に１〜６６３番地がくる場合", "コスゲムラノツギニ", [["", "", "小菅村の次に１〜６６３番地がくる場合"]]),
      ("利島村一円", "トシマムライチエン", [["", "", ""]]), ("一円", "イチエン", [["一円", "イチエン", ""]]),
      ("大通西（１〜１９丁目）", "オオドオリニシ（１－１９チョウメ）", [["大通西", "オオドオリニシ", "１〜１９丁目"]]),
      (
        "西新宿新宿パークタワー（３５階）", "ニシシンジュクシンジュクパークタワー（３５カイ）",
        [["西新宿新宿パークタワー", "ニシシンジュクシンジュクパークタワー", "３５階"]]
      ),
      (
        "種市第１地割〜第３地割", "タネイチダイ１チワリ－ダイ３チワリ",
        [["種市", "タネイチダイ", "種市第１地割〜第３地割"]]
      ),
      ("左草１地割〜左草", "サソウ", [["左草", "サソウ", "左草１地割〜左草"]]),
      ("甲、乙（大木戸）", "コウ、オツ（オオキド）", [["甲", "コウ", "大木戸"], ["乙", "オツ", "大木戸"]]),
      ("鍛冶町", "カジチョウ", [["鍛冶町", "カジチョウ", ""]]),
    ] as [(String, String, [[String]])])
  func townsAsTheyAreWritten(town: String, kana: String, parts: [[String]]) {
    let areas = PostalSamples.areas([PostalSamples.line("1000000", "市", town, kana)])
    #expect(areas.map { [$0.town, $0.townKana, $0.note] } == parts)
  }

  @Test func aTownCutOverThreeLinesIsOne() {
    let file = PostalSamples.file([
      PostalSamples.line("0482402", "余市郡仁木町", "大江（１丁目、２丁目「６５１、６６２、", "オオエ(1ﾁｮｳﾒ､2ﾁｮｳﾒ<651､662､"),
      PostalSamples.line("0482402", "余市郡仁木町", "６６８番地」以外、３丁目５、", "668ﾊﾞﾝﾁ>ｲｶﾞｲ､3ﾁｮｳﾒ5､"),
      PostalSamples.line("0482402", "余市郡仁木町", "１３−４、２０）", "13-4､20)"),
      PostalSamples.line("0482403", "余市郡仁木町", "西町", "ﾆｼﾏﾁ"),
    ])
    #expect(file.read == 4)
    #expect(file.entries.map { $0.map(\.town) } == [["大江"], ["大江"], ["大江"], ["西町"]])
    #expect(file.entries.last?.first?.townKana == "ニシマチ")
    #expect(file.entries.first?.first?.townKana == "オオエ")
    #expect(file.rejected.isEmpty)
  }

  @Test(arguments: [
    ("", "15項目"), ("14133,\"211  \"", "15項目"),
    (PostalSamples.line("211006", "市", "町", "マチ"), "7桁"),
    (PostalSamples.line("2110063", "市", "町", "マチ", local: "1413"), "5桁"),
    (PostalSamples.line("2110063", "市", "", "マチ"), "空です"),
    (PostalSamples.line("2110063", "市", "町\u{1B}[2J", "マチ"), "使えない文字"),
    (PostalSamples.line("2110063", "市", "町\u{202E}", "マチ"), "使えない文字"),
    (PostalSamples.line("2110063", "市", "町（一", "マチ"), "括弧"),
    (String(PostalSamples.line("2110063", "市", "小杉町", "マチ").dropLast(30)), "途中で切れて"),
    (PostalSamples.line("2110063", "市", "町", "マチ") + ",9", "16項目"),
    (PostalSamples.line("2110063", "市", "町", "マチ").replacing(",0,0,1", with: ",0,x,1"), "1桁"),
    (PostalSamples.line("2110063", "市", "町\0", "マチ"), "NUL"),
    (String(repeating: "あ", count: 3_400_000), "長すぎ"),
  ])
  func aBadLineIsListedAndTheRestGoesIn(line: String, reason: String) {
    let file = PostalSamples.file([
      PostalSamples.nakahara[5], line.isEmpty ? " " : line, PostalSamples.nakahara[6],
    ])
    #expect(file.rejected.map(\.line) == [2])
    #expect(file.rejected.first?.reason.contains(reason) == true, "\(file.rejected)")
    #expect(file.read == 3)
    #expect(file.entries.flatMap { $0 }.map(\.town) == ["小杉町", "今井仲町"])
  }

  @Test func aLineInAnotherEncodingIsListed() {
    let lines =
      [ImportLine(number: 1, text: nil)]
      + PostalSamples.nakahara.enumerated().map {
        ImportLine(number: $0.offset + 2, text: $0.element)
      }
    let file = PostalFile(lines)
    #expect(file.rejected.map(\.line) == [1])
    #expect(file.read == 9 && file.entries.count == 8)
  }

  @Test func aSecondFileBringsWhatIsNew() {
    let known = PostalSamples.areas(PostalSamples.nakahara)
    let same = PostalMerge(PostalSamples.file(PostalSamples.nakahara), into: known)
    #expect([same.imported, same.unchanged, same.removed] == [0, 8, 0])
    #expect(Set(same.areas) == Set(known))
    let part = PostalMerge(
      PostalSamples.file([
        PostalSamples.nakahara[5],
        PostalSamples.line("2119999", "川崎市中原区", "新しい町", "アタラシイマチ"),
      ]), into: known)
    // Two of seven towns: what is new is added.
    #expect([part.imported, part.unchanged, part.removed] == [1, 1, 0])
    #expect(Set(part.areas.map(\.town)).isSuperset(of: ["小杉町", "新しい町", "新丸子東", "戸手本町"]))
    // Five of seven: the municipality is whole, the other ward stays.
    let most = PostalMerge(
      PostalSamples.file(Array(PostalSamples.nakahara.prefix(5))), into: known)
    #expect([most.imported, most.unchanged, most.removed] == [0, 5, 2])
    #expect(Set(most.areas.map(\.town)).contains("戸手本町"))
    let gone = PostalMerge(
      PostalSamples.file([PostalSamples.nakahara[5].replacing(",0,0,1,0,0,0", with: ",0,0,1,0,2,6")]
      ),
      into: known)
    #expect([gone.imported, gone.unchanged, gone.removed] == [1, 0, 1])
    #expect(!gone.areas.contains { $0.town.utf8.elementsEqual("小杉町".utf8) })
  }
}
