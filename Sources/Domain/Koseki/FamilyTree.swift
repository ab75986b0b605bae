/// A family as told at the counter, with the registers its people were in (domain.md C.2): built
/// while asking, from answers and, where the clerk wants it, from the visitor's household.
public struct FamilyTree: Equatable, Sendable {
  /// More than any counter hears of; a bound for what is walked and stored.
  public static let mostPeople = 40
  public static let mostRegisters = 40

  public internal(set) var people: [FamilyPerson] = []
  public internal(set) var bonds: [FamilyBond] = []
  public internal(set) var registers: [FamilyRegister] = []
  /// Who stands at the counter.
  public internal(set) var visitor: FamilyPersonID
  /// Whose registers from birth to death are wanted.
  public internal(set) var subject: FamilyPersonID?
  /// For whom the visitor asks.
  public internal(set) var asker = FamilyAsker.family
  /// What the visitor showed.
  public internal(set) var document: CertificateInquiry.ShownDocument?

  /// - Parameter visitor: the name of whoever stands at the counter, as said.
  public init(visitor name: ExactText, birth: DateLiteral? = nil, resident: PersonID? = nil) {
    let first = FamilyPersonID(1)
    visitor = first
    people = [
      FamilyPerson(id: first, name: name, isAlive: true, birth: birth, resident: resident)
    ]
  }

  init(
    people: [FamilyPerson], bonds: [FamilyBond], registers: [FamilyRegister],
    visitor: FamilyPersonID, subject: FamilyPersonID?, asker: FamilyAsker,
    document: CertificateInquiry.ShownDocument?
  ) {
    self.people = people
    self.bonds = bonds
    self.registers = registers
    self.visitor = visitor
    self.subject = subject
    self.asker = asker
    self.document = document
  }

  public func person(_ id: FamilyPersonID) -> FamilyPerson? { people.first { $0.id == id } }

  public func register(_ id: FamilyRegisterID) -> FamilyRegister? {
    registers.first { $0.id == id }
  }

  /// What somebody is called; 「?」 for nobody.
  public func name(_ id: FamilyPersonID) -> String { person(id)?.name.text ?? "?" }

  /// The tree as it may be shown where something stops some of its people: the code in place of the
  /// name, and nothing of them or of a register that names them.
  public func masked(_ stops: [FamilyPersonID: StopCode]) -> FamilyTree {
    guard !stops.isEmpty else { return self }
    var tree = self
    for (index, person) in people.enumerated() {
      guard let stop = stops[person.id] else { continue }
      tree.people[index] = FamilyPerson(id: person.id, name: ExactText(stop.words))
    }
    for (index, register) in registers.enumerated() {
      guard let stop = register.entries.lazy.compactMap({ stops[$0.person] }).first else {
        continue
      }
      tree.registers[index] = FamilyRegister(
        id: register.id, domicile: ExactText(stop.words),
        entries: register.entries.map { FamilyRegisterEntry(person: $0.person) })
    }
    return tree
  }
}

// MARK: - Who is whose

extension FamilyTree {
  /// Whether a 特別養子縁組 has ended what somebody was to their parents by birth (民法817の9).
  func isSpeciallyAdopted(_ person: FamilyPersonID) -> Bool {
    bonds.contains { $0.kind == .specialAdoptiveParent && $0.to == person }
  }

  /// Brothers and sisters with the same father and mother, and the person; each told of another.
  func siblings(of person: FamilyPersonID) -> Set<FamilyPersonID> {
    var found: Set = [person]
    var open = [person]
    while let next = open.popLast() {
      for bond in bonds
      where bond.kind == .sibling && !isSpeciallyAdopted(bond.from)
        && !isSpeciallyAdopted(bond.to)
      {
        guard let other = bond.partner(of: next), found.insert(other).inserted else { continue }
        open.append(other)
      }
    }
    return found
  }

  /// By birth: those told of the person or of a full brother or sister. Of who is 特別養子 only the one
  /// whose husband or wife adopted their child (民法817の9ただし書).
  func naturalParents(of person: FamilyPersonID) -> Set<FamilyPersonID> {
    let group = siblings(of: person)
    let all = Set(bonds.filter { $0.isNatural && group.contains($0.to) }.map(\.from))
    guard isSpeciallyAdopted(person) else { return all }
    let adopters = bonds.filter { $0.kind == .specialAdoptiveParent && $0.to == person }.map(\.from)
    return all.filter { parent in
      bonds.contains { bond in
        bond.kind == .spouse && bond.partner(of: parent).map(adopters.contains) == true
      }
    }
  }

  func parents(of person: FamilyPersonID) -> Set<FamilyPersonID> {
    naturalParents(of: person).union(
      bonds.filter { $0.isAdoptive && $0.to == person }.map(\.from))
  }

  /// 直系尊属, however far; it ends whatever the bonds are.
  func ancestors(of person: FamilyPersonID) -> Set<FamilyPersonID> {
    var found: Set<FamilyPersonID> = []
    var open = Array(parents(of: person))
    while let next = open.popLast() {
      guard found.insert(next).inserted else { continue }
      open += parents(of: next)
    }
    return found
  }
}
