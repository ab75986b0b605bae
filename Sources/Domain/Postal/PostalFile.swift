/// The file of 日本郵便 (「住所の郵便番号」, 15 columns, one line per town; the whole country or one
/// prefecture), read line by line: a line that is not as it should be is listed and left out.
public struct PostalFile: Sendable {
  /// Bytes; a longer line is no line of this file.
  public static let longestLine = 8_192

  /// Lines with something in them.
  public private(set) var read = 0
  /// What each line that went in stands for; a line may be several towns, several lines one.
  public private(set) var entries: [[PostalArea]] = []
  /// The same of lines that say a town is gone.
  public private(set) var abolished: [[PostalArea]] = []
  public private(set) var rejected: [ImportReport.Rejection] = []
  private var open: OpenTown?

  /// A town whose bracket is closed on a later line: the older form of the file cuts long ones.
  private struct OpenTown {
    var row: PostalRow
    var line: Int
    var lines: Int
  }

  public init(_ lines: [ImportLine]) {
    for line in lines {
      guard let text = line.text else {
        read += 1
        reject(line.number, "この行だけ文字コードが違うか、文字ではないものが入っています。")
        continue
      }
      if text.isEmpty { continue }
      read += 1
      if text.utf8.count > Self.longestLine {
        reject(line.number, "一行が長すぎます（\(Self.longestLine)バイトまで）。")
      } else if text.utf8.contains(0) {
        reject(line.number, "文字ではないもの（NUL）が入っています。")
      } else {
        do {
          take(try PostalRow(text), at: line.number)
        } catch {
          reject(line.number, error.reason)
        }
      }
    }
    closeOpen()
  }

  private mutating func reject(_ line: Int, _ reason: String) {
    closeOpen()
    rejected.append(ImportReport.Rejection(line: line, reason: reason))
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
        rejected.append(ImportReport.Rejection(line: line, reason: "町域名の括弧が閉じられていません。"))
      }
      return
    }
    let areas = (0..<town.lines).map { _ in town.row.areas }
    if town.row.isAbolished { abolished += areas } else { entries += areas }
  }
}
