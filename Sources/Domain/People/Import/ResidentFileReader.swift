/// Reads a residents' file line by line: UTF-8 with or without a byte order mark, or CP932, which
/// the heading decides for all of it. One line is one person, so that what is wrong with a line
/// stays in that line.
public struct ResidentFileReader: Sendable {
  /// Longer lines are no line of a register.
  static let lineLimit = 65_536

  private let bytes: [UInt8]
  private let decoder: (@Sendable (ArraySlice<UInt8>) -> [UInt8]?)?
  private let layout: ResidentLayout
  private var at: Int
  private var line = 0

  /// - Parameter cp932: turns CP932 into UTF-8, nil for other bytes.
  /// - Throws: `DeskFailure` when the heading is not that of a residents' file; nothing else is
  ///   looked at then.
  public init(
    _ bytes: [UInt8], cp932: @escaping @Sendable (ArraySlice<UInt8>) -> [UInt8]?
  ) throws(DeskFailure) {
    self.bytes = bytes
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let isMarked = at > 0
    let end = Self.lineEnd(bytes, from: at)
    let head = Self.trimmed(bytes, at, end)
    guard at < bytes.count else {
      throw DeskFailure("residents-file", "ファイルが空です。何も取り込んでいません。書き出しを確かめてください。")
    }
    guard head.count <= Self.lineLimit else {
      throw ResidentLayout.unreadable("見出しの行が長すぎます。")
    }
    if Self.isUTF8(head) {
      decoder = nil
      layout = try ResidentLayout(heading: head)
    } else if !isMarked, let text = cp932(head) {
      decoder = cp932
      layout = try ResidentLayout(heading: text[...])
    } else {
      throw ResidentLayout.unreadable("見出しの文字コードが UTF-8 でも CP932 でもありません。")
    }
    at = end + 1
    line = 1
  }

  /// The next line; nil at the end. Empty lines are passed over.
  public mutating func next() -> ResidentLine? {
    while at < bytes.count {
      let end = Self.lineEnd(bytes, from: at)
      let content = Self.trimmed(bytes, at, end)
      at = end + 1
      line += 1
      if !content.isEmpty { return read(content) }
    }
    return nil
  }

  private func read(_ content: ArraySlice<UInt8>) -> ResidentLine {
    guard content.count <= Self.lineLimit else {
      return layout.unread(content, line, "行が長すぎます。")
    }
    guard let decoder else { return layout.line(content, line) }
    guard !Self.isOtherwiseUTF8(content) else {
      return layout.unread(content, line, "この行だけ文字コードが UTF-8 です。見出しは CP932 です。")
    }
    guard let text = decoder(content) else {
      return layout.unread(content, line, "文字コードが CP932 ではありません。")
    }
    return layout.line(text[...], line)
  }

  private static func lineEnd(_ bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { all in
      var at = start
      while at < all.count, all[at] != 0x0A { at += 1 }
      return at
    }
  }

  /// Without the carriage return of CR LF.
  private static func trimmed(_ bytes: [UInt8], _ start: Int, _ end: Int) -> ArraySlice<UInt8> {
    let hasReturn = end > start && bytes[end - 1] == 0x0D
    return bytes[min(start, end)..<(hasReturn ? end - 1 : end)]
  }

  /// Most of UTF-8 can be read as CP932 too, as other characters. The other way round hardly ever:
  /// kana and kanji of CP932 are no characters of three bytes.
  private static func isOtherwiseUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains { $0 >= 0xE0 } && isUTF8(bytes)
  }

  private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }
}
