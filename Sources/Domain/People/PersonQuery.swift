/// What somebody typed to find a person, in every way it may be meant.
public struct PersonQuery: Equatable, Sendable {
  /// Keys of a reading: the beginning or any part of it.
  public var kanaKeys: [String] = []
  /// A part of a name in kanji or in Latin letters; of Latin letters two or more.
  public var nameKey: String?
  /// A day, or the month or the year alone.
  public var birth: BirthSpan?
  /// A 宛名番号 or 世帯番号, whole.
  public var identifier: String?
  /// A town, or a town with the beginning of a lot.
  public var addressKey: String?

  /// - Parameter fallback: what a character of a name is found by (`GlyphTable.fallbacks`).
  public init(_ typed: String, fallback: (Unicode.Scalar) throws -> Unicode.Scalar?) rethrows {
    let text = FullWidthFold.trimmed(typed)
    let terms = text.unicodeScalars.split { $0 == " " || $0 == "\u{3000}" }.map(String.init)
    if let span = BirthSpan(typed: text) {
      birth = span
      // Eight digits may be a day and may be somebody's number.
      if terms.count == 1 { identifier = Self.identifier(text) }
      return
    }
    var rest = terms
    if terms.count > 1, let index = terms.lastIndex(where: { BirthSpan(typed: $0) != nil }) {
      birth = BirthSpan(typed: rest.remove(at: index))
    }
    let words = rest.joined()
    guard !words.isEmpty else { return }
    try take(words, fallback)
  }

  /// Nothing that could be looked for.
  public var isEmpty: Bool {
    kanaKeys.isEmpty && nameKey == nil && birth == nil && identifier == nil && addressKey == nil
  }

  private mutating func take(
    _ words: String, _ fallback: (Unicode.Scalar) throws -> Unicode.Scalar?
  ) rethrows {
    identifier = Self.identifier(words)
    let scalars = FullWidthFold.ascii(words).unicodeScalars
    let hasKanji = scalars.contains(where: NameFold.isKanji)
    let hasDigit = scalars.contains { (0x30...0x39).contains($0.value) }
    let hasLatin = scalars.contains { Self.isLatin($0) }
    if !hasKanji && !hasDigit {
      kanaKeys = KanaFold.searchKeys(words).filter { !$0.isEmpty }
    }
    if hasKanji && !hasDigit || hasLatin {
      let key = try NameFold.searchKey(words, fallback: fallback)
      nameKey = key.unicodeScalars.count >= (hasKanji ? 1 : 2) ? key : nil
    }
    if hasKanji || (hasDigit && !hasLatin && identifier == nil) {
      let key = AddressFold.searchKey(words)
      addressKey = key.unicodeScalars.count >= 2 ? key : nil
    }
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
      || (0xC0...0x24F).contains(scalar.value)
  }

  /// Numbers of the core system hold a digit and nothing but ASCII letters, digits and hyphens.
  private static func identifier(_ text: String) -> String? {
    let plain = FullWidthFold.ascii(text)
    let fits = plain.utf8.allSatisfy {
      switch $0 {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
      default: false
      }
    }
    let hasDigit = plain.utf8.contains { (0x30...0x39).contains($0) }
    return fits && hasDigit && plain.utf8.count <= 20 ? plain : nil
  }
}
