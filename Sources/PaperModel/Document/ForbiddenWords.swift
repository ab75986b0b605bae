import Domain

/// Words that never stand on what a citizen can read (domain.md K), however they are spelled.
public enum ForbiddenWords {
  static let everywhere = ["支援措置", "虐待", "生活保護"]
  /// Only in おくやみ: the bereaved are not customers.
  static let bereavement = ["お客様", "お客さま"]

  /// Whether one of them stands in the text.
  public static func stand(in text: String, bereavement isBereavement: Bool = false) -> Bool {
    let plain = folded(text)
    let words = everywhere + (isBereavement ? bereavement : [])
    return words.contains { plain.contains(Array($0.unicodeScalars)) } || hasDV(plain)
  }

  /// Refuses a paper for citizens that has one, within a box or across two neighbours.
  ///
  /// - Throws: `PaperRefusal.forbiddenWord` with the field.
  public static func check(
    _ document: PaperDocument, bereavement: Bool = false
  ) throws(PaperRefusal) {
    guard document.audience == .citizen else { return }
    if stand(in: document.title.text, bereavement: bereavement) {
      throw .forbiddenWord(field: document.title)
    }
    for text in document.texts
    where stand(in: text.text.text, bereavement: bereavement)
      || stand(in: text.field.text, bereavement: bereavement)
    {
      throw .forbiddenWord(field: text.field)
    }
  }

  /// Full width as half width, capitals, without blanks, line ends and variation selectors.
  private static func folded(_ text: String) -> [Unicode.Scalar] {
    FullWidthFold.ascii(text).unicodeScalars.compactMap { scalar in
      switch scalar.value {
      case 0x61...0x7A: Unicode.Scalar(scalar.value - 0x20)
      case 0..<0x21, 0x3000, 0x3013, 0x30FB, 0xFE00...0xFE0F, 0xE0100...0xE01EF: nil
      default: scalar
      }
    }
  }

  /// The two letters by themselves: a DVD is none.
  private static func hasDV(_ scalars: [Unicode.Scalar]) -> Bool {
    let isLetter: (Unicode.Scalar) -> Bool = { ("A"..."Z").contains($0) }
    return scalars.indices.contains { index in
      scalars[index] == "D" && index + 1 < scalars.count && scalars[index + 1] == "V"
        && (index == 0 || !isLetter(scalars[index - 1]))
        && (index + 2 >= scalars.count || !isLetter(scalars[index + 2]))
    }
  }
}
