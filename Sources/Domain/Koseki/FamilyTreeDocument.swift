/// A family tree as it is stored: JSON whose names never change once shipped.
extension FamilyTree: Codable {
  private enum CodingKeys: String, CodingKey {
    case people, bonds, registers, visitor, subject, asker, document
  }

  public init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      people: try box.decode([PersonText].self, forKey: .people).map(\.value),
      bonds: try box.decode([FamilyBond].self, forKey: .bonds),
      registers: try box.decode([RegisterText].self, forKey: .registers).map(\.value),
      visitor: try box.decode(FamilyPersonID.self, forKey: .visitor),
      subject: try box.decodeIfPresent(FamilyPersonID.self, forKey: .subject),
      asker: try box.decodeIfPresent(FamilyAsker.self, forKey: .asker) ?? .family,
      document: try box.decodeIfPresent(DocumentText.self, forKey: .document)?.value)
  }

  public func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: CodingKeys.self)
    try box.encode(people.map { PersonText($0) }, forKey: .people)
    try box.encode(bonds, forKey: .bonds)
    try box.encode(registers.map { RegisterText($0) }, forKey: .registers)
    try box.encode(visitor, forKey: .visitor)
    try box.encodeIfPresent(subject, forKey: .subject)
    try box.encode(asker, forKey: .asker)
    try box.encodeIfPresent(document.map { DocumentText($0) }, forKey: .document)
  }
}

private struct PersonText: Codable {
  let id: FamilyPersonID
  let name: String
  let alive: Bool?
  let birth: String?
  let death: String?
  let resident: String?

  init(_ person: FamilyPerson) {
    id = person.id
    name = person.name.text
    alive = person.isAlive
    birth = person.birth?.literal
    death = person.death?.literal
    resident = person.resident?.text
  }

  var value: FamilyPerson {
    FamilyPerson(
      id: id, name: ExactText(name), isAlive: alive, birth: birth.flatMap(DateLiteral.imported),
      death: death.flatMap(DateLiteral.imported), resident: resident.map { PersonID($0) })
  }
}

private struct RegisterText: Codable {
  let id: FamilyRegisterID
  let domicile: String
  let head: String
  let kind: FamilyRegister.Kind
  let computerised: Bool?
  let knowsDomicile: Bool?
  let knowsHead: Bool?
  let here: Bool?
  let wish: FamilyRegister.Wish?
  let entries: [EntryText]

  init(_ register: FamilyRegister) {
    id = register.id
    domicile = register.domicile.text
    head = register.head.text
    kind = register.kind
    computerised = register.isComputerised
    knowsDomicile = register.knowsDomicile
    knowsHead = register.knowsHead
    here = register.isHere
    wish = register.wish
    entries = register.entries.map { EntryText($0) }
  }

  var value: FamilyRegister {
    FamilyRegister(
      id: id, domicile: ExactText(domicile), head: ExactText(head), kind: kind,
      isComputerised: computerised, knowsDomicile: knowsDomicile, knowsHead: knowsHead,
      isHere: here, wish: wish ?? .paper, entries: entries.map(\.value))
  }
}

private struct EntryText: Codable {
  let person: FamilyPersonID
  let fromEvent: FamilyRegisterEvent?
  let from: String?
  let toEvent: FamilyRegisterEvent?
  let to: String?

  init(_ entry: FamilyRegisterEntry) {
    person = entry.person
    fromEvent = entry.from.event
    from = entry.from.date?.literal
    toEvent = entry.to.event
    to = entry.to.date?.literal
  }

  var value: FamilyRegisterEntry {
    FamilyRegisterEntry(
      person: person, from: FamilyRegisterPoint(fromEvent, from.flatMap(DateLiteral.imported)),
      to: FamilyRegisterPoint(toEvent, to.flatMap(DateLiteral.imported)))
  }
}

private struct DocumentText: Codable {
  let kind: String
  let expires: String?

  init(_ document: CertificateInquiry.ShownDocument) {
    kind = document.kind
    expires = document.expires?.iso
  }

  var value: CertificateInquiry.ShownDocument {
    CertificateInquiry.ShownDocument(
      kind: kind, photo: true, expires: expires.flatMap { CivilDate(iso: $0) })
  }
}
