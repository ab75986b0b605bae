import Domain

/// What a template or an office says about itself, before `home` and `to` are looked up.
struct OfficeDetailDraft {
  static let fields = ["hours", "facilities", "elsewhere", "destinations"]

  struct Elsewhere {
    let value: YAMLValue
    let name: String
    let queues: [QueueID]
    let services: [ServiceID]
    let to: String
    let note: String
  }

  var hours: [OfficeHours] = []
  var facilities: [OfficeFacility] = []
  var elsewhere: [Elsewhere] = []
  var destinations: [DestinationID] = []
}

extension OfficeReader {
  mutating func optionalList(_ fields: YAMLFields, _ name: String) -> [YAMLValue] {
    guard let value = fields.values[name], !value.isAbsent else { return [] }
    return yaml.items(value)
  }

  mutating func optionalText(_ fields: YAMLFields, _ name: String) -> String? {
    guard let value = fields.values[name], !value.isAbsent else { return nil }
    return yaml.text(value)
  }

  mutating func destination(_ value: YAMLValue) -> HandOverDestination? {
    let known = ["id", "name", "kind", "handles", "place", "confirmed"]
    guard let fields = yaml.fields(value, known: known) else { return nil }
    let id = yaml.identifier(fields, "id").map { DestinationID($0) }
    if let id, destinations.contains(where: { $0.id == id }), let value = fields.values["id"] {
      yaml.report(value, "引継ぎ先の id「\(id)」が二度使われています。")
    }
    let name = yaml.text(fields, "name")
    let kind = yaml.word(fields, "kind", as: HandOverDestination.Kind.self)
    let handles = yaml.text(fields, "handles")
    let place = optionalText(fields, "place")
    let confirmed = yaml.flag(fields, "confirmed")
    guard let id, let name, let kind, let handles, let confirmed else { return nil }
    return HandOverDestination(
      id: id, name: name, kind: kind, handles: handles, place: place ?? "", confirmed: confirmed)
  }

  /// The part that templates and offices have in common.
  mutating func detailDraft(_ fields: YAMLFields, queues: [QueueID]) -> OfficeDetailDraft {
    OfficeDetailDraft(
      hours: optionalList(fields, "hours").compactMap { hours($0, queues) },
      facilities: optionalList(fields, "facilities").compactMap { facility($0) },
      elsewhere: optionalList(fields, "elsewhere").compactMap { elsewhere($0) },
      destinations: optionalList(fields, "destinations").compactMap { value in
        guard let id = yaml.identifier(value).map({ DestinationID($0) }) else { return nil }
        refer(value, .destination(id))
        return id
      })
  }

  /// What an office says itself comes before what its template says; hours of its own replace those.
  mutating func detail(
    _ fields: YAMLFields, _ shared: OfficeDetailDraft, queues: [QueueID]
  ) -> OfficeDetail {
    let own = detailDraft(fields, queues: queues)
    var home: OfficeID?
    if let value = fields.values["home"] {
      home = yaml.identifier(value).map { OfficeID($0) }
      if let home { refer(value, .office(home)) }
    }
    return OfficeDetail(
      location: location(fields), home: home, hours: own.hours.isEmpty ? shared.hours : own.hours,
      facilities: own.facilities + shared.facilities,
      elsewhere: (own.elsewhere + shared.elsewhere).compactMap { settle($0, home) },
      destinations: own.destinations + shared.destinations)
  }

  private mutating func refer(_ value: YAMLValue, _ target: OfficeReference.Target) {
    references.append(
      OfficeReference(file: yaml.file, line: value.line, field: value.path, target: target))
  }

  private mutating func location(_ fields: YAMLFields) -> OfficeLocation? {
    guard let value = fields.values["location"],
      let fields = yaml.fields(value, known: ["postal", "address", "note", "confirmed"])
    else { return nil }
    var postal: PostalCode?
    if let value = fields.values["postal"] {
      postal = value.scalar.flatMap { PostalCode(digits: $0) }
      if postal == nil { yaml.report(value, "郵便番号は7桁の数字で書いてください。") }
    }
    let address = yaml.text(fields, "address")
    let note = optionalText(fields, "note")
    let confirmed = yaml.flag(fields, "confirmed")
    guard let address, let confirmed else { return nil }
    return OfficeLocation(
      postal: postal, address: address, note: note ?? "", confirmed: confirmed)
  }

  private mutating func facility(_ value: YAMLValue) -> OfficeFacility? {
    guard let fields = yaml.fields(value, known: ["name", "note"]),
      let name = yaml.text(fields, "name")
    else { return nil }
    return OfficeFacility(name: name, note: optionalText(fields, "note") ?? "")
  }

  private mutating func elsewhere(_ value: YAMLValue) -> OfficeDetailDraft.Elsewhere? {
    let known = ["name", "queues", "services", "to", "note"]
    guard let fields = yaml.fields(value, known: known) else { return nil }
    let name = yaml.text(fields, "name")
    let queues = optionalList(fields, "queues").compactMap { yaml.identifier($0) }
    let services = optionalList(fields, "services").compactMap { yaml.identifier($0) }
    let to = yaml.identifier(fields, "to")
    let note = optionalText(fields, "note")
    guard let name, let to, let place = fields.values["to"] else { return nil }
    return OfficeDetailDraft.Elsewhere(
      value: place, name: name, queues: queues.map { QueueID($0) },
      services: services.map { ServiceID($0) }, to: to, note: note ?? "")
  }

  /// `home` in a template is the home of each office that uses it.
  private mutating func settle(
    _ draft: OfficeDetailDraft.Elsewhere, _ home: OfficeID?
  ) -> ElsewhereService? {
    if draft.to == "home", home == nil {
      yaml.report(draft.value, "to: home を使う役所には home（管内の区役所）が要ります。")
      return nil
    }
    let id = draft.to == "home" ? home?.text ?? "" : draft.to
    refer(draft.value, .either(id))
    let isDestination = destinations.contains { $0.id.text == id }
    if !isDestination { refer(draft.value, .queues(draft.queues, OfficeID(id))) }
    return ElsewhereService(
      name: draft.name, queues: draft.queues, services: draft.services,
      to: isDestination ? .destination(DestinationID(id)) : .office(OfficeID(id)),
      note: draft.note)
  }
}
