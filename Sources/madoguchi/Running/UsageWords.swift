/// What ArgumentParser says of a wrong command line, in the words of the people who read it: what is
/// wrong, what to type. A sentence of another version of it, unknown here, is passed on as it is.
enum UsageWords {
  /// - Parameter message: the parser's full message, `Error: …` and what follows.
  static func japanese(_ message: String) -> String {
    var lines: [String] = []
    var offered: [String] = []
    for line in message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if let text = after("Error: ", line) {
        lines.append(fault(text))
      } else if let text = after("Help:", line) {
        lines.append(help(text))
      } else if let text = after("Usage: ", line) {
        lines.append("使い方: " + usage(text))
      } else if let text = after("  See '", line), let end = text.firstIndex(of: "'") {
        lines.append("くわしくは: \(text[..<end])")
      } else if let word = after("  - ", line) {
        offered.append(word)
      } else if !line.isEmpty {
        lines.append(line)
      }
    }
    if !offered.isEmpty, !lines.isEmpty { lines[0] += choices(offered) }
    return lines.joined(separator: "\n")
  }

  /// `--help` with Japanese headings.
  static func help(_ text: String) -> String {
    var text = text
    for (english, japanese) in headings { text = text.replacing(english, with: japanese) }
    return text
  }

  // MARK: One sentence

  private static func fault(_ text: String) -> String {
    let quoted = quoted(text)
    if text.hasPrefix("Missing expected argument"), let first = quoted.first {
      return "\(first) が足りません。"
    }
    if text.hasPrefix("Missing value for"), let first = quoted.first {
      return "\(first) に値がありません。続けて値を書いてください。"
    }
    if text.hasPrefix("Missing one of") {
      return "\(quoted.joined(separator: "、")) のどれかが要ります。"
    }
    if text.hasPrefix("The value "), quoted.count >= 2 {
      return "\(quoted[1]) の値「\(quoted[0])」は使えません。" + choices(Array(quoted.dropFirst(2)))
    }
    if text.hasPrefix("Unknown option"), let first = quoted.first {
      let meant = quoted.dropFirst().first.map { "\($0) のことですか。" } ?? ""
      return "\(first) という指定はありません。\(meant)"
    }
    if text.contains("nexpected argument"), !quoted.isEmpty {
      return quoted.map { "「\($0)」" }.joined() + "は余分か、つづりが違います。"
    }
    return text
  }

  private static func choices(_ words: [String]) -> String {
    words.isEmpty ? "" : "使えるのは \(words.joined(separator: "、")) です。"
  }

  private static func help(_ text: some StringProtocol) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: true)
    return "  " + words.joined(separator: " ")
  }

  /// The common options, the same for every command, are left to `--help`.
  private static func usage(_ text: String) -> String {
    var text = text
    for common in commonOptions { text = text.replacing(common + " ", with: "") }
    return text.replacing("[<options>]", with: "[指定]").replacing("<options>", with: "[指定]")
      .replacing("<subcommand>", with: "<コマンド>")
  }

  private static func quoted(_ text: String) -> [String] {
    text.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
  }

  private static func after(_ prefix: String, _ line: String) -> String? {
    line.hasPrefix(prefix) ? String(line.dropFirst(prefix.count)) : nil
  }

  private static let commonOptions = [
    "[--database <path>]", "[--json]", "[--staff <id>]", "[--password-file <file>]",
    "[--second <id>]", "[--second-password-file <file>]", "[--request <id>]", "[--ask]",
    "[--now <2026-11-24T10:07>]", "[--resources <dir>]", "[--ascii]", "[--terminal <id>]",
  ]

  private static let headings = [
    ("OVERVIEW: ", ""), ("USAGE: ", "使い方: "), ("ARGUMENTS:", "引数:"), ("OPTIONS:", "指定:"),
    ("SUBCOMMANDS:", "コマンド:"), ("Show help information.", "この説明を表示する。"),
    ("Show the version.", "版を表示する。"), ("<subcommand>", "<コマンド>"), ("[<options>]", "[指定]"),
    ("<options>", "[指定]"),
    ("(default)", "（省いたとき）"),
    (" for detailed help.", "（コマンドごとの説明）"), ("  See 'madoguchi", "  'madoguchi"),
  ]
}
