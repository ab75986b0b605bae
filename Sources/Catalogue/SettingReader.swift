import Domain

/// Reads `catalogue/settings.yaml`.
struct SettingReader {
  var yaml: YAMLReader
  private var periods = PeriodCheck()

  init(file: String) { yaml = YAMLReader(file: file) }

  mutating func settings(_ bytes: [UInt8]) -> [CatalogueSetting] {
    guard let root = yaml.root(bytes), let fields = yaml.fields(root, known: ["settings"]) else {
      return []
    }
    return yaml.list(fields, "settings").compactMap { setting($0) }
  }

  private mutating func setting(_ value: YAMLValue) -> CatalogueSetting? {
    let known = ["key", "value", "question"]
    guard let fields = yaml.fields(value, known: known + YAMLReader.provenanceFields) else {
      return nil
    }
    let key = key(fields)
    let content = yaml.optionalText(fields, "value")
    let question = yaml.text(fields, "question")
    let provenance = yaml.provenance(fields)
    guard let key, let question, let provenance else { return nil }
    let setting = CatalogueSetting(
      id: key, value: content, question: question, provenance: provenance)
    periods.take(setting, fields, &yaml)
    return setting
  }

  /// `okuyami.lead`, `shomei.twoPerson`: words of ASCII letters and digits between dots.
  private mutating func key(_ fields: YAMLFields) -> String? {
    guard let value = yaml.required(fields, "key") else { return nil }
    let parts = (value.scalar ?? "").split(separator: ".", omittingEmptySubsequences: false)
    let sound = parts.allSatisfy { part in
      guard let first = part.utf8.first, (0x61...0x7A).contains(first) else { return false }
      return part.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
      }
    }
    guard let text = value.scalar, sound, (2...4).contains(parts.count), text.utf8.count <= 60
    else {
      yaml.report(value, "「okuyami.lead」のように、英数字の語を点でつないで書いてください。")
      return nil
    }
    return text
  }
}
