/// What must not stand twice in one office.
struct UniqueIDs {
  var counters: Set<Int> = []
  /// Some id could not be read, or stands for two things: what refers to ids cannot be judged.
  private(set) var incomplete = false
  private var sections: Set<String> = []
  private var queues: Set<String> = []
  private var services: Set<String> = []
  private var prefixes: Set<String> = []

  mutating func section(_ yaml: inout YAMLReader, _ fields: YAMLFields) -> String? {
    unique(&yaml, fields, in: \.sections, "課の id")
  }

  mutating func queue(_ yaml: inout YAMLReader, _ fields: YAMLFields) -> String? {
    unique(&yaml, fields, in: \.queues, "受付区分の id")
  }

  mutating func service(_ yaml: inout YAMLReader, _ fields: YAMLFields) -> String? {
    unique(&yaml, fields, in: \.services, "用件の id")
  }

  /// One capital letter: what is called out must not be mistaken for another series.
  mutating func prefix(_ yaml: inout YAMLReader, _ fields: YAMLFields) -> String? {
    guard let value = yaml.required(fields, "prefix") else { return nil }
    guard let text = value.scalar, text.utf8.count == 1,
      text.utf8.allSatisfy({ (0x41...0x5A).contains($0) })
    else {
      yaml.report(value, "番号の頭文字は英大文字 1 字で書いてください。")
      return nil
    }
    if !prefixes.insert(text).inserted {
      yaml.report(value, "番号の頭文字「\(text)」が同じ役所で二度使われています。")
    }
    return text
  }

  private mutating func unique(
    _ yaml: inout YAMLReader, _ fields: YAMLFields, in set: WritableKeyPath<Self, Set<String>>,
    _ what: String
  ) -> String? {
    guard let id = yaml.identifier(fields, "id"), let value = fields.values["id"] else {
      incomplete = true
      return nil
    }
    if !self[keyPath: set].insert(id).inserted {
      incomplete = true
      yaml.report(value, "\(what)「\(id)」が同じ役所で二度使われています。")
    }
    return id
  }
}
