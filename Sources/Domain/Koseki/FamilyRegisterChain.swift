/// The registers somebody was in from birth to death, in order, and what is not covered.
public struct FamilyRegisterChain: Equatable, Sendable {
  /// One register of the chain with the days that may be meant.
  public struct Link: Equatable, Sendable {
    public var register: FamilyRegisterID
    public var from: FamilyRegisterPoint
    public var to: FamilyRegisterPoint
  }

  /// Days of the life that no register is known for.
  public struct Gap: Equatable, Sendable {
    public var first: CivilDate
    public var last: CivilDate
    /// False: the days may be covered; the dates told are not exact enough to say.
    public var isCertain: Bool
    /// What to ask, whole sentences.
    public var question: String
  }

  public let person: FamilyPersonID
  public let links: [Link]
  public let gaps: [Gap]
  /// Pairs of registers whose days overlap by more than the day of the change.
  public let overlaps: [String]
  /// What of the life is not known, so that nothing can be said to be whole.
  public let questions: [String]

  public var isWhole: Bool { gaps.isEmpty && questions.isEmpty && !links.isEmpty }
}

extension FamilyTree {
  /// The chain of somebody: every day from birth to death is covered, or named.
  public func chain(of person: FamilyPersonID) -> FamilyRegisterChain? {
    guard let someone = self.person(person) else { return nil }
    let found = registers.flatMap { register in
      register.entries.filter { $0.person == person }.map { entry in
        Coverage(register, entry, someone)
      }
    }
    let spans = Coverage.joined(found)
    let life = Life(someone)
    return FamilyRegisterChain(
      person: person,
      links: spans.map {
        FamilyRegisterChain.Link(register: $0.register, from: $0.from, to: $0.to)
      },
      gaps: life.days.map { ChainGaps(self, spans, $0).gaps } ?? [],
      overlaps: Coverage.overlaps(spans, self), questions: life.questions)
  }
}

/// The days a chain has to cover.
struct Life {
  /// Nil while birth or death is not known.
  let days: ClosedRange<CivilDate>?
  let questions: [String]

  init(_ person: FamilyPerson) {
    let name = person.name.text
    var asked: [String] = []
    if person.birth?.from == nil { asked.append("\(name)さんの生年月日を確かめてください。出生からつながるかは、まだ判断していません。") }
    if person.isAlive != false, person.death == nil {
      asked.append("\(name)さんが亡くなったか、死亡の日を確かめてください。死亡までつながるかは、まだ判断していません。")
    } else if person.death?.to == nil {
      asked.append("\(name)さんの死亡の日を確かめてください。死亡までつながるかは、まだ判断していません。")
    }
    questions = asked
    guard let birth = person.birth?.from, let death = person.death?.to, birth <= death else {
      days = nil
      return
    }
    days = birth...death
  }
}
