import Yams

/// Reads one data file field by field and keeps every problem with its line, so that a file can be
/// put right in one go.
struct YAMLReader {
  let file: String
  private(set) var problems: [CatalogueProblem] = []

  init(file: String) { self.file = file }

  mutating func report(_ value: YAMLValue, _ message: String) {
    report(line: value.line, field: value.path, message)
  }

  mutating func report(line: Int, field: String, column: Int? = nil, _ message: String) {
    problems.append(
      CatalogueProblem(file: file, line: line, field: field, column: column, message: message))
  }

  /// The single document of the file; nil when there is none to go on with.
  mutating func root(_ bytes: [UInt8]) -> YAMLValue? {
    let source: YAMLSource
    switch YAMLSource.check(bytes) {
    case .failure(let refusal):
      report(line: refusal.line, field: "", refusal.message)
      return nil
    case .success(let checked): source = checked
    }
    do {
      guard let node = try source.compose() else {
        report(line: 1, field: "", "ファイルに内容がありません。")
        return nil
      }
      return YAMLValue(node, path: "", line: 1)
    } catch {
      report(line: error.line, field: "", error.message)
      return nil
    }
  }

  /// The fields of an entry. A name that is not in `known` is a problem: it is a spelling mistake
  /// more often than not.
  mutating func fields(_ value: YAMLValue, known: [String]) -> YAMLFields? {
    guard case .mapping(let mapping) = value.node else {
      report(value, "「項目: 値」の形で書いてください。")
      return nil
    }
    var values: [String: YAMLValue] = [:]
    for (key, node) in mapping {
      let line = key.mark?.line ?? value.line
      guard case .scalar(let scalar) = key else {
        report(line: line, field: value.path, "項目の名前は文字で書いてください。")
        continue
      }
      let path = value.path.isEmpty ? scalar.string : "\(value.path).\(scalar.string)"
      guard known.contains(scalar.string) else {
        let visible = PlainText.visible(path)
        report(
          line: line, field: visible,
          "この項目はありません。使える項目: \(known.joined(separator: "、"))。")
        continue
      }
      // The field's own line: a list below it begins a line later.
      values[scalar.string] = YAMLValue(node, path: path, line: line)
    }
    return YAMLFields(path: value.path, line: value.line, values: values)
  }

  /// Entries by a name the file chooses, in its order.
  mutating func named(_ value: YAMLValue) -> [(name: String, value: YAMLValue)] {
    guard case .mapping(let mapping) = value.node else {
      report(value, "「名前: 内容」の形で書いてください。")
      return []
    }
    return mapping.compactMap { key, node in
      guard let name = key.scalar?.string else {
        report(value, "名前は文字で書いてください。")
        return nil
      }
      let shown = PlainText.visible(name)
      let path = value.path.isEmpty ? shown : "\(value.path).\(shown)"
      return (name, YAMLValue(node, path: path, line: key.mark?.line ?? value.line))
    }
  }

  mutating func items(_ value: YAMLValue) -> [YAMLValue] {
    guard case .sequence(let sequence) = value.node else {
      report(value, "「- 」で始まる一覧の形で書いてください。")
      return []
    }
    if sequence.isEmpty { report(value, "一つ以上書いてください。") }
    return sequence.enumerated().map { index, node in
      YAMLValue(node, path: "\(value.path)[\(index)]", line: value.line)
    }
  }

  mutating func list(_ fields: YAMLFields, _ name: String) -> [YAMLValue] {
    guard let value = required(fields, name) else { return [] }
    return items(value)
  }

  mutating func required(_ fields: YAMLFields, _ name: String) -> YAMLValue? {
    if let value = fields.values[name], !value.isAbsent { return value }
    report(
      line: fields.values[name]?.line ?? fields.line, field: fields.path(of: name), "この項目が要ります。")
    return nil
  }
}
