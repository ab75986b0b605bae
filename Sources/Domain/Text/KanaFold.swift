/// One way of writing a reading: katakana for フリガナ fields, and a coarser key to search by.
///
/// Works on readings only; names in kanji are stored scalar for scalar and never pass through here
/// (terminal.md 6.9).
public enum KanaFold {
  /// Katakana from hiragana, half-width katakana (with their separate sound marks) and romaji
  /// (Hepburn and kunrei, either width); runs of blanks become one space, none at the ends.
  ///
  /// What cannot be read as a syllable stays as typed, so that the field can point at it. Meant
  /// for a whole field when it is left: a final `n` becomes ン.
  public static func katakana(_ text: String) -> String {
    FullWidthFold.trimmed(singleBlanks(dashes(kana(Romaji.katakana(kana(text))))))
  }

  /// The key by which readings are stored and searched: katakana with small kana made large, ヂ and
  /// ヅ as ジ and ズ, without long-vowel marks, dashes, middle dots and blanks; ASCII in lower case.
  ///
  /// Latin letters stay Latin (foreign residents' names); `searchKeys` adds the romaji reading.
  public static func searchKey(_ text: String) -> String {
    if let key = plainKey(text) { return key }
    var key = String.UnicodeScalarView()
    for scalar in kana(text).unicodeScalars where !dropped.contains(scalar) && !isDash(scalar) {
      key.append(coarse[scalar] ?? lower(scalar))
    }
    return String(key)
  }

  /// The key of full-width kana and kanji alone, which a register of 1.5 million people consists of;
  /// nil for text that has anything else in it.
  private static func plainKey(_ text: String) -> String? {
    var isPlain = true
    let key = String(unsafeUninitializedCapacity: text.utf8.count) { bytes in
      var count = 0
      for scalar in text.unicodeScalars {
        let folded: Unicode.Scalar
        switch scalar.value {
        case 0x3041...0x3096: folded = plain[Int(scalar.value - 0x3041)]
        case 0x30A1...0x30F6: folded = plain[Int(scalar.value - 0x30A1)]
        case 0x4E00...0x9FFF: folded = scalar
        case 0x20, 0x3000, 0x30FB, 0x30FC: continue
        default:
          isPlain = false
          return 0
        }
        // Each of these has three bytes.
        bytes[count] = UInt8(0xE0 | folded.value >> 12)
        bytes[count + 1] = UInt8(0x80 | folded.value >> 6 & 0x3F)
        bytes[count + 2] = UInt8(0x80 | folded.value & 0x3F)
        count += 3
      }
      return count
    }
    return isPlain ? key : nil
  }

  /// ァ to ヶ, each as its large kana.
  private static let plain: [Unicode.Scalar] = (0x30A1...0x30F6).map { value in
    let scalar = Unicode.Scalar(UInt32(value)) ?? " "
    return coarse[scalar] ?? scalar
  }

  /// Every key a typed search may mean: as it stands and, when Latin letters were typed, as romaji.
  public static func searchKeys(_ query: String) -> [String] {
    let plain = searchKey(query)
    let read = searchKey(katakana(query))
    return plain.utf8.elementsEqual(read.utf8) ? [plain] : [plain, read]
  }

  /// Whether a フリガナ may be stored so: katakana, ー, ・ and single spaces only, not empty.
  public static func isKatakana(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        (0x30A1...0x30FE).contains($0.value) || $0 == " "
      }
  }

  /// The runs of a `katakana` text that are no kana, in their order: what a person has to put right.
  public static func unread(_ katakana: String) -> [String] {
    katakana.unicodeScalars
      .split { (0x30A1...0x30FE).contains($0.value) || $0 == " " }
      .map { String($0) }
  }

  /// Hiragana and half-width kana to katakana, sound marks joined to their letter.
  private static func kana(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let full = fullWidth[scalar] ?? katakana(of: FullWidthFold.ascii(scalar))
      if full == "\u{3099}" || full == "\u{309A}" {
        let table = full == "\u{3099}" ? voiced : halfVoiced
        if let last = out.last, let joined = table[last] {
          out.removeLast()
          out.append(joined)
          continue
        }
      }
      out.append(full)
    }
    return String(out)
  }

  private static func katakana(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x3041...0x3096, 0x309D...0x309E: Unicode.Scalar(scalar.value + 0x60) ?? scalar
    case 0x309B: "\u{3099}"
    case 0x309C: "\u{309A}"
    case 0xA0, 0x09: " "
    default: scalar
    }
  }

  /// Dashes typed for the long-vowel mark after a kana.
  private static func dashes(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isDash(scalar), let last = out.last, (0x30A1...0x30FC).contains(last.value) {
        out.append("ー")
      } else {
        out.append(scalar)
      }
    }
    return String(out)
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || (0x2010...0x2015).contains(scalar.value) || scalar == "−"
  }

  private static func singleBlanks(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != " " || out.last != " " { out.append(scalar) }
    return String(out)
  }

  private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0x20) ?? scalar : scalar
  }

  private static let dropped: Set<Unicode.Scalar> = [" ", "ー", "・", "\u{3099}", "\u{309A}"]

  private static let coarse = pairs(
    "ァィゥェォッャュョヮヵヶヂヅ", "アイウエオツヤユヨワカケジズ")

  private static let voiced = pairs(
    "カキクケコサシスセソタチツテトハヒフヘホウヽワヰヱヲ",
    "ガギグゲゴザジズゼゾダヂヅデドバビブベボヴヾヷヸヹヺ")

  private static let halfVoiced = pairs("ハヒフヘホ", "パピプペポ")

  /// U+FF61 ... U+FF9F in code order.
  private static let fullWidth = pairs(
    "｡｢｣､･ｦｧｨｩｪｫｬｭｮｯｰｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝ\u{FF9E}\u{FF9F}",
    "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u{3099}\u{309A}")

  private static func pairs(_ from: String, _ to: String) -> [Unicode.Scalar: Unicode.Scalar] {
    Dictionary(
      zip(from.unicodeScalars, to.unicodeScalars).map { ($0, $1) },
      uniquingKeysWith: { first, _ in first })
  }
}
