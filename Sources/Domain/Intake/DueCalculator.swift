/// Counts the periods of a row from the answers.
struct DueCalculator {
  private let book: IntakeBook
  private let run: ConditionRun
  private let calendar: CityCalendar

  init(_ book: IntakeBook, _ run: ConditionRun, _ calendar: CityCalendar) {
    self.book = book
    self.run = run
    self.calendar = calendar
  }

  /// The limit that counts: the first whose condition holds.
  func first(of row: Int, _ people: [Int]) -> ProcedureDue? {
    all(of: row, people).first
  }

  /// All that may apply; what is not known to apply says what it waits for instead of a day.
  func all(of row: Int, _ people: [Int]) -> [ProcedureDue] {
    let deadlines = book.content.procedures[row].deadlines
    return deadlines.enumerated().compactMap { place, deadline in
      guard let step = book.rows[row].parts["deadlines[\(place)].when"] else {
        return due(deadline, people)
      }
      switch run.truth(step) {
      case .yes: return due(deadline, people)
      case .no: return nil
      case .unknown:
        var reasons = ConditionReasons(run, book.table, guards: book.guards)
        reasons.explain(step)
        return ProcedureDue(
          label: deadline.label, words: "", isLate: false,
          waitsFor: reasons.keys.sorted().map { book.place(of: $0) })
      }
    }
  }

  private func due(_ deadline: ProcedureDeadline, _ people: [Int]) -> ProcedureDue {
    var due = ProcedureDue(label: deadline.label, words: "", isLate: false, waitsFor: [])
    switch deadline.kind {
    case .period(let period): count(period, people, &due)
    case .earlier(let first, let second):
      count(first, people, &due)
      var other = due
      other.due = nil
      count(second, people, &other)
      if let end = other.due, due.due.map({ end < $0 }) ?? true { due = other }
      due.waitsFor = other.waitsFor
    case .until(let base):
      let found = known([base], people, &due)
      due.raw = found?.day
      due.due = found?.day
      due.base = found?.day
      due.basePlace = found?.place
    case .fixed(let day):
      due.raw = day
      due.due = day
    case .guide(let words), .none(let words): due.words = words
    }
    if let opening = deadline.opening, let found = known([opening.base], people, &due) {
      due.opens = opening.before.before(found.day)
    }
    due.waitsFor = due.waitsFor.enumerated().filter { place, fact in
      !due.waitsFor[..<place].contains(fact)
    }.map(\.element)
    due.isLate = due.due.map { notice > $0 } ?? false
    return due
  }

  private var notice: CivilDate {
    guard let entry = book.notice, run.sheet[entry.slot, 0].isKnown else {
      return CivilDate(dayNumber: Int(Int32.min) / 1_000)
    }
    return CivilDate(dayNumber: run.sheet[entry.slot, 0].value)
  }

  private func count(
    _ period: ProcedureDeadline.Period, _ people: [Int], _ due: inout ProcedureDue
  ) {
    guard let found = known(period.bases, people, &due),
      let end = period.rule.deadline(from: found.day, calendar)
    else { return }
    due.rule = period.rule
    due.base = found.day
    due.basePlace = found.place
    due.raw = end.raw
    due.due = end.due
  }

  /// The first of the facts that is known; of several people the earliest day. What stands before
  /// it would make it exact.
  private func known(
    _ bases: [FactID], _ people: [Int], _ due: inout ProcedureDue
  ) -> (day: CivilDate, place: FactPlace)? {
    for base in bases {
      guard let entry = book.table.entry(base.text) else { continue }
      guard entry.slot.isPerson else {
        let cell = run.sheet[entry.slot, 0]
        if cell.isKnown { return (CivilDate(dayNumber: cell.value), .single(base)) }
        due.waitsFor.append(.single(base))
        continue
      }
      let everyone = people.isEmpty ? Array(0..<run.sheet.persons) : people
      let days = everyone.filter { run.sheet[entry.slot, $0].isKnown }
      if let person = days.min(by: {
        run.sheet[entry.slot, $0].value < run.sheet[entry.slot, $1].value
      }) {
        let day = CivilDate(dayNumber: run.sheet[entry.slot, person].value)
        return (day, .person(base, person))
      }
      due.waitsFor += everyone.prefix(1).map { .person(base, $0) }
    }
    return nil
  }
}

extension DeadlineRule {
  /// The day so long before another: for months the same day of the month, or its last.
  func before(_ day: CivilDate) -> CivilDate? {
    if unit == .days { return day.adding(days: -count) }
    let month = day.year * 12 + day.month - 1 - (unit == .months ? count : count * 12)
    guard month >= 12 else { return nil }
    return CivilDate(year: month / 12, month: month % 12 + 1, day: day.day)
      ?? CivilDate.monthEnd(year: month / 12, month: month % 12 + 1)
  }
}
