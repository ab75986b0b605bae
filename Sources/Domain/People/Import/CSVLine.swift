/// One line of CSV whose fields hold no line end (RFC 4180 otherwise).
enum CSVLine {
  /// Nil when a quotation mark stands where none may, or the bytes are not UTF-8.
  static func fields(_ bytes: ArraySlice<UInt8>) -> [String]? {
    // All of it at once: what is checked already is decoded without further thought.
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    return fields(repaired: bytes)
  }

  /// The same of bytes in any encoding that keeps ASCII; what is no UTF-8 is not itself.
  static func fields(repaired bytes: ArraySlice<UInt8>) -> [String]? {
    bytes.withUnsafeBufferPointer { fields($0) }
  }

  private static func fields(_ bytes: UnsafeBufferPointer<UInt8>) -> [String]? {
    var fields: [String] = []
    fields.reserveCapacity(20)
    var at = 0
    while true {
      if at < bytes.count, bytes[at] == quote {
        guard let (text, end) = quoted(bytes, at) else { return nil }
        fields.append(text)
        at = end
      } else {
        guard let end = plainEnd(bytes, at) else { return nil }
        fields.append(text(bytes, at, end))
        at = end
      }
      if at == bytes.count { return fields }
      guard bytes[at] == comma else { return nil }
      at += 1
    }
  }

  private static let quote: UInt8 = 0x22
  private static let comma: UInt8 = 0x2C

  private static func text(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
  }

  private static func plainEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var at = start
    while at < bytes.count, bytes[at] != comma {
      if bytes[at] == quote { return nil }
      at += 1
    }
    return at
  }

  /// The field and where it ends.
  private static func quoted(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> (String, Int)? {
    var content: [UInt8] = []
    var at = start + 1
    while at < bytes.count {
      if bytes[at] != quote {
        content.append(bytes[at])
        at += 1
      } else if at + 1 < bytes.count, bytes[at + 1] == quote {
        content.append(quote)
        at += 2
      } else {
        return (String(decoding: content, as: UTF8.self), at + 1)
      }
    }
    return nil
  }
}
