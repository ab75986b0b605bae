/// A program over one sheet of answers.
struct ConditionRun {
  let nodes: [ConditionNode]
  let birth: FactSlot?
  var sheet: FactSheet

  func truth(_ step: Int, _ person: Int = 0) -> Truth {
    switch nodes[step] {
    case .constant(let truth): return truth
    case .events(let bits): return sheet.events.map { Truth($0 & bits != 0) } ?? .unknown
    case .not(let inner): return !truth(inner, person)
    case .both(let left, let right):
      let first = truth(left, person)
      return first == .no ? .no : first & truth(right, person)
    case .either(let left, let right):
      let first = truth(left, person)
      return first == .yes ? .yes : first | truth(right, person)
    case .anybody(let inner): return overPeople(inner, until: .yes, from: .no)
    case .everybody(let inner): return overPeople(inner, until: .no, from: .yes)
    case .flag(let slot):
      let cell = sheet[slot, person]
      return cell.isKnown ? Truth(cell.value != 0) : .unknown
    case .among(let slot, let bits):
      let cell = sheet[slot, person]
      return cell.isKnown ? Truth(cell.value & bits != 0) : .unknown
    case .filled(let slot):
      let cell = sheet[slot, person]
      return cell.isKnown ? Truth(cell.value != 0) : .unknown
    case .compare(let sign, let left, let right):
      return span(left, person).compared(sign, span(right, person))
    case .number, .fact, .age, .milestone, .count: return .unknown
    }
  }

  private func overPeople(_ step: Int, until end: Truth, from start: Truth) -> Truth {
    var found = start
    for person in 0..<sheet.persons {
      let each = truth(step, person)
      if each == end { return end }
      found = end == .yes ? found | each : found & each
    }
    return found
  }

  func span(_ step: Int, _ person: Int) -> NumberSpan {
    switch nodes[step] {
    case .number(let number): return NumberSpan(number)
    case .fact(let slot):
      let cell = sheet[slot, person]
      return cell.isKnown ? NumberSpan(cell.value) : .anything
    case .age(let day):
      guard let birth = birthDate(person), let day = span(day, person).exact else {
        return NumberSpan(low: 0, high: 200)
      }
      // Who is not born yet counts as of age 0: a birth may be filed under an earlier day.
      return NumberSpan(Age.on(CivilDate(dayNumber: day), birth: birth) ?? 0)
    case .milestone(let milestone, let years):
      guard let birth = birthDate(person) else { return .anything }
      return NumberSpan(Self.day(milestone, years, birth)?.dayNumber ?? Int.max)
    case .count(let inner):
      var found = NumberSpan(0)
      for person in 0..<sheet.persons {
        let each = truth(inner, person)
        if each == .yes { found.low += 1 }
        if each != .no { found.high += 1 }
      }
      return found
    default: return .anything
    }
  }

  private func birthDate(_ person: Int) -> CivilDate? {
    guard let birth else { return nil }
    let cell = sheet[birth, person]
    return cell.isKnown ? CivilDate(dayNumber: cell.value) : nil
  }

  private static func day(
    _ milestone: Expression.Milestone, _ years: Int, _ birth: CivilDate
  ) -> CivilDate? {
    switch milestone {
    case .attains: Age.attains(years, birth: birth)
    case .birthday: Age.birthday(years, birth: birth)
    case .yearEnd: Age.schoolYearEnd(years, birth: birth)
    }
  }
}
