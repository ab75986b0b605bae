import Domain

/// Lines in the layout of 日本郵便, made here: the true file is not part of the project.
enum PostalSamples {
  static func line(
    _ code: String, _ municipality: String, _ town: String, _ kana: String, local: String = "14133",
    prefecture: String = "神奈川県"
  ) -> String {
    """
    \(local),"\(code.prefix(3))  ","\(code)","カナガワケン","カワサキシナカハラク","\(kana)",\
    "\(prefecture)","\(municipality)","\(town)",0,0,1,0,0,0
    """
  }

  static let nakahara = [
    line("2110000", "川崎市中原区", "以下に掲載がない場合", "イカニケイサイガナイバアイ"),
    line("2110001", "川崎市中原区", "上丸子八幡町", "カミマルコハチマンチョウ"),
    line("2110004", "川崎市中原区", "新丸子東", "シンマルコヒガシ"),
    line("2110005", "川崎市中原区", "新丸子町", "シンマルコマチ"),
    line("2110062", "川崎市中原区", "小杉陣屋町", "コスギジンヤチョウ"),
    line("2110063", "川崎市中原区", "小杉町", "コスギマチ"),
    line("2110065", "川崎市中原区", "今井仲町", "イマイナカマチ"),
    line("2120023", "川崎市幸区", "戸手本町", "トデホンチョウ", local: "14132"),
  ]

  static func file(_ lines: [String]) -> PostalFile {
    PostalFile(lines.enumerated().map { ImportLine(number: $0.offset + 1, text: $0.element) })
  }

  static func areas(_ lines: [String]) -> [PostalArea] { file(lines).entries.flatMap { $0 } }

  static func index(_ lines: [String] = nakahara) throws -> PostalIndex {
    try PostalIndex(PostalPacker.pack(areas(lines)))
  }

  /// Invented areas of every shape the form can hold.
  static func random(_ count: Int, seed: UInt64) -> [PostalArea] {
    var chance = SplitMix64(seed: seed)
    let kanji = Array("川崎市中原区小杉町新丸子東𠮷﨑神神上下大条丁目１２Ａヶの一".unicodeScalars)
    let kana = Array("アイカガキシジチヂツヅッャュョーンヴ１２".unicodeScalars)
    func text(_ letters: [Unicode.Scalar], _ most: Int) -> String {
      let length = Int.random(in: 0...most, using: &chance)
      return String(
        String.UnicodeScalarView(
          (0..<length).map { _ in letters[Int.random(in: 0..<letters.count, using: &chance)] }))
    }
    return (0..<count).compactMap { _ in
      let local = Int.random(in: 1...40, using: &chance) * 1_009
      let number =
        Int.random(in: 0...2, using: &chance) == 0
        ? Int.random(in: 0...9_999_999, using: &chance)
        : 2_110_000 + Int.random(in: 0...300, using: &chance)
      return PostalCode(number: number).map {
        PostalArea(
          code: $0, local: local, prefecture: "県\(local % 7)", municipality: "市\(local)",
          town: text(kanji, 40), townKana: text(kana, 60),
          note: Int.random(in: 0...9, using: &chance) == 0 ? text(kanji, 30) : "")
      }
    }
  }
}
