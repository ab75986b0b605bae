import Domain

/// Reads one file of offices and their templates.
struct OfficeReader {
  var yaml: YAMLReader
  /// Office ids so far, this and earlier files.
  var seen: Set<OfficeID>
  /// Whom this file sends people to; whether they exist shows when every file is read.
  var references: [OfficeReference] = []
  var destinations: [HandOverDestination] = []

  init(file: String, seen: Set<OfficeID>) {
    yaml = YAMLReader(file: file)
    self.seen = seen
  }

  /// What a template gives to every office that names it.
  private typealias Layout = (sections: [Section], counters: [Counter])

  mutating func offices(_ bytes: [UInt8]) -> [Office] {
    guard let root = yaml.root(bytes),
      let fields = yaml.fields(root, known: ["templates", "destinations", "offices"])
    else { return [] }
    destinations = optionalList(fields, "destinations").compactMap { destination($0) }
    var templates: [String: Layout] = [:]
    var details: [String: OfficeDetailDraft] = [:]
    if let value = fields.values["templates"] {
      for (name, value) in yaml.named(value) {
        let known = ["sections", "counters"] + OfficeDetailDraft.fields
        guard let fields = yaml.fields(value, known: known) else { continue }
        let layout = layout(fields)
        templates[name] = layout
        details[name] = detailDraft(fields, queues: layout.sections.flatMap(\.queues).map(\.id))
      }
    }
    return yaml.list(fields, "offices").compactMap { office($0, templates, details) }
  }

  private mutating func office(
    _ value: YAMLValue, _ templates: [String: Layout], _ details: [String: OfficeDetailDraft]
  ) -> Office? {
    let known =
      ["id", "name", "type", "confirmed", "template", "sections", "counters", "home", "location"]
      + OfficeDetailDraft.fields
    guard let fields = yaml.fields(value, known: known) else { return nil }
    let id = yaml.identifier(fields, "id").map { OfficeID($0) }
    if let id, let value = fields.values["id"], !seen.insert(id).inserted {
      yaml.report(value, "役所の id「\(id.text)」が二度使われています。")
    }
    let name = yaml.text(fields, "name")
    let type = yaml.word(fields, "type", as: OfficeType.self)
    let confirmed = yaml.flag(fields, "confirmed")
    let layout = template(fields, templates)
    let queues = layout?.sections.flatMap(\.queues).map(\.id) ?? []
    let shared = fields.values["template"]?.scalar.flatMap { details[$0] }
    let detail = detail(fields, shared ?? OfficeDetailDraft(), queues: queues)
    guard let id, let name, let type, let confirmed, let layout else { return nil }
    return Office(
      id: id, name: name, type: type, sections: layout.sections, counters: layout.counters,
      confirmed: confirmed, detail: detail)
  }

  /// Its own sections and counters, or those of the template it names.
  private mutating func template(
    _ fields: YAMLFields, _ templates: [String: Layout]
  ) -> Layout? {
    guard let value = fields.values["template"] else { return layout(fields) }
    for own in ["sections", "counters"] {
      if let value = fields.values[own] {
        yaml.report(value, "template と一緒には書けません。どちらか一方にしてください。")
      }
    }
    guard let name = yaml.text(value) else { return nil }
    guard let layout = templates[name] else {
      yaml.report(value, "ひな型「\(name)」は templates にありません。")
      return nil
    }
    return layout
  }

  private mutating func layout(_ fields: YAMLFields) -> Layout {
    var ids = UniqueIDs()
    let sections = yaml.list(fields, "sections").compactMap { section($0, &ids) }
    let counters = yaml.list(fields, "counters").flatMap { counter($0, sections, &ids) }
    return (sections, counters)
  }

  private mutating func section(_ value: YAMLValue, _ ids: inout UniqueIDs) -> Section? {
    guard let fields = yaml.fields(value, known: ["id", "name", "queues"]) else { return nil }
    let id = ids.section(&yaml, fields)
    let name = yaml.text(fields, "name")
    let queues = yaml.list(fields, "queues").compactMap { queue($0, &ids) }
    guard let id else { return nil }
    // Kept without its name: one problem must not make others out of every counter.
    return Section(id: SectionID(id), name: name ?? "", queues: queues)
  }

