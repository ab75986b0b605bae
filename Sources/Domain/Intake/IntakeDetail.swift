/// What goes with a procedure of a plan: everything a clerk says about it.
public struct IntakeDetail: Equatable, Sendable {
  public var procedure: Procedure
  /// Why, in sentences.
  public var why: [String]
  public var deadlines: [ProcedureDue]
  public var counter: ProcedurePart.Counter?
  public var bring: [String]
  public var notes: [String]
  /// Whether who came may apply; nil: it is not known who came, or the row does not say.
  public var mayApply: Bool?
  public var minutes: Int
}

extension IntakeBook {
  public func detail(
    of line: IntakePlan.Line, _ facts: IntakeFacts, asOf: CivilDate, _ calendar: CityCalendar
  ) -> IntakeDetail {
    let procedure = content.procedures[line.row]
    let run = run(facts, asOf: asOf)
    let row = rows[line.row]
    func truth(_ part: String, _ index: Int) -> Truth {
      row.parts["\(part)[\(index)].when"].map { run.truth($0) } ?? .yes
    }
    let isOpen = line.state != .no
    let deadlines =
      isOpen ? DueCalculator(self, run, calendar).all(of: line.row, line.people) : []
    // Why not is said only where it is known to be so.
    var notes = procedure.notes.enumerated().filter { place, note in
      guard note.explains == !isOpen, line.exclusion == nil else { return false }
      return truth("notes", place) >= (isOpen ? .unknown : .yes)
    }.map(\.element.text)
    if deadlines.first?.isLate == true, !procedure.late.isEmpty { notes.append(procedure.late) }
    return IntakeDetail(
      procedure: procedure, why: IntakeWords(self, facts).why(line), deadlines: deadlines,
      counter: procedure.counters.enumerated().first { truth("counters", $0.offset) != .no }?
        .element,
      bring: procedure.bring.enumerated().compactMap { place, item in
        switch truth("bring", place) {
        case .yes: item.words
        case .no: nil
        case .unknown: "\(item.name)（当てはまる場合）"
        }
      }, notes: notes, mayApply: mayApply(procedure, facts),
      minutes: minutes(procedure, line, facts))
  }

  private func mayApply(_ procedure: Procedure, _ facts: IntakeFacts) -> Bool? {
    guard !procedure.applicants.isEmpty, case .choice(let role) = facts.answers["v.role"] else {
      return nil
    }
    return procedure.applicants.contains {
      $0.role.unicodeScalars.elementsEqual(role.unicodeScalars)
    }
  }

  private func minutes(
    _ procedure: Procedure, _ line: IntakePlan.Line, _ facts: IntakeFacts
  ) -> Int {
    let everyone = facts.people ?? []
    let people = line.people.isEmpty ? Array(everyone.indices) : line.people
    let foreigners = people.filter {
      everyone.indices.contains($0) && everyone[$0]["m.nationality_jp"] == .flag(false)
    }.count
    let minutes = procedure.minutes
    guard minutes.perForeigner > 0, foreigners > 0 else {
      return minutes.base + minutes.perPerson * max(0, people.count - 1)
    }
    return minutes.perForeigner * foreigners + minutes.perPerson * (people.count - foreigners)
  }
}
