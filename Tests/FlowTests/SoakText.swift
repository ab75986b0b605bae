/// Text as it may come from a keyboard, a paste or a broken line.
enum SoakText {
  static func any(_ chance: inout SoakChance) -> String {
    switch Int.random(in: 0..<20, using: &chance) {
    case ..<9: words.randomElement(using: &chance) ?? ""
    case ..<12: String(letters.randomElement(using: &chance) ?? "1")
    case ..<15: run(of: odd, upTo: 12, &chance)
    case ..<17: run(of: words, upTo: 6, &chance)
    case 17: digits(12, &chance)
    case 18: scalars(Int.random(in: 1...30, using: &chance), &chance)
    default: run(of: words + odd, upTo: 400, &chance)
    }
  }

  private static let words = [
    "住民票 2通", "車いす 介助あり", "やまだ", "t-clerk", "t-colleague", "r8.11.24", "１２３", "A001",
    "転入", "ベビーカー", "理由です", "加藤", "2026-11-25", "correct horse", "kuyakusho 2026 desk",
  ]

  private static let letters: [Character] = Array("0123456789/qjkyn ｑ１　-=あ")

  /// Controls, directions, joiners, marks, compatibility ideographs, wide and narrow: every trap of
  /// terminal.md 6.9 and some more.
  private static let odd = [
    "\u{0}", "\u{7}", "\u{8}", "\u{1B}[2J", "\u{1B}]0;x\u{7}", "\u{7F}", "\u{85}", "\u{9B}31m",
    "\r\n", "\n", "\t", "\u{200B}", "\u{200D}", "\u{200F}", "\u{202E}", "\u{2066}", "\u{2069}",
    "\u{2028}", "\u{FEFF}", "\u{AD}", "שלום", "مرحبا", "👨‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🇯🇵", "👍🏽", "e\u{301}\u{302}\u{303}",
    "葛\u{E0100}", "神", "\u{FA19}", "か\u{3099}", "ｶﾞｷﾞﾊﾟ", "ﾞ", "髙﨑", "𠮷", "①※…", "㈱", "～〜", "ﷺ",
    "각", "\u{1100}\u{1161}", "\u{FFFD}", "\u{FFFF}", "\u{10FFFF}", "\u{F0000}", "\u{3000}", "＝",
  ]

  private static func run(
    of parts: [String], upTo limit: Int, _ chance: inout SoakChance
  ) -> String {
    (0..<Int.random(in: 1...limit, using: &chance)).map { _ in
      parts.randomElement(using: &chance) ?? ""
    }.joined()
  }

  static func digits(_ count: Int, _ chance: inout SoakChance) -> String {
    String(
      (0..<count).map { _ in Character("\(Int.random(in: 0...9, using: &chance))") })
  }

  private static func scalars(_ count: Int, _ chance: inout SoakChance) -> String {
    var text = String.UnicodeScalarView()
    while text.count < count {
      let plane: UInt32 = Int.random(in: 0..<4, using: &chance) == 0 ? 0x10FFFF : 0x33FF
      if let scalar = Unicode.Scalar(UInt32.random(in: 0...plane, using: &chance)) {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
