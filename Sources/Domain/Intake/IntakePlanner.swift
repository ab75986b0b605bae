extension IntakeBook {
  /// Which procedures a case needs. The same facts give the same plan, in whatever order they were
  /// learned; the row that holds on the day of the event decides.
  ///
  /// - Parameters:
  ///   - asOf: the day of the notice where no answer gives it.
  ///   - calendar: moves the ends of periods.
  public func plan(
    _ facts: IntakeFacts, asOf: CivilDate, _ calendar: CityCalendar
  ) -> IntakePlan {
    var planner = IntakePlanner(self, run(facts, asOf: asOf), calendar)
    planner.decide()
    planner.showLate()
    return planner.plan()
  }
}

/// One plan in the making.
struct IntakePlanner {
  private let book: IntakeBook
  private let run: ConditionRun
  private let dues: DueCalculator
  /// Nil while the day of the event is not known.
  private let day: Int?
  /// By subject.
  private var states: [Truth]
  private var lines: [IntakePlan.Line?]
  private var asked: Set<FactKey> = []

  init(_ book: IntakeBook, _ run: ConditionRun, _ calendar: CityCalendar) {
    self.book = book
    self.run = run
    dues = DueCalculator(book, run, calendar)
    day = book.date.flatMap {
      let cell = run.sheet[$0.slot, 0]
      return cell.isKnown ? cell.value : nil
    }
    states = Array(repeating: .no, count: book.subjects.ids.count)
    lines = Array(repeating: nil, count: states.count)
  }

  mutating func decide() {
    for subject in book.order { decide(subject) }
  }

  private mutating func decide(_ subject: Int) {
    let rows = book.subjects.rows[subject]
    let holding = day.map { day in rows.filter { book.rows[$0].holds(on: day) } } ?? rows
    guard let first = holding.last else {
      let row = rows.last { book.rows[$0].from <= day ?? 0 } ?? rows.first ?? 0
      lines[subject] = line(subject, .no, row, exclusion: .day)
      return
    }
    let linked = book.sources[subject].map { states[$0] }.max() ?? .no
    let found = holding.map { need(of: book.rows[$0], linked: linked) }
    let agree = found.allSatisfy { $0 == found[0] }
    let state = agree ? found[0] : Truth.unknown
    states[subject] = state
    if holding.allSatisfy({ gate(of: book.rows[$0], linked) == Truth.no }) {
      lines[subject] = line(subject, .no, first, exclusion: .event)
      return
    }
    var reasons = ConditionReasons(run, book.table, guards: book.guards)
    for row in holding { explain(row, linked, subject, state, &reasons) }
    if !agree, let date = book.date { reasons.add(FactKey(entry: entryIndex(date), person: 0)) }
    if state == .unknown { asked.formUnion(reasons.keys) }
    lines[subject] = line(subject, state, first, reasons)
  }

  private func entryIndex(_ entry: FactTable.Entry) -> Int {
    entry.slot.isPerson
      ? book.table.personEntries[entry.slot.index] : book.table.singleEntries[entry.slot.index]
  }

  /// Whether the row is to be looked at: one of its events happened, or another row led to it.
  private func gate(of row: IntakeRow, _ linked: Truth) -> Truth {
    if row.events == 0 { return .yes }
    return (run.sheet.events.map { Truth($0 & row.events != 0) } ?? .unknown) | linked
  }

  private func need(of row: IntakeRow, linked: Truth) -> Truth {
    gate(of: row, linked) & (row.when.map { run.truth($0) } ?? .yes)
  }

  private func explain(
    _ index: Int, _ linked: Truth, _ subject: Int, _ state: Truth,
    _ reasons: inout ConditionReasons
  ) {
    let row = book.rows[index]
    let opened = gate(of: row, linked)
    if opened == .unknown, state != .no {
      if run.sheet.events == nil {
        reasons.add(.events)
      } else {
        for source in book.sources[subject] where states[source] == .unknown {
          for place in lines[source]?.decidedBy ?? [] {
            if let key = key(of: place) { reasons.add(key) }
          }
        }
      }
    }
    if let when = row.when {
      let truth = run.truth(when)
      if state != .unknown || truth == .unknown { reasons.explain(when) }
    }
  }

  private func key(of place: FactPlace) -> FactKey? {
    guard let id = place.id else { return .events }
    return book.table.entry(id.text).map {
      FactKey(entry: entryIndex($0), person: place.person ?? 0)
    }
  }

  private func line(
    _ subject: Int, _ state: Truth, _ row: Int, _ reasons: ConditionReasons? = nil,
    exclusion: IntakePlan.Exclusion? = nil
  ) -> IntakePlan.Line {
    // That an event happened goes without saying; that one is missing may be all there is.
    let keys = reasons?.keys.sorted().filter { state == .unknown || $0 != .events } ?? []
    let people = state == .yes ? reasons?.people.sorted() ?? [] : []
    return IntakePlan.Line(
      id: book.subjects.ids[subject], state: state, exclusion: exclusion, row: row,
      decidedBy: keys.map { book.place(of: $0) }, people: people,
      due: state == .no ? nil : dues.first(of: row, people))
  }

  /// What is shown beside a row whose period is over (domain.md L.2: RR01 beside RR02).
  mutating func showLate() {
    for subject in book.subjects.ids.indices {
      guard states[subject] == .yes, let due = lines[subject]?.due else { continue }
      guard due.isLate else {
        // What is not known of its period can still bring the other one up.
        if !book.subjects.lateWith[subject].isEmpty {
          asked.formUnion(due.waitsFor.compactMap { key(of: $0) })
        }
        continue
      }
      let deciders = lines[subject]?.decidedBy ?? []
      for other in book.subjects.lateWith[subject] {
        guard let beside = lines[other], beside.state == .no, beside.exclusion != .day else {
          continue
        }
        var shown = line(other, .yes, beside.row)
        shown.decidedBy = deciders
        shown.lateOf = book.subjects.ids[subject]
        lines[other] = shown
      }
    }
  }

  func plan() -> IntakePlan {
    IntakePlan(
      lines: lines.compactMap { $0 }, ask: asked.sorted().map { book.place(of: $0) })
  }
}
