/// Whether somebody may ask for a register by what they are to the people recorded in it, those
/// removed from it included (戸籍法10条1項; domain.md C.2).
public enum FamilyRegisterStanding: Equatable, Sendable {
  /// As what, to whom.
  case entitled(CertificateRequester, to: FamilyPersonID)
  /// Whole sentences of what to ask.
  case undecided([String])
  /// The nearest they are to anybody in it.
  case refused(CertificateRequester)

  /// Nil while it is not known.
  public var isEntitled: Bool? {
    switch self {
    case .entitled: true
    case .undecided: nil
    case .refused: false
    }
  }
}

extension FamilyTree {
  /// A child is born into the register of its parents (戸籍法18条): whoever came in by 出生 tells that a
  /// parent stood in it too. A register rewritten or moved tells nothing of the kind.
  public func standing(
    of asker: FamilyPersonID, in register: FamilyRegister
  ) -> FamilyRegisterStanding {
    guard !register.entries.isEmpty else {
      return .undecided(["その戸籍に載っている人（除かれた人も含む）を、一人は確かめてください。"])
    }
    var questions: [String] = []
    var nearest: CertificateRequester = .otherRelative
    var best: (role: CertificateRequester, person: FamilyPersonID)?
    for entry in register.entries.sorted(by: { $0.person < $1.person }) {
      switch relation(of: asker, to: entry.person) {
      case .known(let role) where role.isDirect:
        if best.map({ Self.rank(role) < Self.rank($0.role) }) ?? true {
          best = (role, entry.person)
        }
      case .known(let role):
        if role == .sibling { nearest = .sibling }
        guard role == .sibling, entry.from.event == .birth else { continue }
        switch throughParents(of: asker, entry.person) {
        case .entitled(let role, let parent): if best == nil { best = (role, parent) }
        case .undecided(let more): questions += more
        case .refused: break
        }
      case .undecided(let question): questions.append(question)
      }
    }
    if let best { return .entitled(best.role, to: best.person) }
    return questions.isEmpty ? .refused(nearest) : .undecided(questions)
  }

  private static func rank(_ role: CertificateRequester) -> Int {
    [.own, .spouse, .descendant, .ascendant].firstIndex(of: role) ?? 9
  }

  /// Where a brother or sister was born into the register: whether a parent of the asker must stand in
  /// it. Where they share only one parent, it may be the other one's register.
  private func throughParents(
    of asker: FamilyPersonID, _ sibling: FamilyPersonID
  ) -> FamilyRegisterStanding {
    let theirs = naturalParents(of: sibling)
    let shared = theirs.intersection(parents(of: asker))
    let isFull = siblings(of: asker).contains(sibling)
    if let parent = shared.sorted().first,
      isFull || (theirs.count > 1 && theirs.isSubset(of: parents(of: asker)))
    {
      return .entitled(.descendant, to: parent)
    }
    if isFull {
      return .undecided(["\(name(sibling))さんの出生の戸籍に、父母が載っているかを確かめてください（父母を図に入れます）。"])
    }
    return .undecided(["\(name(sibling))さんの出生の戸籍が、同じ父か母の戸籍かを確かめてください。"])
  }

  /// People of the tree, living as far as is known, who could ask for the register themselves.
  public func others(for register: FamilyRegister) -> [(FamilyPerson, CertificateRequester)] {
    people.compactMap { person in
      guard person.id != visitor, person.isAlive != false,
        case .entitled(let role, _) = standing(of: person.id, in: register)
      else { return nil }
      return (person, role)
    }
  }
}
