/// Reads one JSON document, strictly: no comments, no name twice, whole numbers only, nothing after
/// it. What is wrong is named by its line and character, never by what stands there.
public struct JSONReader {
  private let bytes: [UInt8]
  private let deepest: Int
  private var place = 0

  private init(_ bytes: [UInt8], deepest: Int) {
    self.bytes = bytes
    self.deepest = deepest
  }

  /// - Parameter deepest: a hostile document must not exhaust the stack.
  public static func read(_ bytes: [UInt8], deepest: Int = 32) throws(JSONFault) -> JSON {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw JSONFault(place: "全体", reason: "UTF-8 ではありません。")
    }
    var reader = JSONReader(bytes, deepest: deepest)
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.place == bytes.count else { throw reader.fault("一つの値の後に余分なものがあります。") }
    return value
  }

  /// A document that somebody hands in.
  ///
  /// - Throws: `DeskFailure` `json-wrong` naming the place.
  public static func document(_ bytes: [UInt8]) throws(DeskFailure) -> JSON {
    do {
      return try read(bytes)
    } catch {
      throw error.failure
    }
  }

  private func fault(_ reason: String) -> JSONFault {
    let before = bytes[..<min(place, bytes.count)]
    let line = 1 + before.count { $0 == 0x0A }
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1
    return JSONFault(place: "\(line)行目の\(column)文字目", reason: reason)
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

  private mutating func value(depth: Int) throws(JSONFault) -> JSON {
    guard depth < deepest else { throw fault("入れ子が深すぎます。") }
    skipBlanks()
    guard place < bytes.count else { throw fault("途中で終わっています。") }
    switch bytes[place] {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try list(depth)
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "-"), 0x30...0x39: return .number(try number())
    default: return try word()
    }
  }

  private mutating func object(_ depth: Int) throws(JSONFault) -> JSON {
    place += 1
    var fields: [(String, JSON)] = []
    if take(UInt8(ascii: "}")) { return .object(fields) }
    repeat {
      skipBlanks()
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
        throw fault("項目の名前がありません。")
      }
      let name = try text()
      guard !fields.contains(where: { $0.0.unicodeScalars.elementsEqual(name.unicodeScalars) })
      else { throw fault("同じ名前の項目が二度あります。") }
      guard take(UInt8(ascii: ":")) else { throw fault("「:」がありません。") }
      fields.append((name, try value(depth: depth + 1)))
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw fault("「}」がありません。") }
    return .object(fields)
  }

  private mutating func list(_ depth: Int) throws(JSONFault) -> JSON {
    place += 1
    var items: [JSON] = []
    if take(UInt8(ascii: "]")) { return .list(items) }
    repeat { items.append(try value(depth: depth + 1)) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw fault("「]」がありません。") }
    return .list(items)
  }

  private mutating func word() throws(JSONFault) -> JSON {
    for (word, value) in [("true", JSON.flag(true)), ("false", .flag(false)), ("null", .null)]
    where bytes[place...].starts(with: word.utf8) {
      place += word.utf8.count
      return value
    }
    throw fault("値がありません。")
  }

  private mutating func number() throws(JSONFault) -> Int {
    let start = place
    if bytes[place] == UInt8(ascii: "-") { place += 1 }
    let first = place
    while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
    let hasFraction = place < bytes.count && [0x2E, 0x45, 0x65].contains(bytes[place])
    let isPadded = place - first > 1 && bytes[first] == 0x30
    guard place > first, !hasFraction, !isPadded,
      let number = Int(String(decoding: bytes[start..<place], as: UTF8.self))
    else { throw fault("整数だけが使えます。") }
    return number
  }

  private mutating func text() throws(JSONFault) -> String {
    place += 1
    var out: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: out, as: UTF8.self)
      case 0..<0x20: throw fault("文字列の中に制御文字があります。")
      case UInt8(ascii: "\\"): out += try escaped()
      default: out.append(byte)
      }
    }
    throw fault("文字列が閉じていません。")
  }

  private mutating func escaped() throws(JSONFault) -> [UInt8] {
    guard place < bytes.count else { throw fault("文字列が閉じていません。") }
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
    default: throw fault("「\\」の後の文字が使えません。")
    }
  }

  private mutating func scalar() throws(JSONFault) -> [UInt8] {
    var value = try hexadecimal()
    if (0xD800...0xDBFF).contains(value) {
      guard bytes[place...].starts(with: "\\u".utf8) else { throw fault("文字の番号が半分だけです。") }
      place += 2
      let low = try hexadecimal()
      guard (0xDC00...0xDFFF).contains(low) else { throw fault("文字の番号が半分だけです。") }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else { throw fault("文字の番号が使えません。") }
    return Array(String(scalar).utf8)
  }

  private mutating func hexadecimal() throws(JSONFault) -> UInt32 {
    guard place + 4 <= bytes.count,
      bytes[place..<place + 4].allSatisfy({
        (0x30...0x39).contains($0) || (0x41...0x46).contains($0) || (0x61...0x66).contains($0)
      }),
      let value = UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
    else { throw fault("文字の番号が4桁ではありません。") }
    place += 4
    return value
  }
}
