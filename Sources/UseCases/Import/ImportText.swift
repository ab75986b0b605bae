public import Domain
import Glibc

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
    let decoder = CP932()
    return raw.enumerated().map { index, line in
      ImportLine(number: index + 1, text: looksUnicode(line) ? nil : decoder?.text(line))
    }
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

/// The C library's decoder of Shift_JIS with the extensions of Windows.
private final class CP932 {
  private let descriptor: iconv_t

  /// Nil on a host without it.
  init?() {
    guard let opened = iconv_open("UTF-8", "CP932"), Int(bitPattern: opened) != -1 else {
      return nil
    }
    descriptor = opened
  }

  deinit { iconv_close(descriptor) }

  /// Nil when the bytes are not CP932.
  func text(_ line: ArraySlice<UInt8>) -> String? {
    if line.isEmpty { return "" }
    iconv(descriptor, nil, nil, nil, nil)
    var input = line.map { CChar(bitPattern: $0) }
    // A byte becomes three at most.
    var output = [CChar](repeating: 0, count: line.count * 3 + 4)
    let written: Int? = input.withUnsafeMutableBufferPointer { from in
      output.withUnsafeMutableBufferPointer { to in
        var source = from.baseAddress
        var sourceLeft = from.count
        var target = to.baseAddress
        var targetLeft = to.count
        let status = iconv(descriptor, &source, &sourceLeft, &target, &targetLeft)
        return status == -1 || sourceLeft > 0
          ? nil : to.count - targetLeft
      }
    }
    return written.flatMap { count in
      String(validating: output[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }
}
