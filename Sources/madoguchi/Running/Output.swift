import Cells
import Domain
import Glibc

/// What a command says: results on stdout, messages for people on stderr.
enum Output {
  static func result(_ text: String) { write(plainLines(text) + "\n", to: STDOUT_FILENO) }

  static func message(_ text: String) { write(plainLines(text) + "\n", to: STDERR_FILENO) }

  /// Like `plain`, line by line. What `JSON` writes passes unchanged: it holds none of these marks.
  static func plainLines(_ text: String) -> String {
    // By scalars: CR LF is one character, and would pass as no line end at all.
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { plain(String($0)) }.joined(separator: "\n")
  }

  /// A reader that has gone (`| head`) is not a failure of the command: what it asked for is done.
  static func forgiveClosedPipes() {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      start += count
    }
  }

  /// Text from the database or a file, safe on a terminal: controls become a visible mark.
  static func plain(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let value = scalar.value
      let isControl =
        value < 0x20 || (0x7F...0x9F).contains(value) || (0x200E...0x200F).contains(value)
        || (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
        || (0x2028...0x2029).contains(value)
      out.append(isControl ? "\u{FFFD}" : scalar)
    }
    return String(out)
  }

  /// A table for people: columns separated by two blanks, wide characters counted as two.
  static func table(_ rows: [[String]]) -> String {
    let plainRows = rows.map { $0.map(plain) }
    let columns = plainRows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      plainRows.map { column < $0.count ? width($0[column]) : 0 }.max() ?? 0
    }
    return plainRows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        line += cell
        if column + 1 < row.count {
          line += String(repeating: " ", count: widths[column] - width(cell) + 2)
        }
      }
      return line
    }.joined(separator: "\n")
  }

  private static func width(_ text: String) -> Int { TextWidth.columns(of: text) }
}
