/// One line of CSV whose fields hold no line end (RFC 4180 otherwise).
enum CSVLine {
  /// Nil when a quotation mark stands where none may, or the bytes are not UTF-8.
  static func fields(_ bytes: ArraySlice<UInt8>) -> [String]? {
    var fields: [String] = []
    fields.reserveCapacity(20)
    var at = bytes.startIndex
    while true {
      guard let (text, end) = bytes[at...].first == 0x22 ? quoted(bytes, at) : plain(bytes, at)
      else { return nil }
      fields.append(text)
      if end == bytes.endIndex { return fields }
      guard bytes[end] == 0x2C else { return nil }
      at = end + 1
    }
  }

  private static func plain(_ bytes: ArraySlice<UInt8>, _ start: Int) -> (String, Int)? {
    var at = start
    while at < bytes.endIndex, bytes[at] != 0x2C {
      if bytes[at] == 0x22 { return nil }
      at += 1
    }
    return String(validating: bytes[start..<at], as: UTF8.self).map { ($0, at) }
  }

  private static func quoted(_ bytes: ArraySlice<UInt8>, _ start: Int) -> (String, Int)? {
    var content: [UInt8] = []
    var at = start + 1
    while at < bytes.endIndex {
      if bytes[at] != 0x22 {
        content.append(bytes[at])
        at += 1
      } else if at + 1 < bytes.endIndex, bytes[at + 1] == 0x22 {
        content.append(0x22)
        at += 2
      } else {
        return String(validating: content, as: UTF8.self).map { ($0, at + 1) }
      }
    }
    return nil
  }
}
