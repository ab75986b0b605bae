/// Two neighbouring characters of a key as one word of the index.
enum Bigrams {
  /// The words of one key, each once as often as it stands there; none for a single character.
  static func tokens(of key: String) -> [String] {
    var text: [UInt8] = []
    append(key, to: &text)
    return text.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The words parted by blanks, at the end of `text`. ASCII becomes full-width, because the index
  /// takes only letters of ASCII for part of a word.
  static func append(_ key: String, to text: inout [UInt8]) {
    var before: Unicode.Scalar?
    for scalar in key.unicodeScalars {
      let wide =
        (0x21...0x7E).contains(scalar.value)
        ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
      if let before {
        text.append(contentsOf: UTF8.encode(before) ?? .init())
        text.append(contentsOf: UTF8.encode(wide) ?? .init())
        text.append(0x20)
      }
      before = wide
    }
  }
}
