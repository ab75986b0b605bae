/// The reasons of a plan in words.
struct IntakeWords {
  private let book: IntakeBook
  private let facts: IntakeFacts

  init(_ book: IntakeBook, _ facts: IntakeFacts) {
    self.book = book
    self.facts = facts
  }

  func why(_ line: IntakePlan.Line) -> [String] {
    let procedure = book.content.procedures[line.row]
    switch line.exclusion {
    case .event: return ["今回の用件にはない手続です。"]
    case .day:
      return ["異動日には、この手続の決まりがありません（\(procedure.provenance.valid.text)）。"]
    case nil: break
    }
    if let other = line.lateOf {
      return ["\(other) の期間が過ぎているため、あわせて案内します。"]
    }
    let places = line.decidedBy.map { sentence($0, line.state) }
    let names = happened(procedure)
    return (names.isEmpty ? [] : ["用件: \(names.joined(separator: "、"))"]) + places
  }

  private func happened(_ procedure: Procedure) -> [String] {
    let own = procedure.events.isEmpty ? book.content.events.map(\.code) : procedure.events
    return book.content.events.filter {
      own.contains($0.code) && facts.events?.contains($0.code) == true
    }.map(\.name)
  }

  private func sentence(_ place: FactPlace, _ state: Truth) -> String {
    guard let id = place.id, let question = book.table.entry(id.text)?.question else {
      return "確認: どの用件で来たか"
    }
    let who = place.person.map { "\($0 + 1)人目の" } ?? ""
    guard let value = facts[place] else {
      return state == .unknown ? "確認: \(who)\(question.label)" : "\(who)\(question.label): 届出の日のとおり"
    }
    return "\(who)\(question.label): \(value.words)\(age(place, value))"
  }

  private func age(_ place: FactPlace, _ value: FactValue) -> String {
    guard place.id?.text == "m.birth", case .date(let birth) = value,
      case .date(let day) = facts.answers["e.date"], let age = Age.on(day, birth: birth)
    else { return "" }
    return "（異動日に \(age)歳）"
  }
}
