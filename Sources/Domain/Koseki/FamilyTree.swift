/// A family as told at the counter, with the registers its people were in (domain.md C.2): built
/// while asking, from answers alone.
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
    visitor: FamilyPersonID, subject: FamilyPersonID?,
    document: CertificateInquiry.ShownDocument?
  ) {
    self.people = people
    self.bonds = bonds
    self.registers = registers
    self.visitor = visitor
    self.subject = subject
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
  /// Brothers and sisters with the same father and mother, and the person; each told of another.
  func siblings(of person: FamilyPersonID) -> Set<FamilyPersonID> {
    var found: Set = [person]
    var open = [person]
    while let next = open.popLast() {
      for bond in bonds where bond.kind == .sibling {
        guard let other = bond.partner(of: next), found.insert(other).inserted else { continue }
        open.append(other)
      }
    }
    return found
  }

  /// By birth: those told of the person or of a full brother or sister.
  func naturalParents(of person: FamilyPersonID) -> Set<FamilyPersonID> {
    let group = siblings(of: person)
    return Set(bonds.filter { $0.isNatural && group.contains($0.to) }.map(\.from))
  }

  func parents(of person: FamilyPersonID) -> Set<FamilyPersonID> {
    naturalParents(of: person).union(
      bonds.filter { $0.kind == .adoptiveParent && $0.to == person }.map(\.from))
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
