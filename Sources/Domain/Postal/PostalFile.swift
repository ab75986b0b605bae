/// The file of 日本郵便 (「住所の郵便番号」, 15 columns, one line per town; the whole country or one
/// prefecture), read line by line: a line that is not as it should be is listed and left out.
public struct PostalFile: Sendable {
  /// A line that gave nothing, and why.
  public struct Rejection: Equatable, Sendable {
    public var line: Int
    /// A Japanese sentence.
    public var reason: String

    public init(line: Int, reason: String) {
      self.line = line
      self.reason = reason
    }
  }

  /// Bytes; a longer line is no line of this file.
  public static let longestLine = 8_192

  /// Lines with something in them.
  public private(set) var read = 0
  /// What each line that went in stands for; a line may be several towns, several lines one.
  public private(set) var entries: [[PostalArea]] = []
  public private(set) var rejected: [Rejection] = []
  private var open: OpenTown?

  /// A town whose bracket is closed on a later line: the older form of the file cuts long ones.
  private struct OpenTown {
    var row: PostalRow
    var line: Int
    var lines: Int
  }

  /// - Parameter legacy: Shift_JIS (CP932) as text; nil for bytes that are none. Used when the
  ///   file is not UTF-8.
  public init(_ bytes: [UInt8], legacy: ([UInt8]) -> String?) {
    let lines = Self.lines(bytes)
    let isUTF8 = Self.isUTF8(lines)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      read += 1
      guard line.count <= Self.longestLine else {
        reject(index + 1, "一行が長すぎます（\(Self.longestLine)バイトまで）。")
        continue
      }
      guard !line.contains(0) else {
        reject(index + 1, "文字ではないもの（NUL）が入っています。")
        continue
      }
      let text = isUTF8 ? String(validating: line, as: UTF8.self) : legacy(Array(line))
      guard let text else {
        reject(index + 1, isUTF8 ? "文字コードが UTF-8 ではありません。" : "文字コードが Shift_JIS ではありません。")
        continue
      }
      do {
        take(try PostalRow(text), at: index + 1)
      } catch {
        reject(index + 1, error.reason)
      }
    }
    closeOpen()
  }

  private mutating func reject(_ line: Int, _ reason: String) {
    closeOpen()
    rejected.append(Rejection(line: line, reason: reason))
  }

  private mutating func take(_ row: PostalRow, at line: Int) {
    if var town = open, row.continues(town.row) {
      town.row.append(row)
      town.lines += 1
      open = town
    } else {
      closeOpen()
      open = OpenTown(row: row, line: line, lines: 1)
    }
    if open?.row.isComplete == true { closeOpen() }
  }

  private mutating func closeOpen() {
    guard let town = open else { return }
    open = nil
    guard town.row.isComplete else {
      for line in town.line..<town.line + town.lines {
        rejected.append(Rejection(line: line, reason: "町域名の括弧が閉じられていません。"))
      }
      return
    }
    entries += (0..<town.lines).map { _ in town.row.areas }
  }

  // MARK: Bytes

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return bytes[start...].split(separator: 0x0A, omittingEmptySubsequences: false).map {
      $0.last == 0x0D ? $0.dropLast() : $0
    }
  }

  /// Decided by most of the first lines that are not plain ASCII: one bad line must not decide.
  private static func isUTF8(_ lines: [ArraySlice<UInt8>]) -> Bool {
    let sample = lines.lazy.filter { $0.count <= longestLine && $0.contains { $0 >= 0x80 } }
      .prefix(100)
    let valid = sample.count { String(validating: $0, as: UTF8.self) != nil }
    return valid * 2 >= sample.count
  }
}
