/// Syllables in Latin letters, Hepburn and kunrei together, read greedily from a table.
enum Romaji {
  /// Turns every run of letters that reads as syllables into katakana; other text stays.
  ///
  /// `n` before a consonant and at the end is ン, `n'` and `nn` at the end too; `m` before b, m, p
  /// is ン (Namba); a doubled consonant and `tch` give ッ.
  static func katakana(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let letters = scalars.map(lower)
    var out = String.UnicodeScalarView()
    var at = 0
    while at < scalars.count {
      guard isLetter(letters[at]) else {
        out.append(scalars[at])
        at += 1
        continue
      }
      if let (kana, used) = syllable(letters, at) ?? sokuonOrN(letters, at) {
        out.append(contentsOf: kana.unicodeScalars)
        at += used
      } else {
        out.append(scalars[at])
        at += 1
      }
    }
    return String(out)
  }

  private static func syllable(_ letters: [Unicode.Scalar], _ at: Int) -> (String, Int)? {
    for length in stride(from: min(4, letters.count - at), through: 1, by: -1) {
      let key = String(String.UnicodeScalarView(letters[at..<(at + length)]))
      if let kana = table[key] { return (kana, length) }
    }
    return nil
  }

  private static func sokuonOrN(_ letters: [Unicode.Scalar], _ at: Int) -> (String, Int)? {
    let letter = letters[at]
    let next = at + 1 < letters.count ? letters[at + 1] : nil
    let afterNext = at + 2 < letters.count ? letters[at + 2] : nil
    switch letter {
    case "n":
      if next == "'" { return ("ン", 2) }
      if next == "n", !(afterNext.map { isVowel($0) || $0 == "y" } ?? false) { return ("ン", 2) }
      return ("ン", 1)
    case "m" where next == "b" || next == "m" || next == "p":
      return ("ン", 1)
    default:
      let doubled = next == letter && !isVowel(letter)
      let tch = letter == "t" && next == "c" && afterNext == "h"
      guard doubled || tch, syllable(letters, at + 1) != nil else { return nil }
      return ("ッ", 1)
    }
  }

  private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0x20) ?? scalar : scalar
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x61...0x7A).contains(scalar.value)
  }

  private static func isVowel(_ scalar: Unicode.Scalar) -> Bool {
    "aiueo".unicodeScalars.contains(scalar)
  }

  /// A consonant and its kana for a, i, u, e, o; `-` where the row has none.
  private static let rows: [(String, String)] = [
    ("", "ア イ ウ エ オ"), ("k", "カ キ ク ケ コ"), ("g", "ガ ギ グ ゲ ゴ"),
    ("s", "サ シ ス セ ソ"), ("z", "ザ ジ ズ ゼ ゾ"), ("t", "タ チ ツ テ ト"),
    ("d", "ダ ヂ ヅ デ ド"), ("n", "ナ ニ ヌ ネ ノ"), ("h", "ハ ヒ フ ヘ ホ"),
    ("b", "バ ビ ブ ベ ボ"), ("p", "パ ピ プ ペ ポ"), ("m", "マ ミ ム メ モ"),
    ("y", "ヤ - ユ イェ ヨ"), ("r", "ラ リ ル レ ロ"), ("w", "ワ ウィ - ウェ ヲ"),
    ("v", "ヴァ ヴィ ヴ ヴェ ヴォ"), ("f", "ファ フィ フ フェ フォ"),
    ("ky", "キャ - キュ キェ キョ"), ("gy", "ギャ - ギュ ギェ ギョ"),
    ("sy", "シャ - シュ シェ ショ"), ("sh", "シャ シ シュ シェ ショ"),
    ("zy", "ジャ - ジュ ジェ ジョ"), ("j", "ジャ ジ ジュ ジェ ジョ"),
    ("jy", "ジャ - ジュ ジェ ジョ"), ("ty", "チャ - チュ チェ チョ"),
    ("ch", "チャ チ チュ チェ チョ"), ("cy", "チャ - チュ チェ チョ"),
    ("dy", "ヂャ - ヂュ ヂェ ヂョ"), ("ny", "ニャ - ニュ ニェ ニョ"),
    ("hy", "ヒャ - ヒュ ヒェ ヒョ"), ("by", "ビャ - ビュ ビェ ビョ"),
    ("py", "ピャ - ピュ ピェ ピョ"), ("my", "ミャ - ミュ ミェ ミョ"),
    ("ry", "リャ - リュ リェ リョ"), ("ts", "ツァ ツィ ツ ツェ ツォ"),
    ("th", "- ティ - - -"), ("dh", "- ディ デュ - -"), ("tw", "- - トゥ - -"),
    ("dw", "- - ドゥ - -"), ("kw", "クァ - - - -"), ("gw", "グァ - - - -"),
    ("x", "ァ ィ ゥ ェ ォ"), ("xy", "ャ - ュ - ョ"),
    ("xt", "- - ッ - -"), ("xts", "- - ッ - -"),
  ]

  private static let table: [String: String] = {
    var table: [String: String] = [:]
    for (consonant, kana) in rows {
      for (vowel, syllable) in zip(["a", "i", "u", "e", "o"], kana.split(separator: " "))
      where syllable != "-" {
        table[consonant + vowel] = String(syllable)
      }
    }
    return table
  }()
}
