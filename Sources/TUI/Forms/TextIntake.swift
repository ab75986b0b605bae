/// What a text field takes from what was typed or pasted, in one pass over the scalars.
struct TextIntake {
  /// Marks kept on one character. More than this is not writing, and would let one character grow
  /// without end.
  static let scalarsPerCharacter = 16

  let kind: TextField.Kind
  /// Why something was left out, as a sentence.
  private(set) var refusal: String?

  init(kind: TextField.Kind) { self.kind = kind }

  mutating func accept(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { last = scalar }
      if scalar == "\n", last == "\r" { continue }
      if let kept = Self.visible(scalar).flatMap({ fit($0) }) { out.append(kept) }
    }
    return String(out)
  }

  /// The characters of `text`, each cut to a bounded number of scalars. A cut may let two of them
  /// join, so it is done until nothing is left to cut.
  static func clusters(of text: String) -> [Character] {
    let all = Array(text)
    guard all.contains(where: { $0.unicodeScalars.count > scalarsPerCharacter }) else {
      return all
    }
    var kept = String.UnicodeScalarView()
    for character in all {
      kept.append(contentsOf: character.unicodeScalars.prefix(scalarsPerCharacter))
    }
    return clusters(of: String(kept))
  }

  /// Line breaks and tabs as a space, nothing for what cannot be seen. Joiners and the tags of
  /// flags stay: they are part of the character before them.
  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: " "
    case 0..<0x20, 0x7F..<0xA0: nil
    case 0x200D, 0xE0020...0xE007F: scalar
    default: scalar.properties.generalCategory == .format ? nil : scalar
    }
  }

  private mutating func fit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch kind {
    case .text, .masked: return scalar
    case .number:
      let folded = KeyFolding.ascii(scalar)
      if ("0"..."9").contains(folded) { return folded }
      if folded != " ", folded != "," { refusal = "この欄は数字だけを受け付けます。" }
      return nil
    case .code:
      let folded = KeyFolding.ascii(scalar)
      if folded.isASCII { return folded }
      refusal = "この欄は英数字と記号だけを受け付けます。"
      return nil
    }
  }
}
