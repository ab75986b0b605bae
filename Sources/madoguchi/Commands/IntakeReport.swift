import Domain

/// What the intake commands say, for people and for programs.
struct IntakeReport {
  private let book: IntakeBook
  private let facts: IntakeFacts
  private let plan: IntakePlan
  private let lines: [(line: IntakePlan.Line, detail: IntakeDetail)]

  init(_ book: IntakeBook, _ facts: IntakeFacts, asOf: CivilDate, _ calendar: CityCalendar) {
    self.book = book
    self.facts = facts
    let plan = book.plan(facts, asOf: asOf, calendar)
    self.plan = plan
    lines = plan.lines.map { ($0, book.detail(of: $0, facts, asOf: asOf, calendar)) }
  }

  // MARK: For people

  var text: String {
    let needed = section("要る手続", .yes)
    let open = section("確認が必要な手続", .unknown)
    let questions = plan.ask.isEmpty ? "次に聞くことはありません。" : "次に聞くこと\n" + asked
    let rest = lines.count { $0.line.state == .no }
    return [needed, open, questions, "要らない手続は \(rest) 件です。"].filter { !$0.isEmpty }
      .joined(separator: "\n\n")
  }

  private func section(_ title: String, _ state: Truth) -> String {
    let found = lines.filter { $0.line.state == state }
    guard !found.isEmpty else { return state == .yes ? "要る手続は、まだありません。" : "" }
    return "\(title)（\(found.count) 件）\n"
      + found.map { paragraph($0.line, $0.detail) }.joined(separator: "\n")
  }

  private func paragraph(_ line: IntakePlan.Line, _ detail: IntakeDetail) -> String {
    let procedure = detail.procedure
    let mark = procedure.isConfirmed ? "" : "（要確認）"
    var out = ["\(line.id) \(procedure.name)\(mark)"]
    out += detail.why.map { "    \($0)" }
    out += detail.deadlines.map { "    期限: \(Self.words($0))" }
    if let counter = detail.counter { out.append("    窓口: \(counter.name)（約\(detail.minutes)分）") }
    if !procedure.who.isEmpty { out.append("    だれが: \(procedure.who)") }
    if !detail.bring.isEmpty { out.append("    持ち物: \(detail.bring.joined(separator: "、"))") }
    out += detail.notes.map { "    注意: \($0)" }
    return out.joined(separator: "\n")
  }

  /// The last day with its calculation.
  static func words(_ due: ProcedureDue) -> String {
    var words = due.words
    if let day = due.due {
      words = "\(day.warekiWithWeekday)まで"
      if let rule = due.rule, let base = due.base {
        words += "（\(base.wareki)から\(rule.words)"
        words += due.raw == day ? "）" : "。末日 \(due.raw?.wareki ?? "") は市の休日）"
      }
    } else if words.isEmpty {
      words = "起算日がわかれば決まります"
    }
    if let opens = due.opens { words += "（\(opens.wareki)から受け付け）" }
    if due.isLate { words += "（期間経過）" }
    return (due.label.isEmpty ? "" : "\(due.label) ") + words
  }

  private var asked: String {
    plan.ask.map { place in
      let who = place.person.map { "\($0 + 1)人目: " } ?? ""
      let label = book.content.questions.first { $0.id == place.id }?.label ?? "どの用件で来たか"
      return "    \(place.text)  \(who)\(label)"
    }.joined(separator: "\n")
  }

  // MARK: For programs

  var json: JSON {
    .object([
      ("procedures", .list(lines.map { Self.json($0.line, $0.detail) })),
      ("ask", .list(plan.ask.map { .text($0.text) })),
    ])
  }

  private static func json(_ line: IntakePlan.Line, _ detail: IntakeDetail) -> JSON {
    let procedure = detail.procedure
    let state =
      switch line.state {
      case .yes: "needed"
      case .no: "not-needed"
      case .unknown: "unknown"
      }
    return .object([
      ("id", .text(line.id)), ("name", .text(procedure.name)), ("state", .text(state)),
      ("why", texts(detail.why)), ("decidedBy", texts(line.decidedBy.map(\.text))),
      ("question", line.state == .unknown ? .text(line.decidedBy.first?.text) : .null),
      ("due", .text(line.due?.due?.iso)), ("late", .flag(line.due?.isLate ?? false)),
      ("deadlines", .list(detail.deadlines.map(json))), ("bring", texts(detail.bring)),
      ("section", .text(detail.counter?.name)), ("sectionId", .text(detail.counter?.section)),
      ("members", .list(line.people.map { .number($0) })), ("who", .text(procedure.who)),
      ("mayApply", detail.mayApply.map { .flag($0) } ?? .null),
      ("identity", .text(procedure.identity.rawValue)), ("form", .text(procedure.form)),
      ("kind", .text(procedure.kind.rawValue)), ("quiet", .flag(procedure.isQuiet)),
      ("online", .text(procedure.online)), ("mail", .text(procedure.mail)),
      ("convenience", .text(procedure.convenience)), ("minutes", .number(detail.minutes)),
      ("notes", texts(detail.notes)), ("law", texts(procedure.provenance.law)),
      ("confirmed", .flag(procedure.isConfirmed)),
    ])
  }

  private static func json(_ due: ProcedureDue) -> JSON {
    .object([
      ("label", .text(due.label)), ("rule", .text(due.rule?.notation)),
      ("base", .text(due.base?.iso)), ("baseFact", .text(due.basePlace?.text)),
      ("raw", .text(due.raw?.iso)), ("due", .text(due.due?.iso)),
      ("opens", .text(due.opens?.iso)), ("words", .text(due.words)),
      ("late", .flag(due.isLate)), ("waitsFor", texts(due.waitsFor.map(\.text))),
    ])
  }

  static func texts(_ values: [String]) -> JSON { .list(values.map { .text($0) }) }
}
