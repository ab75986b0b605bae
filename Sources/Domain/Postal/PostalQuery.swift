/// What a clerk types to find an address: the first digits of a 郵便番号 and, after them, letters of
/// the town: `211こす`, `２１１－００６３`, `〒211 小杉`, `211kos`.
public struct PostalQuery: Equatable, Sendable {
  /// Fewer would mean half a prefecture.
  public static let fewestDigits = 3

  /// 0 to 7 ASCII digits.
  public let digits: String
  /// As typed, without blanks at the ends; kana, kanji or romaji.
  public let letters: String

  /// Nil when more than seven digits stand at the beginning.
  public init?(_ typed: String) {
    var digits = ""
    var rest = FullWidthFold.trimmed(typed).unicodeScalars[...]
    if rest.first == "〒" {
      rest = FullWidthFold.trimmed(String(rest.dropFirst())).unicodeScalars[...]
    }
    while let scalar = rest.first {
      let plain = FullWidthFold.ascii(scalar)
      if (0x30...0x39).contains(plain.value) {
        digits.unicodeScalars.append(plain)
      } else if digits.utf8.count != 3 || !Self.isHyphen(plain) {
        break
      }
      rest.removeFirst()
    }
    guard digits.utf8.count <= 7 else { return nil }
    self.digits = digits
    letters = FullWidthFold.trimmed(String(rest))
  }

  public var hasEnoughDigits: Bool { digits.utf8.count >= Self.fewestDigits }

  /// The codes it may mean; nil with too few digits.
  var codes: ClosedRange<Int>? {
    guard hasEnoughDigits, let typed = Int(digits) else { return nil }
    let scale = (digits.utf8.count..<7).reduce(1) { scale, _ in scale * 10 }
    return typed * scale...typed * scale + scale - 1
  }

  /// Folded beginnings a town may have. Latin letters at the end of what reads as kana are a
  /// syllable not yet finished and are left out.
  var keys: [[UInt32]] {
    KanaFold.searchKeys(letters).map { key in
      var scalars = key.unicodeScalars.map(\.value)
      if scalars.contains(where: { $0 > 0x7F }) {
        while let last = scalars.last, (0x61...0x7A).contains(last) { scalars.removeLast() }
      }
      return scalars
    }.filter { !$0.isEmpty }
  }

  private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "−", "‐", "‑", "–", "—", "―", "ー", "ｰ": true
    default: false
    }
  }
}
