public import Domain

/// What the calendar shows beside a day, as `calendar/rules.yaml` has it.
public enum CountingRules {
  /// - Throws: every problem of the file; nothing is loaded then.
  public static func load(
    file: String, bytes: [UInt8]
  ) throws(CatalogueProblems) -> [CountingRule] {
    var reader = CountingRuleReader(file: file)
    let rules = reader.rules(bytes)
    guard reader.yaml.problems.isEmpty else {
      throw CatalogueProblems(reader.yaml.problems.sorted { $0.line < $1.line })
    }
    return rules
  }
}

struct CountingRuleReader {
  var yaml: YAMLReader
  private var seen: Set<String> = []

  init(file: String) { yaml = YAMLReader(file: file) }

  mutating func rules(_ bytes: [UInt8]) -> [CountingRule] {
    guard let root = yaml.root(bytes),
      let fields = yaml.fields(root, known: ["deadlines", "ages"])
    else { return [] }
    return yaml.list(fields, "deadlines").compactMap { deadline($0) }
      + yaml.list(fields, "ages").compactMap { age($0) }
  }

  private mutating func deadline(_ value: YAMLValue) -> CountingRule? {
    let known = ["id", "label", "base", "rule", "law", "confirmed"]
    guard let fields = yaml.fields(value, known: known) else { return nil }
    let base = yaml.text(fields, "base")
    let rule = notation(fields)
    guard let base, let rule else { return entry(fields, nil) }
    return entry(fields, .deadline(rule, base: base))
  }

  private mutating func age(_ value: YAMLValue) -> CountingRule? {
    let known = ["id", "label", "age", "day", "law", "confirmed"]
    guard let fields = yaml.fields(value, known: known) else { return nil }
    let age = yaml.required(fields, "age").flatMap { yaml.number($0, in: 1...120) }
    let day = yaml.required(fields, "day").flatMap {
      yaml.word($0, as: CountingRule.AgeDay.self)
    }
    guard let age, let day else { return entry(fields, nil) }
    return entry(fields, .age(age, day))
  }

  /// What both kinds have; read even when the rest is wrong, so that all mistakes are named at once.
  private mutating func entry(_ fields: YAMLFields, _ kind: CountingRule.Kind?) -> CountingRule? {
    let id = yaml.identifier(fields, "id")
    let label = yaml.text(fields, "label")
    let law = yaml.text(fields, "law")
    let confirmed = yaml.flag(fields, "confirmed")
    if let id, let value = fields.values["id"], !seen.insert(id).inserted {
      yaml.report(value, "id「\(id)」が二度使われています。")
    }
    guard let kind, let id, let label, let law, let confirmed else { return nil }
    return CountingRule(id: id, label: label, kind: kind, law: law, confirmed: confirmed)
  }

  private mutating func notation(_ fields: YAMLFields) -> DeadlineRule? {
    guard let value = yaml.required(fields, "rule") else { return nil }
    if let rule = value.scalar.flatMap({ DeadlineRule($0) }) { return rule }
    yaml.report(value, "D14x、D14i、M3x、Y3x のように書いてください。")
    return nil
  }
}
