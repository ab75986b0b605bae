extension IntakeBook {
  /// The answers by their places, with what is not to be asked settled.
  ///
  /// - Parameter asOf: the day of the notice where no answer gives it.
  func run(_ facts: IntakeFacts, asOf: CivilDate) -> ConditionRun {
    // Who is concerned is not known: somebody is, of whom nothing is known.
    let people = facts.people ?? [[:]]
    var sheet = FactSheet(table, persons: people.count)
    sheet.events = facts.events.map { codes in
      codes.reduce(0) { $0 | (table.bit(ofEvent: $1) ?? 0) }
    }
    for entry in table.entries {
      let id = entry.question.id.text
      if entry.slot.isPerson {
        for (index, person) in people.enumerated() {
          if let cell = person[id].flatMap({ table.cell($0, for: entry.question) }) {
            sheet[entry.slot, index] = cell
          }
        }
      } else if let cell = facts.answers[id].flatMap({ table.cell($0, for: entry.question) }) {
        sheet[entry.slot, 0] = cell
      }
    }
    if let notice, !sheet[notice.slot, 0].isKnown {
      sheet[notice.slot, 0] = FactCell(standing: .known, value: asOf.dayNumber)
    }
    var run = ConditionRun(nodes: nodes, birth: table.birth, sheet: sheet)
    settle(&run)
    return run
  }

  /// Answers to questions that are not to be asked are not used (domain.md A.4: an abandoned
  /// branch); where that is not known yet, an answer given stands and a missing one waits.
  private func settle(_ run: inout ConditionRun) {
    for place in guardOrder {
      guard let condition = guards[place] else { continue }
      let entry = table.entries[place]
      let otherwise = FactAnswer.value(entry.question.otherwise, for: entry.question)
        .flatMap { table.cell($0, for: entry.question) }
      for person in 0..<(entry.slot.isPerson ? run.sheet.persons : 1) {
        switch run.truth(condition, person) {
        case .yes: break
        case .no:
          run.sheet[entry.slot, person] = FactCell(
            standing: .settled, value: otherwise?.value ?? 0)
        case .unknown:
          if !run.sheet[entry.slot, person].isKnown {
            run.sheet[entry.slot, person].standing = .waiting
          }
        }
      }
    }
  }

  func place(of key: FactKey) -> FactPlace {
    guard key.entry >= 0 else { return .events }
    let entry = table.entries[key.entry]
    return entry.slot.isPerson
      ? .person(entry.question.id, key.person) : .single(entry.question.id)
  }
}
