/// Reads one JSON document, strictly: no comments, no name twice, whole numbers only, nothing after
/// it. What is wrong is named by its line.
public struct JSONReader {
  private let bytes: [UInt8]
  private var place = 0
  private static let deepest = 32

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// - Throws: `DeskFailure` `json-wrong` naming the line.
  public static func read(_ bytes: [UInt8]) throws -> JSON {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw failure("UTF-8 ではありません", line: 1)
    }
    var reader = JSONReader(bytes)
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.place == bytes.count else { throw reader.failure("一つの値の後に余分なものがあります") }
    return value
  }

  private static func failure(_ why: String, line: Int) -> DeskFailure {
    DeskFailure("json-wrong", "JSON の \(line) 行目が読めません（\(why)）。何もしていません。ファイルを直してください。")
  }

  private func failure(_ why: String) -> DeskFailure {
    Self.failure(why, line: 1 + bytes[..<min(place, bytes.count)].count { $0 == 0x0A })
  }

  private mutating func skipBlanks() {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func value(depth: Int) throws -> JSON {
    guard depth < Self.deepest else { throw failure("入れ子が深すぎます") }
    skipBlanks()
    guard place < bytes.count else { throw failure("途中で終わっています") }
    switch bytes[place] {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try list(depth)
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "-"), 0x30...0x39: return .number(try number())
    default: return try word()
    }
  }

  private mutating func object(_ depth: Int) throws -> JSON {
    place += 1
    var fields: [(String, JSON)] = []
    if take(UInt8(ascii: "}")) { return .object(fields) }
    repeat {
      skipBlanks()
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
        throw failure("項目の名前がありません")
      }
      let name = try text()
      guard !fields.contains(where: { $0.0.unicodeScalars.elementsEqual(name.unicodeScalars) })
      else { throw failure("項目「\(name)」が二度あります") }
      guard take(UInt8(ascii: ":")) else { throw failure("「:」がありません") }
      fields.append((name, try value(depth: depth + 1)))
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw failure("「}」がありません") }
    return .object(fields)
  }

  private mutating func list(_ depth: Int) throws -> JSON {
    place += 1
    var items: [JSON] = []
    if take(UInt8(ascii: "]")) { return .list(items) }
    repeat { items.append(try value(depth: depth + 1)) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw failure("「]」がありません") }
    return .list(items)
  }

  private mutating func word() throws -> JSON {
    for (word, value) in [("true", JSON.flag(true)), ("false", .flag(false)), ("null", .null)]
    where bytes[place...].starts(with: word.utf8) {
      place += word.utf8.count
      return value
    }
    throw failure("値がありません")
  }

  private mutating func number() throws -> Int {
    let start = place
    if bytes[place] == UInt8(ascii: "-") { place += 1 }
    let first = place
    while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
    let hasFraction = place < bytes.count && [0x2E, 0x45, 0x65].contains(bytes[place])
    let isPadded = place - first > 1 && bytes[first] == 0x30
    guard place > first, !hasFraction, !isPadded,
      let number = Int(String(decoding: bytes[start..<place], as: UTF8.self))
    else { throw failure("整数だけが使えます") }
    return number
  }

  private mutating func text() throws -> String {
    place += 1
    var out: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: out, as: UTF8.self)
      case 0..<0x20: throw failure("文字列の中に制御文字があります")
      case UInt8(ascii: "\\"): out += try escaped()
      default: out.append(byte)
      }
    }
    throw failure("文字列が閉じていません")
  }

  private mutating func escaped() throws -> [UInt8] {
    guard place < bytes.count else { throw failure("文字列が閉じていません") }
    let byte = bytes[place]
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return try scalar()
    default: throw failure("「\\」の後の文字が使えません")
    }
  }

  private mutating func scalar() throws -> [UInt8] {
    var value = try hexadecimal()
    if (0xD800...0xDBFF).contains(value) {
      guard bytes[place...].starts(with: "\\u".utf8) else { throw failure("文字の番号が半分だけです") }
      place += 2
      let low = try hexadecimal()
      guard (0xDC00...0xDFFF).contains(low) else { throw failure("文字の番号が半分だけです") }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else { throw failure("文字の番号が使えません") }
    return Array(String(scalar).utf8)
  }

  private mutating func hexadecimal() throws -> UInt32 {
    guard place + 4 <= bytes.count,
      bytes[place..<place + 4].allSatisfy({
        (0x30...0x39).contains($0) || (0x41...0x46).contains($0) || (0x61...0x66).contains($0)
      }),
      let value = UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
    else { throw failure("文字の番号が4桁ではありません") }
    place += 4
    return value
  }
}
