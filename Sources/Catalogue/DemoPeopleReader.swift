import Domain

/// Reads the invented people and the seats of a 研修 database.
struct DemoPeopleReader {
  var yaml: YAMLReader
  let directory: OfficeDirectory
  private var seen: Set<String> = []

  init(file: String, directory: OfficeDirectory) {
    yaml = YAMLReader(file: file)
    self.directory = directory
  }

  mutating func staff(_ bytes: [UInt8]) -> [DemoStaff] {
    entries(bytes, "staff").compactMap { person($0) }
  }

  mutating func terminals(_ bytes: [UInt8]) -> [DemoTerminal] {
    entries(bytes, "terminals").flatMap { seats($0) }
  }

  private mutating func entries(_ bytes: [UInt8], _ name: String) -> [YAMLValue] {
    guard let root = yaml.root(bytes), let fields = yaml.fields(root, known: [name]) else {
      return []
    }
    return yaml.list(fields, name)
  }

  private mutating func person(_ value: YAMLValue) -> DemoStaff? {
    let known = ["id", "name", "kana", "password", "office", "section", "roles", "counter"]
    guard let fields = yaml.fields(value, known: known) else { return nil }
    let id = unique(fields)
    let name = yaml.text(fields, "name")
    let kana = yaml.katakana(fields, "kana")
    let password = password(fields)
    let office = yaml.office(fields, directory)
    let section = section(fields, office)
    let roles = yaml.list(fields, "roles").compactMap { yaml.word($0, as: Role.self) }
    let counter = fields.values["counter"].flatMap { yaml.counter($0, office) }
    guard let id, let name, let kana, let password, let office else { return nil }
    let grants = roles.map { RoleGrant($0, office: office.id, section: section) }
    return DemoStaff(
      id: StaffID(id), name: name, kana: kana, password: password, grants: grants,
      office: office.id, counter: counter)
  }

  /// One entry is one seat with an `id`, or a row of seats by `prefix` and `counters`.
  private mutating func seats(_ value: YAMLValue) -> [DemoTerminal] {
    let known = ["id", "office", "section", "prefix", "counters"]
    guard let fields = yaml.fields(value, known: known) else { return [] }
    let office = yaml.office(fields, directory)
    guard fields.values["counters"] != nil else {
      if let prefix = fields.values["prefix"] {
        yaml.report(prefix, "prefix は counters と一緒に書いてください。")
      }
      let section = section(fields, office)
      guard let id = unique(fields), let office else { return [] }
      return [DemoTerminal(id: TerminalID(id), office: office.id, section: section)]
    }
    for other in ["id", "section"] {
      if let value = fields.values[other] {
        yaml.report(value, "counters と一緒には書けません（窓口から決まります）。")
      }
    }
    return row(fields, office)
  }

  private mutating func row(_ fields: YAMLFields, _ office: Office?) -> [DemoTerminal] {
    guard let value = yaml.required(fields, "counters"),
      let prefix = yaml.identifier(fields, "prefix"), let span = yaml.span(value, in: 1...99),
      let office
    else { return [] }
    return span.compactMap { number in
      guard let counter = office.counters.first(where: { $0.number == number }) else {
        yaml.report(value, "\(office.name)に\(number)番窓口はありません。")
        return nil
      }
      let id = "\(prefix)-\(number < 10 ? "0" : "")\(number)"
      if !seen.insert(id).inserted { yaml.report(value, "id「\(id)」が二度使われています。") }
      return DemoTerminal(
        id: TerminalID(id), office: office.id, section: counter.section, counter: number)
    }
  }

  private mutating func unique(_ fields: YAMLFields) -> String? {
    guard let id = yaml.identifier(fields, "id"), let value = fields.values["id"] else {
      return nil
    }
    if !seen.insert(id).inserted { yaml.report(value, "id「\(id)」が二度使われています。") }
    return id
  }

  private mutating func password(_ fields: YAMLFields) -> String? {
    guard let value = yaml.required(fields, "password") else { return nil }
    let text = value.scalar ?? ""
    guard (10...64).contains(text.utf8.count),
      text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else {
      yaml.report(value, "空白のない半角英数記号 10 字以上 64 字以内で書いてください。")
      return nil
    }
    return text
  }

  private mutating func section(_ fields: YAMLFields, _ office: Office?) -> SectionID? {
    guard let value = fields.values["section"], let id = yaml.identifier(value) else {
      return nil
    }
    if let office, !office.sections.contains(where: { $0.id.text == id }) {
      yaml.report(value, "\(office.name)に課「\(id)」はありません。")
    }
    return SectionID(id)
  }
}

/// What refers to the offices.
extension YAMLReader {
  mutating func office(_ fields: YAMLFields, _ directory: OfficeDirectory) -> Office? {
    guard let id = identifier(fields, "office"), let value = fields.values["office"] else {
      return nil
    }
    if let office = directory.office(OfficeID(id)) { return office }
    report(value, "役所「\(id)」は役所のデータにありません。")
    return nil
  }

  mutating func counter(_ value: YAMLValue, _ office: Office?) -> CounterNumber? {
    guard let number = number(value, in: 1...99), let office else { return nil }
    if office.counters.contains(where: { $0.number == number }) { return number }
    report(value, "\(office.name)に\(number)番窓口はありません。")
    return nil
  }

  mutating func queue(_ value: YAMLValue, _ office: Office?) -> QueueID? {
    guard let id = identifier(value) else { return nil }
    if let office, office.queue(QueueID(id)) == nil {
      report(value, "\(office.name)に受付区分「\(id)」はありません。")
    }
    return QueueID(id)
  }
}
