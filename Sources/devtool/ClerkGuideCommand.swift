import Resources

/// `devtool clerk-guide`: docs/CLERK_GUIDE.md with its pictures as the tests of the screens have them
/// now, so that no picture shows what the program no longer does.
enum ClerkGuideCommand {
  private struct Fault: Error {
    var message: String
  }

  private static let opening = "<!-- 画面 "
  private static let closing = "<!-- /画面 -->"

  /// - Returns: the exit status.
  static func run() -> Int32 {
    do {
      let guide = try text("CLERK_GUIDE.md", in: "docs")
      print(try filled(guide), terminator: "")
      return 0
    } catch {
      print("手引きの画面を入れられません。リポジトリの一番上で実行してください。\n\(error)")
      return 1
    }
  }

  private static func text(_ name: String, in folder: String) throws -> String {
    String(decoding: try ResourceFiles(roots: [folder]).read(name), as: UTF8.self)
  }

  /// Between `<!-- 画面 Request-list-80x24 -->` and `<!-- /画面 -->` stands that snapshot.
  private static func filled(_ guide: String) throws -> String {
    var lines: [Substring] = []
    var isInside = false
    for line in guide.split(separator: "\n", omittingEmptySubsequences: false) {
      if isInside, line != closing {
        guard !line.hasPrefix(opening) else { throw Fault(message: "閉じていません: \(line)") }
        continue
      }
      isInside = false
      lines.append(line)
      guard line.hasPrefix(opening) else { continue }
      isInside = true
      let name = line.dropFirst(opening.count).prefix { $0 != " " }
      lines += ["```text"] + (try picture(String(name))) + ["```"]
    }
    guard !isInside else { throw Fault(message: "最後の画面が閉じていません") }
    return lines.joined(separator: "\n")
  }

  /// The rows of the screen without the place of the cursor and the styles; empty rows that follow each
  /// other are one.
  private static func picture(_ name: String) throws -> [Substring] {
    let snapshot = try text(name + ".txt", in: "Tests/ScreensTests/__Snapshots__")
    var rows: [Substring] = []
    for row in snapshot.split(separator: "\n", omittingEmptySubsequences: false) {
      if row.hasPrefix("cursor ") { return rows }
      if row.isEmpty, rows.last?.isEmpty == true { continue }
      rows.append(row)
    }
    return rows
  }
}
