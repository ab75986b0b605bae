import Yams

/// The text of a data file that was looked over before the parser sees it.
///
/// Anchors, aliases and tags are refused here: a few lines of them grow into gigabytes while they
/// are read, and our files do not need them.
struct YAMLSource {
  /// Why a file cannot be read at all.
  struct Refusal: Error, Equatable {
    let line: Int
    let message: String
  }

  /// Bytes; the largest file of a city is far smaller.
  static let sizeLimit = 4 << 20

  private let text: String

  static func check(_ bytes: [UInt8]) -> Result<YAMLSource, Refusal> {
    if bytes.count > sizeLimit {
      return .failure(Refusal(line: 1, message: "ファイルが大きすぎます（4 MiB まで）。"))
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard let text = String(validating: body, as: UTF8.self) else {
      let line = firstInvalidLine(body)
      return .failure(Refusal(line: line, message: "UTF-8 の文字として読めません。UTF-8 で保存し直してください。"))
    }
    if let found = refusedMark(in: text) {
      return .failure(
        Refusal(
          line: found.line,
          message: "「\(found.mark)」で始まる書き方（アンカー・別名・タグ）は使えません。文字なら引用符で囲んでください。"))
    }
    return .success(YAMLSource(text: text))
  }

  /// Nil when the file holds no document.
  func compose() throws(Refusal) -> Node? {
    do {
      let parser = try Parser(yaml: text, encoding: .utf8)
      let node = try parser.singleRoot()
      if let node, case .scalar(let scalar) = node, scalar.string.isEmpty { return nil }
      return node
    } catch let error as YamlError {
      throw refusal(error)
    } catch {
      throw Refusal(line: 1, message: "YAML として読めません。")
    }
  }

  private func refusal(_ error: YamlError) -> Refusal {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      Refusal(line: max(1, mark.line), message: "YAML として読めません（\(problem)）。")
    case .duplicatedKeysInMapping(let names, let context):
      Refusal(
        line: max(1, context.mark.line),
        message: "同じ項目が二度あります: \(names.map(PlainText.visible).joined(separator: "、"))。")
    case .reader(let problem, let offset, _, _):
      Refusal(
        line: text.prefix(offset ?? 0).reduce(1) { $1.isNewline ? $0 + 1 : $0 },
        message: "YAML に使えない文字があります（\(problem)）。")
    default: Refusal(line: 1, message: "YAML として読めません。")
    }
  }

  /// `&`, `*` or `!` where a value may begin: at the start of a line or behind an indicator.
  /// Quotes and comments are not looked for, because telling them apart takes a parser: a few
  /// harmless spellings are refused too, and no harmful one passes.
  private static func refusedMark(in text: String) -> (mark: Unicode.Scalar, line: Int)? {
    var valueMayBegin = true
    var line = 1
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&", "*", "!":
        if valueMayBegin { return (scalar, line) }
      case "[", "{", ",", ":", "-", "?": valueMayBegin = true
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
        if scalar == "\n" { line += 1 }
        valueMayBegin = true
      case " ", "\t", "\u{FEFF}": break
      default: valueMayBegin = false
      }
    }
    return nil
  }

  private static func firstInvalidLine(_ bytes: ArraySlice<UInt8>) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let index = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    return (index ?? 0) + 1
  }
}
