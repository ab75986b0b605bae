public import Domain
import Storage

/// The lines of a file from outside, in UTF-8 (with or without byte order mark) or in CP932, as the
/// ministries and Excel write it.
///
/// A file has one encoding: it is the one most of its lines are in, and a line that is in the other
/// is given without text, never guessed at.
public enum ImportText {
  public static func lines(_ bytes: [UInt8]) -> [ImportLine] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let hasMark = bytes.starts(with: mark)
    let body = hasMark ? bytes[mark.count...] : bytes[...]
    var raw = body.split(separator: 0x0A, omittingEmptySubsequences: false).map(withoutReturn)
    if raw.last?.isEmpty == true { raw.removeLast() }
    let isUnicode = hasMark || isMostlyUnicode(raw)
    guard !isUnicode else {
      return raw.enumerated().map { index, line in
        ImportLine(number: index + 1, text: String(validating: line, as: UTF8.self))
      }
    }
    return raw.enumerated().map { index, line in
      ImportLine(number: index + 1, text: looksUnicode(line) ? nil : cp932(line))
    }
  }

  private static func cp932(_ line: ArraySlice<UInt8>) -> String? {
    CP932.utf8(line).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func withoutReturn(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.last == 0x0D ? line.dropLast() : line
  }

  private static func isMostlyUnicode(_ lines: [ArraySlice<UInt8>]) -> Bool {
    let other = lines.filter { $0.contains { $0 >= 0x80 } }
    let unicode = other.count { looksUnicode($0) }
    return other.isEmpty || unicode * 2 > other.count
  }

  /// Valid UTF-8 with a character of three bytes or more: kana and kanji. Half-width katakana of
  /// CP932 may be valid too, but as characters of two bytes.
  private static func looksUnicode(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains { $0 >= 0xE0 } && String(validating: line, as: UTF8.self) != nil
  }
}
