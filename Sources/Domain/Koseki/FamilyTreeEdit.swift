/// One answer put into a family tree, or taken back.
public enum FamilyTreeEdit: Equatable, Sendable {
  /// The person's own number in the value is not read: the tree gives the next.
  case addPerson(
    FamilyPerson, FamilyKinship, of: FamilyPersonID, otherParent: FamilyPersonID? = nil)
  /// Two people of the tree: the first is the kinship of the second, whatever was told of the two before.
  case bind(FamilyKinship, FamilyPersonID, of: FamilyPersonID)
  case changePerson(FamilyPerson)
  /// With every bond and entry of theirs.
  case removePerson(FamilyPersonID)
  case addRegister(FamilyRegister)
  case changeRegister(FamilyRegister)
  case removeRegister(FamilyRegisterID)
  /// Puts somebody into a register, or changes when they were in it.
  case enter(FamilyRegisterEntry, FamilyRegisterID)
  case ask(chainOf: FamilyPersonID?)
  /// What the visitor showed, and for whom they ask.
  case show(CertificateInquiry.ShownDocument?, by: FamilyAsker = .family)

  /// Whose stop the answer makes the desk look up.
  public var resident: PersonID? {
    switch self {
    case .addPerson(let person, _, _, _), .changePerson(let person): person.resident
    case .bind, .removePerson, .addRegister, .changeRegister, .removeRegister, .enter, .ask, .show:
      nil
    }
  }

  /// For the log: what was done, without a name.
  public var word: String {
    switch self {
    case .addPerson: "person-added"
    case .bind: "bond-added"
    case .changePerson: "person-changed"
    case .removePerson: "person-removed"
    case .addRegister: "register-added"
    case .changeRegister: "register-changed"
    case .removeRegister: "register-removed"
    case .enter: "entry"
    case .ask: "chain"
    case .show: "document"
    }
  }
}

extension FamilyTree {
  /// The tree with an answer in it.
  ///
  /// - Throws: `DeskFailure` for a tree that cannot be: a person above themselves, three parents, two
  ///   fathers, a parent born after the child, somebody who is not in it, more than it may hold.
  public func applying(_ edit: FamilyTreeEdit) throws(DeskFailure) -> FamilyTree {
    var tree = self
    switch edit {
    case .addPerson(let person, let kinship, let known, let other):
      try tree.add(person, kinship, of: known, other)
    case .bind(let kinship, let one, let other):
      _ = try place(of: one)
      _ = try place(of: other)
      tree.bonds.removeAll { $0.partner(of: one) == other }
      tree.bonds.append(kinship.bond(of: one, to: other))
    case .changePerson(let person):
      let index = try place(of: person.id)
      tree.people[index] = person
    case .removePerson(let id): try tree.remove(id)
    case .addRegister(let register):
      guard registers.count < Self.mostRegisters else { throw Self.tooMany("戸籍") }
      var register = register
      register.id = FamilyRegisterID((registers.map(\.id.number).max() ?? 0) + 1)
      tree.registers.append(register)
    case .changeRegister(let register):
      tree.registers[try place(of: register.id)] = register
    case .removeRegister(let id): tree.registers.remove(at: try place(of: id))
    case .enter(let entry, let id):
      let index = try place(of: id)
      tree.registers[index].entries.removeAll { $0.person == entry.person }
      tree.registers[index].entries.append(entry)
    case .ask(let person):
      if let person { _ = try place(of: person) }
      tree.subject = person
    case .show(let document, let asker):
      tree.document = document
      tree.asker = asker
    }
    try tree.check()
    return tree
  }

  private mutating func add(
    _ person: FamilyPerson, _ kinship: FamilyKinship, of known: FamilyPersonID,
    _ other: FamilyPersonID?
  ) throws(DeskFailure) {
    guard people.count < Self.mostPeople else { throw Self.tooMany("人") }
    _ = try place(of: known)
    var person = person
    // Numbers are not used again: a removed person's entries are gone with them.
    person.id = FamilyPersonID((people.map(\.id.number).max() ?? 0) + 1)
    people.append(person)
    bonds.append(kinship.bond(of: person.id, to: known))
    guard let other, kinship.takesOtherParent, other != known else { return }
    _ = try place(of: other)
    bonds.append(kinship.bond(of: person.id, to: other))
  }

  private mutating func remove(_ id: FamilyPersonID) throws(DeskFailure) {
    let index = try place(of: id)
    guard id != visitor else {
      throw DeskFailure("koiki-visitor", "窓口に来た人は消せません。何も変更していません。名前を直すか、来た人ごと入れ直してください。")
    }
    people.remove(at: index)
    bonds.removeAll { $0.from == id || $0.to == id }
    for index in registers.indices { registers[index].entries.removeAll { $0.person == id } }
    if subject == id { subject = nil }
  }

  private func place(of id: FamilyPersonID) throws(DeskFailure) -> Int {
    guard let index = people.firstIndex(where: { $0.id == id }) else {
      throw DeskFailure("koiki-person-gone", "その人は、家族の図にもういません。何も変更していません。新しい図で選び直してください。")
    }
    return index
  }

  private func place(of id: FamilyRegisterID) throws(DeskFailure) -> Int {
    guard let index = registers.firstIndex(where: { $0.id == id }) else {
      throw DeskFailure("koiki-register-gone", "その戸籍は、もうありません。何も変更していません。新しい一覧で選び直してください。")
    }
    return index
  }

  private static func tooMany(_ what: String) -> DeskFailure {
    DeskFailure("koiki-too-many", "家族の図に入れられる\(what)の数を超えます。何も変更していません。要らないものを消してください。")
  }
}
