/// Reads CSV strictly (RFC 4180, UTF-8 with or without a byte order mark, CR LF or LF): a file that
/// is not clean is refused with the line where it breaks, never read halfway.
public enum CSVReader {
  /// One record and the line it begins on, counted from 1.
  public struct Record: Equatable, Sendable {
    public var line: Int
    public var fields: [String]

    public init(line: Int, fields: [String]) {
      self.line = line
      self.fields = fields
    }
  }

  /// Where a file is not CSV, and why, in a Japanese sentence.
  public struct Fault: Error, Equatable, Sendable {
    public var line: Int
    public var message: String
  }

  /// Every record; each must have as many fields as the first.
  /// - Throws: `Fault` at the first line that breaks a rule.
  public static func records(_ text: String) throws(Fault) -> [Record] {
    try records(bytes: Array(text.utf8))
  }

  /// The same from the bytes of a file; bytes that are not UTF-8 are a fault.
  public static func records(bytes: [UInt8]) throws(Fault) -> [Record] {
    var scanner = CSVScanner(bytes)
    var records: [Record] = []
    while let record = try scanner.next() {
      if let first = records.first, first.fields.count != record.fields.count {
        throw Fault(
          line: record.line,
          message: "\(record.line)行目は\(record.fields.count)項目ですが、\(first.fields.count)項目のはずです。")
      }
      records.append(record)
    }
    return records
  }
}

/// The state of reading: a position in the bytes and the line it is on.
struct CSVScanner {
  private let bytes: [UInt8]
  private var at: Int
  private var line = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func next() throws(CSVReader.Fault) -> CSVReader.Record? {
    guard at < bytes.count else { return nil }
    let start = line
    var fields: [String] = []
    while true {
      fields.append(try peek == quote ? quotedField() : plainField())
      guard let byte = peek else { break }
      at += 1
      if byte == comma { continue }
      try endLine(byte)
      break
    }
    return CSVReader.Record(line: start, fields: fields)
  }

  private var quote: UInt8 { 0x22 }
  private var comma: UInt8 { 0x2C }
  private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func plainField() throws(CSVReader.Fault) -> String {
    let start = at
    while let byte = peek, byte != comma, byte != 0x0A, byte != 0x0D {
      if byte == quote { throw fault("囲まれていない項目の中に引用符があります。") }
      at += 1
    }
    return try text(bytes[start..<at])
  }

  private mutating func quotedField() throws(CSVReader.Fault) -> String {
    let firstLine = line
    var content: [UInt8] = []
    at += 1
    while let byte = peek {
      at += 1
      if byte != quote {
        if byte == 0x0A { line += 1 }
        content.append(byte)
      } else if peek == quote {
        content.append(quote)
        at += 1
      } else {
        if let after = peek, after != comma, after != 0x0A, after != 0x0D {
          throw fault("閉じた引用符の後に文字があります。")
        }
        return try text(content[...])
      }
    }
    line = firstLine
    throw fault("引用符が閉じられていません。")
  }

  /// `byte` was just read and is a line feed or a carriage return.
  private mutating func endLine(_ byte: UInt8) throws(CSVReader.Fault) {
    if byte == 0x0D {
      guard peek == 0x0A else { throw fault("改行の形が正しくありません（CR だけの改行）。") }
      at += 1
    }
    line += 1
  }

  private func text(_ slice: ArraySlice<UInt8>) throws(CSVReader.Fault) -> String {
    guard let text = String(validating: slice, as: UTF8.self) else {
      throw fault("文字コードが UTF-8 ではありません。")
    }
    return text
  }

  private func fault(_ reason: String) -> CSVReader.Fault {
    CSVReader.Fault(line: line, message: "\(line)行目: \(reason)")
  }
}
