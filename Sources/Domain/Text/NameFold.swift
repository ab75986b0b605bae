/// The key by which names in kanji are stored and searched: variants as their fall-back, variation
/// selectors left out, kana and width folded as readings are (`KanaFold.searchKey`).
public enum NameFold {
  /// - Parameter fallback: what a character is found by; nil for most.
  public static func searchKey(
    _ name: String, fallback: (Unicode.Scalar) throws -> Unicode.Scalar?
  ) rethrows -> String {
    guard try name.unicodeScalars.contains(where: { try changes($0, fallback) }) else {
      return KanaFold.searchKey(name)
    }
    var plain = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where !GlyphTable.isSelector(scalar) {
      plain.append(hasNone(scalar) ? scalar : try fallback(scalar) ?? scalar)
    }
    return KanaFold.searchKey(String(plain))
  }

  private static func changes(
    _ scalar: Unicode.Scalar, _ fallback: (Unicode.Scalar) throws -> Unicode.Scalar?
  ) rethrows -> Bool {
    if hasNone(scalar) { return false }
    return try GlyphTable.isSelector(scalar) || fallback(scalar) != nil
  }

  /// Kana and ASCII have no variants, and most of a text is them.
  private static func hasNone(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x2E80 || isKana(scalar)
  }

  static func isKana(_ scalar: Unicode.Scalar) -> Bool {
    (0x3000...0x30FF).contains(scalar.value)
  }

  /// Kanji in all their blocks, with the marks that stand for one.
  public static func isKanji(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3005...0x3007, 0x2E80...0x2FDF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xE000...0xFAFF,
      0x20000...0x3FFFF, 0xF0000...0x10FFFF:
      true
    default: false
    }
  }
}
