/// What text of a data file may look like, decided by scalars and not by locale.
enum PlainText {
  /// No control, no line or paragraph separator, no bidirectional override, no invisible mark.
  static func isPlain(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(isPlain) }

  /// The text with anything that could disturb a terminal replaced.
  static func visible(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(200) { shown.append(isPlain(scalar) ? scalar : "�") }
    return String(shown)
  }

  static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first), text.utf8.count <= 40 else {
      return false
    }
    return text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
    }
  }

  static func isKatakana(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { (0x30A1...0x30FC).contains($0.value) || $0 == " " }
  }

  /// Decimal digits without a sign and without a leading zero: `010` is somebody's mistake.
  static func number(_ text: String) -> Int? {
    guard (1...9).contains(text.utf8.count),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      text.utf8.count == 1 || text.utf8.first != UInt8(ascii: "0")
    else { return nil }
    return Int(text)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFD, 0xE0000...0xE007F:
      false
    default: true
    }
  }
}
