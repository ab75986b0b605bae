/// The facts that made a condition what it is, or those it still waits for.
struct ConditionReasons {
  private let run: ConditionRun
  private let table: FactTable
  /// By entry: the condition on which it is asked.
  private let guards: [Int?]
  private(set) var keys: Set<FactKey> = []
  /// For whom something was found true.
  private(set) var people: Set<Int> = []

  init(_ run: ConditionRun, _ table: FactTable, guards: [Int?]) {
    self.run = run
    self.table = table
    self.guards = guards
  }

  mutating func add(_ key: FactKey) { keys.insert(key) }

  /// Adds what decides `step`; where it is unknown, only what could still decide it.
  mutating func explain(_ step: Int, _ person: Int = 0) {
    let truth = run.truth(step, person)
    switch run.nodes[step] {
    case .constant: break
    case .events: keys.insert(.events)
    case .not(let inner): explain(inner, person)
    case .both(let left, let right): explain(left, right, person, truth, decisive: .no)
    case .either(let left, let right): explain(left, right, person, truth, decisive: .yes)
    case .anybody(let inner): explainPeople(inner, truth, decisive: .yes)
    case .everybody(let inner): explainPeople(inner, truth, decisive: .no)
    case .flag(let slot), .among(let slot, _), .filled(let slot): add(slot, person)
    case .compare(_, let left, let right):
      explainMeasure(left, person, onlyUnknown: truth == .unknown)
      explainMeasure(right, person, onlyUnknown: truth == .unknown)
    case .number, .fact, .age, .milestone, .count: break
    }
  }

  /// One part that decides by itself is enough; else both, or those that are open.
  private mutating func explain(
    _ left: Int, _ right: Int, _ person: Int, _ truth: Truth, decisive: Truth
  ) {
    let first = run.truth(left, person)
    if truth == decisive {
      explain(first == decisive ? left : right, person)
      return
    }
    if truth != .unknown || first == .unknown { explain(left, person) }
    if truth != .unknown || run.truth(right, person) == .unknown { explain(right, person) }
  }

  /// Everybody for whom it is decided so: each of them is named.
  private mutating func explainPeople(_ step: Int, _ truth: Truth, decisive: Truth) {
    for person in 0..<run.sheet.persons {
      let each = run.truth(step, person)
      guard each == truth else { continue }
      if truth == .yes, decisive == .yes { people.insert(person) }
      explain(step, person)
    }
  }

  private mutating func explainMeasure(_ step: Int, _ person: Int, onlyUnknown: Bool) {
    switch run.nodes[step] {
    case .fact(let slot):
      if !onlyUnknown || !run.sheet[slot, person].isKnown { add(slot, person) }
    case .age(let day):
      addBirth(person, onlyUnknown)
      explainMeasure(day, person, onlyUnknown: onlyUnknown)
    case .milestone: addBirth(person, onlyUnknown)
    case .count(let inner):
      for person in 0..<run.sheet.persons {
        if !onlyUnknown || run.truth(inner, person) == .unknown { explain(inner, person) }
      }
    default: break
    }
  }

  private mutating func addBirth(_ person: Int, _ onlyUnknown: Bool) {
    guard let birth = run.birth else { return }
    if !onlyUnknown || !run.sheet[birth, person].isKnown { add(birth, person) }
  }

  /// What is not to be asked is explained by why; what waits, by what it waits for.
  private mutating func add(_ slot: FactSlot, _ person: Int) {
    let entry = slot.isPerson ? table.personEntries[slot.index] : table.singleEntries[slot.index]
    let standing = run.sheet[slot, person].standing
    if standing == .waiting || standing == .settled, let condition = guards[entry] {
      explain(condition, person)
    } else {
      keys.insert(FactKey(entry: entry, person: slot.isPerson ? person : 0))
    }
  }
}
