import Foundation

/// What ArgumentParser says of a wrong command line, in the words of the people who read it: what is
/// wrong, what to type. Of a sentence of another version of it, unknown here, only that is said.
enum UsageWords {
  /// - Parameters:
  ///   - message: the parser's full message, `Error: …` and what follows.
  ///   - words: the command line it is about.
  static func japanese(_ message: String, of words: [String]) -> String {
    var lines: [String] = []
    var offered: [String] = []
    for line in message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if let text = after("Error: ", line) {
        lines.append(fault(text, words))
      } else if let text = after("Help:", line) {
        lines.append(help(text))
      } else if let text = after("Usage: ", line) {
        lines.append("使い方: " + usage(text))
      } else if let text = after("  See '", line), let end = text.firstIndex(of: "'") {
        lines.append("くわしくは: \(text[..<end])")
      } else if let word = after("  - ", line) {
        offered.append(word)
      } else if line.hasPrefix("Please use --generate-completion-script") {
        continue
      } else if let shells = after("    zsh", line) {
        offered = ["zsh"] + shells.split(separator: " ").map(String.init)
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
    return defaults(text)
  }

  /// `(values: a, b; default: c)`, wherever the parser broke the line in it.
  private static func defaults(_ text: String) -> String {
    text.replacing(/\((values|default)(?: as flag)?:(\s[^()]*)\)/) { match in
      let rest = match.output.2.replacing(/;(\s+)default(?: as flag)?:/) { "。\($0.output.1)省くと" }
      return (match.output.1 == "values" ? "（使えるのは" : "（省くと") + rest + "）"
    }
  }

  // MARK: One sentence

  private static func fault(_ text: String, _ words: [String]) -> String {
    if let value = valueFault(text, words) { return value }
    if text.hasPrefix("Missing expected argument"), let first = quoted(text).first {
      return "\(first) が足りません。"
    }
    if text.hasPrefix("Missing one of") {
      return "\(quoted(text).joined(separator: "、")) のどれかが要ります。"
    }
    if let option = between("Unknown option '", "'. Did you mean '", text) {
      return "\(option) という指定はありません。\(quoted(text).last ?? "") のことですか。"
    }
    if let option = between("Unknown option '", "'", text) {
      return "\(option) という指定はありません。"
    }
    if let start = text.range(of: "nexpected argument")?.upperBound,
      let first = text[start...].firstIndex(of: "'"), text.hasSuffix("'")
    {
      let extra = text[first...].dropFirst().dropLast()
      return extra.components(separatedBy: "', '").map { "「\($0)」" }.joined()
        + "は余分か、つづりが違います。"
    }
    // Our own sentences end so. Nobody is left with one in English: the next line says how it goes.
    return text.unicodeScalars.last == "。" ? text : "指定の書き方が違います。"
  }

  /// What is wrong with the value of an option.
  private static func valueFault(_ text: String, _ words: [String]) -> String? {
    if text.hasPrefix("Missing value for"), let option = quoted(text).first {
      return missingValue(option, words)
    }
    if let option = between("The option '", "' does not take any value, but '", text) {
      let value = between("The option '\(option)' does not take any value, but '", "' was", text)
      return "\(option) には値を付けません。「\(value ?? "")」を除いてください。"
    }
    if let value = between("The value '", "' is invalid for '", text) {
      let rest = quoted(String(text.dropFirst("The value '\(value)".count + 1)))
      return "\(rest.first ?? "") の値「\(value)」は使えません。" + choices(Array(rest.dropFirst()))
    }
    if text.hasPrefix("Value to be set with"), let first = quoted(text).first {
      return "\(first) は、ほかの指定と一緒には使えません。"
    }
    return nil
  }

  /// A value that begins with `-` is taken for an option unless it is joined to its own.
  private static func missingValue(_ option: String, _ words: [String]) -> String {
    let name = option.prefix { $0 != " " }
    if let index = words.lastIndex(where: { $0 == name }), index + 1 < words.count {
      let value = words[index + 1]
      if value.count > 1, value.hasPrefix("-"), !value.hasPrefix("--") {
        return "\(option) の値「\(value)」は - で始まるので、\(name)=\(value) のように = でつないで書いてください。"
      }
    }
    return "\(option) に値がありません。続けて値を書いてください。"
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

  /// What stands between a beginning and the last `end` after it.
  private static func between(_ start: String, _ end: String, _ text: String) -> String? {
    guard text.hasPrefix(start) else { return nil }
    let rest = text.dropFirst(start.count)
    return rest.range(of: end, options: .backwards).map { String(rest[..<$0.lowerBound]) }
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
