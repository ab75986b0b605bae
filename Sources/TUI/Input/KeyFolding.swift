/// Folding for the lookup of keys and for ASCII fields (terminal.md 6.8). Never used on names.
enum KeyFolding {
  /// Full-width ASCII and the ideographic space as ASCII, everything else as it is.
  static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000: " "
    default: scalar
    }
  }

  /// The character when `text` is exactly one, folded; nil for longer runs.
  static func single(_ text: String) -> Character? {
    guard let first = text.first, text.index(after: text.startIndex) == text.endIndex else {
      return nil
    }
    return folded(first)
  }

  static func folded(_ character: Character) -> Character {
    let scalars = character.unicodeScalars
    guard let scalar = scalars.first, scalars.count == 1 else { return character }
    return Character(ascii(scalar))
  }

  /// The F-key meant by the character after Ctrl-O. What the - key sends while kana is typed is
  /// taken for it too.
  static func functionNumber(_ character: Character) -> Int? {
    switch folded(character) {
    case "0": 10
    case "-", "ー", "−", "‐", "ｰ": 11
    case "=": 12
    case let digit: ("1"..."9").contains(digit) ? digit.wholeNumberValue : nil
    }
  }
}
