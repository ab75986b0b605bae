/// The key by which names in kanji are stored and searched: variants as their fall-back, variation
/// selectors left out, kana and width folded as readings are (`KanaFold.searchKey`).
public enum NameFold {
  /// - Parameter fallback: what a character is found by; nil for most.
  public static func searchKey(
    _ name: String, fallback: (Unicode.Scalar) throws -> Unicode.Scalar?
  ) rethrows -> String {
    var plain = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where !GlyphTable.isSelector(scalar) {
      // Kana and ASCII have no variants, and most of a text is them.
      let hasNone = scalar.value < 0x2E80 || isKana(scalar)
      plain.append(hasNone ? scalar : try fallback(scalar) ?? scalar)
    }
    return KanaFold.searchKey(String(plain))
  }

  static func isKana(_ scalar: Unicode.Scalar) -> Bool {
    (0x3000...0x30FF).contains(scalar.value)
  }

  /// Kanji in all their blocks, with the marks that stand for one.
  static func isKanji(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3005...0x3007, 0x2E80...0x2FDF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xE000...0xFAFF,
      0x20000...0x3FFFF, 0xF0000...0x10FFFF:
      true
    default: false
    }
  }
}
