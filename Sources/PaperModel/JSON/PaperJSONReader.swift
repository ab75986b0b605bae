import Domain

/// Reads one JSON document strictly: nothing after it, no name twice, whole numbers.
struct PaperJSONReader {
  private let bytes: [UInt8]
  private var position = 0
  /// Deeper than any document of ours; a hostile one must not exhaust the stack.
  private static let depthLimit = 16

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func read(_ bytes: [UInt8]) throws(PaperJSONFault) -> JSON {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw PaperJSONFault(place: "全体", reason: "UTF-8 ではありません。")
    }
    var reader = PaperJSONReader(bytes)
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.position == bytes.count else { throw reader.fault("続きに余分なものがあります。") }
    return value
  }

  private mutating func value(depth: Int) throws(PaperJSONFault) -> JSON {
    guard depth < Self.depthLimit else { throw fault("入れ子が深すぎます。") }
    skipBlanks()
    guard let first = peek else { throw fault("途中で終わっています。") }
    switch first {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try list(depth)
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw fault("値がありません。")
    }
  }

  private mutating func object(_ depth: Int) throws(PaperJSONFault) -> JSON {
    position += 1
    var fields: [(String, JSON)] = []
    skipBlanks()
    if take(UInt8(ascii: "}")) { return .object([]) }
    while true {
      skipBlanks()
      guard peek == UInt8(ascii: "\"") else { throw fault("項目の名前がありません。") }
      let name = try text()
      guard !fields.contains(where: { $0.0.utf8.elementsEqual(name.utf8) }) else {
        throw fault("同じ名前の項目が二つあります。")
      }
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { throw fault("「:」がありません。") }
      fields.append((name, try value(depth: depth + 1)))
      skipBlanks()
      if take(UInt8(ascii: "}")) { return .object(fields) }
      guard take(UInt8(ascii: ",")) else { throw fault("「,」か「}」がありません。") }
    }
  }

  private mutating func list(_ depth: Int) throws(PaperJSONFault) -> JSON {
    position += 1
    var items: [JSON] = []
    skipBlanks()
    if take(UInt8(ascii: "]")) { return .list([]) }
    while true {
      items.append(try value(depth: depth + 1))
      skipBlanks()
      if take(UInt8(ascii: "]")) { return .list(items) }
      guard take(UInt8(ascii: ",")) else { throw fault("「,」か「]」がありません。") }
    }
  }

  private mutating func word(
    _ word: StaticString, _ value: JSON
  ) throws(PaperJSONFault) -> JSON {
    for expected in "\(word)".utf8 {
      guard take(expected) else { throw fault("値として読めません。") }
    }
    return value
  }

  private mutating func number() throws(PaperJSONFault) -> JSON {
    let start = position
    _ = take(UInt8(ascii: "-"))
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    let digits = String(decoding: bytes[start..<position], as: UTF8.self)
    if let byte = peek, [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(byte) {
      throw fault("数は整数で書いてください。")
    }
    guard let number = Int(digits), abs(number) <= 1_000_000_000 else {
      throw fault("数として読めません。")
    }
    return .number(number)
  }

  private mutating func text() throws(PaperJSONFault) -> String {
    position += 1
    var out: [UInt8] = []
    while let byte = peek {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: out, as: UTF8.self)
      case UInt8(ascii: "\\"): out.append(contentsOf: String(try escape()).utf8)
      case 0..<0x20: throw fault("文字列の中に制御文字があります。")
      default: out.append(byte)
      }
    }
    throw fault("文字列が閉じていません。")
  }

  private mutating func escape() throws(PaperJSONFault) -> Unicode.Scalar {
    guard let byte = peek else { throw fault("文字列が閉じていません。") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicode()
    default: throw fault("知らない「\\」の書き方です。")
    }
  }

  private mutating func unicode() throws(PaperJSONFault) -> Unicode.Scalar {
    let first = try unit()
    guard (0xD800...0xDBFF).contains(first) else {
      guard let scalar = Unicode.Scalar(first) else { throw fault("文字ではない番号です。") }
      return scalar
    }
    guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
      throw fault("文字ではない番号です。")
    }
    let second = try unit()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    else { throw fault("文字ではない番号です。") }
    return scalar
  }

  private mutating func unit() throws(PaperJSONFault) -> UInt32 {
    let end = position + 4
    guard end <= bytes.count, bytes[position..<end].allSatisfy({ isHexDigit($0) }),
      let unit = UInt32(String(decoding: bytes[position..<end], as: UTF8.self), radix: 16)
    else { throw fault("「\\u」のあとに4桁の番号がありません。") }
    position = end
    return unit
  }

  private func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private func fault(_ reason: String) -> PaperJSONFault {
    let before = bytes[..<min(position, bytes.count)]
    let line = before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1
    return PaperJSONFault(place: "\(line)行目の\(column)文字目", reason: reason)
  }
}