  private mutating func queue(_ value: YAMLValue, _ ids: inout UniqueIDs) -> ServiceQueue? {
    let known = [
      "id", "name", "prefix", "targetMinutes", "callLimit", "services", "dailyQuota", "countOnly",
      "appointments",
    ]
    guard let fields = yaml.fields(value, known: known) else { return nil }
    let id = ids.queue(&yaml, fields)
    let name = yaml.text(fields, "name")
    let prefix = ids.prefix(&yaml, fields)
    let target = yaml.number(fields, "targetMinutes", in: 1...480)
    let limit = yaml.number(fields, "callLimit", in: 1...9)
    let services = yaml.list(fields, "services").compactMap { service($0, &ids) }
    let quota = fields.values["dailyQuota"].flatMap {
      yaml.number($0, in: 1...TicketNumber.last)
    }
    let countOnly = fields.values["countOnly"] == nil ? nil : yaml.flag(fields, "countOnly")
    let places = fields.values["appointments"].flatMap { slots($0) }
    guard let id else { return nil }
    return ServiceQueue(
      id: QueueID(id), name: name ?? "", prefix: prefix ?? "", targetMinutes: target ?? 0,
      callLimit: limit ?? 0, services: services, dailyQuota: quota, countOnly: countOnly ?? false,
      slots: places)
  }

  private mutating func slots(_ value: YAMLValue) -> BookingSlots? {
    guard let fields = yaml.fields(value, known: ["minutes", "capacity"]) else { return nil }
    let minutes = yaml.number(fields, "minutes", in: 5...240)
    let capacity = yaml.number(fields, "capacity", in: 1...99)
    guard let minutes, let capacity else { return nil }
    return BookingSlots(minutes: minutes, capacity: capacity)
  }

  private mutating func service(_ value: YAMLValue, _ ids: inout UniqueIDs) -> Service? {
    guard let fields = yaml.fields(value, known: ["id", "name", "reading", "quick", "minutes"])
    else { return nil }
    let id = ids.service(&yaml, fields)
    let name = yaml.text(fields, "name")
    let reading = yaml.katakana(fields, "reading")
    let quick = fields.values["quick"] == nil ? nil : yaml.flag(fields, "quick")
    let minutes = fields.values["minutes"].flatMap { yaml.number($0, in: 1...480) }
    guard let id, let name, let reading else { return nil }
    return Service(
      id: ServiceID(id), name: name, reading: reading, quick: quick ?? false, minutes: minutes)
  }

  /// One entry may stand for several counters in a row.
  private mutating func counter(
    _ value: YAMLValue, _ sections: [Section], _ ids: inout UniqueIDs
  ) -> [Counter] {
    guard let fields = yaml.fields(value, known: ["numbers", "section", "queues"]) else {
      return []
    }
    let numbers = yaml.required(fields, "numbers").flatMap { yaml.span($0, in: 1...99) }
    if let numbers, let value = fields.values["numbers"] {
      for number in numbers where !ids.counters.insert(number).inserted {
        yaml.report(value, "\(number)番窓口が二度書かれています。")
      }
    }
    let section = yaml.identifier(fields, "section").flatMap { id in
      sections.first { $0.id.text == id }
    }
    if section == nil, !ids.incomplete, let value = fields.values["section"], let id = value.scalar,
      PlainText.isIdentifier(id)
    {
      yaml.report(value, "課「\(id)」は sections にありません。")
    }
    let queues = yaml.list(fields, "queues").compactMap {
      counterQueue($0, ids.incomplete ? nil : section)
    }
    guard let numbers, let section else { return [] }
    return numbers.map { Counter(number: $0, section: section.id, queues: queues) }
  }

  private mutating func counterQueue(_ value: YAMLValue, _ section: Section?) -> QueueID? {
    guard let id = yaml.identifier(value) else { return nil }
    if let section, !section.queues.contains(where: { $0.id.text == id }) {
      yaml.report(value, "受付区分「\(id)」は課「\(section.id.text)」にありません。")
    }
    return QueueID(id)
  }
}
