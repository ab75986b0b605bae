import Domain

/// Reads one event, question or procedure of `catalogue/intake/` at a time.
struct IntakeRowReader {
  var yaml: YAMLReader
  /// By path: where each field stands.
  private(set) var lines: [String: Int] = [:]

  init(_ yaml: YAMLReader) { self.yaml = yaml }

  /// Items of a list that may be left out.
  mutating func list(_ fields: YAMLFields, _ name: String) -> [YAMLValue] {
    yaml.entries(fields, name) ?? []
  }

  /// The fields of an entry, each remembered by its line.
  mutating func fields(_ value: YAMLValue, known: [String]) -> YAMLFields? {
    guard let fields = yaml.fields(value, known: known) else { return nil }
    lines[fields.path] = fields.line
    for value in fields.values.values { lines[value.path] = value.line }
    return fields
  }

  /// False where it is left out; nil for a fault.
  mutating func flag(_ fields: YAMLFields, _ name: String) -> Bool? {
    guard let value = fields.values[name], !value.isAbsent else { return false }
    return yaml.flag(fields, name)
  }

  /// Empty where it is left out.
  mutating func optional(_ fields: YAMLFields, _ name: String) -> String {
    yaml.optionalText(fields, name) ?? ""
  }

  /// Empty where it is left out: always.
  mutating func condition(_ fields: YAMLFields, _ name: String = "when") -> String {
    guard let value = fields.values[name], !value.isAbsent else { return "" }
    guard let text = value.scalar, !text.isEmpty, PlainText.isPlain(text) else {
      yaml.report(value, "条件を、制御文字のない一つの文字列で書いてください。")
      return ""
    }
    return text
  }

  /// Texts without the marks that separate them where they are stored.
  mutating func words(_ fields: YAMLFields, _ name: String) -> [String] {
    let found = yaml.texts(fields, name) ?? []
    if let value = fields.values[name], let bad = found.first(where: { $0.contains(",") }) {
      yaml.report(value, "「\(bad)」に「,」は使えません。")
    }
    return found
  }

  // MARK: Events and questions

  mutating func event(_ value: YAMLValue) -> (LifeEvent, YAMLFields)? {
    guard
      let fields = fields(
        value, known: ["code", "name", "words", "quiet"] + YAMLReader.provenanceFields)
    else { return nil }
    let code = yaml.required(fields, "code").flatMap { eventCode($0) }
    let name = yaml.text(fields, "name")
    let words = words(fields, "words")
    let quiet = flag(fields, "quiet")
    guard let provenance = yaml.provenance(fields), let code, let name, let quiet else {
      return nil
    }
    let row = LifeEvent(
      code: code, name: name, words: words, isQuiet: quiet, provenance: provenance)
    return (row, fields)
  }

  /// `MOVE_IN`.
  mutating func eventCode(_ value: YAMLValue) -> String? {
    if let text = value.scalar, let first = text.utf8.first, (0x41...0x5A).contains(first),
      text.utf8.count <= 40,
      text.utf8.allSatisfy({ (0x41...0x5A).contains($0) || $0 == UInt8(ascii: "_") })
    {
      return text
    }
    yaml.report(value, "用件の記号は「MOVE_IN」のように、英大文字と「_」で書いてください。")
    return nil
  }

  mutating func fact(_ value: YAMLValue) -> FactID? {
    if let id = value.scalar.flatMap({ FactID($0) }) { return id }
    yaml.report(value, "質問の id は「m.birth」のように、v、e、h、m、x のどれかと英小文字の名前を点でつないで書いてください。")
    return nil
  }

  mutating func question(_ value: YAMLValue) -> (IntakeQuestion, YAMLFields)? {
    let known = [
      "id", "type", "label", "easy", "english", "values", "groups", "when", "otherwise",
      "recorded", "quiet",
    ]
    guard let fields = fields(value, known: known + YAMLReader.provenanceFields) else {
      return nil
    }
    let id = yaml.required(fields, "id").flatMap { fact($0) }
    let type = yaml.word(fields, "type", as: FactType.self)
    let label = yaml.text(fields, "label")
    let easy = yaml.text(fields, "easy")
    let english = yaml.text(fields, "english")
    let values = values(fields, type)
    let groups = groups(fields)
    let when = condition(fields)
    let otherwise = optional(fields, "otherwise")
    let recorded = flag(fields, "recorded")
    let quiet = flag(fields, "quiet")
    let provenance = yaml.provenance(fields)
    guard let id, let type, let label, let easy, let english, let recorded, let quiet,
      let provenance
    else { return nil }
    return (
      IntakeQuestion(
        id: id, type: type, label: label, easy: easy, english: english, values: values,
        groups: groups, when: when, otherwise: otherwise, isRecordedOnly: recorded,
        isQuiet: quiet, provenance: provenance), fields
    )
  }

  private mutating func values(
    _ fields: YAMLFields, _ type: FactType?
  ) -> [IntakeQuestion.Value] {
    let items = list(fields, "values")
    if let type, type.hasValues == items.isEmpty {
      yaml.report(
        line: fields.values["values"]?.line ?? fields.line, field: fields.path(of: "values"),
        "values は、type が choice か choices のときだけ、一つ以上書いてください。")
    }
    var spellings: [String] = []
    return items.compactMap { item in
      guard let entry = self.fields(item, known: ["value", "also"]),
        let text = yaml.text(entry, "value")
      else { return nil }
      let also = words(entry, "also")
      for word in [text] + also {
        if word.contains(",") { yaml.report(item, "「\(word)」に「,」は使えません。") }
        if spellings.contains(where: { $0.unicodeScalars.elementsEqual(word.unicodeScalars) }) {
          yaml.report(item, "値「\(word)」が二度書かれています。")
        }
        spellings.append(word)
      }
      return IntakeQuestion.Value(text, also: also)
    }
  }

  private mutating func groups(_ fields: YAMLFields) -> [IntakeQuestion.Group] {
    list(fields, "groups").compactMap { item in
      guard let entry = self.fields(item, known: ["name", "values"]),
        let name = yaml.text(entry, "name")
      else { return nil }
      return IntakeQuestion.Group(name, words(entry, "values"))
    }
  }
}
