import Domain
import Testing

/// A small interview, and conditions over it.
enum IntakeSample {
  static let provenance = Provenance(
    source: ["x"], valid: ValidPeriod(from: CivilDate(dayNumber: 0)))

  static func fact(_ id: String) -> FactID {
    if let fact = FactID(id) { return fact }
    Issue.record("no such fact: \(id)")
    return fact("e.date")
  }

  static func question(
    _ id: String, _ type: FactType, _ values: [String] = [],
    groups: [IntakeQuestion.Group] = [], when: String = "", otherwise: String = ""
  ) -> IntakeQuestion {
    IntakeQuestion(
      id: fact(id), type: type, label: id, easy: id, english: id,
      values: values.map { .init($0) }, groups: groups, when: when, otherwise: otherwise,
      provenance: provenance)
  }

  static let questions = [
    question("e.date", .date), question("e.out", .date), question("m.birth", .date),
    question("m.jp", .flag),
    question(
      "m.ins", .choice, ["国保", "社保・共済", "有(持参)"], groups: [.init("公的", ["国保", "社保・共済"])]),
    question("m.aid", .choices, ["難病", "1号"]), question("h.left", .number),
    question("e.card", .flag), question("e.note", .text),
  ]

  static let events = ["IN", "OUT"].map { LifeEvent(code: $0, name: $0, provenance: provenance) }

  static func procedure(
    _ id: String, events: [String] = [], when: String = "", triggers: [String] = [],
    from: String = "2000-01-01", to: String? = nil
  ) -> Procedure {
    let valid = ValidPeriod(from: Sample.day(from), to: to.map { Sample.day($0) })
    var row = Procedure(
      id: id, name: id,
      provenance: Provenance(
        source: ["x"], valid: valid ?? ValidPeriod(from: Sample.day(from))))
    row.events = events
    row.when = when
    row.triggers = triggers
    row.counters = [.init("窓口")]
    row.deadlines = [.init(.none("なし"))]
    return row
  }

  /// A row that reads every question, so that none is unreachable.
  static let reader = procedure(
    "ZZ99", events: ["OUT"],
    when: "e.date = e.out & h.left > 0 & e.card & any(m, m.birth < e.date & m.jp & m.ins = 国保 & "
      + "filled(m.aid)) ")

  static func content(
    _ procedures: [Procedure], questions: [IntakeQuestion] = questions
  ) -> IntakeContent {
    let recorded = questions.map { question in
      var question = question
      if question.type == .text { question.isRecordedOnly = true }
      return question
    }
    return IntakeContent(events: events, questions: recorded, procedures: procedures + [reader])
  }

  static func faults(_ content: IntakeContent) -> [IntakeFault] {
    do {
      _ = try IntakeBook(content)
      return []
    } catch {
      return error.faults
    }
  }

  /// What a condition is for some facts: that of a row made of it.
  static func truth(_ condition: String, _ facts: IntakeFacts) throws -> Truth {
    let book = try IntakeBook(content([procedure("AA01", when: condition)]))
    let plan = book.plan(facts, asOf: Sample.day("2026-11-24"), .computed)
    return try #require(plan["AA01"]).state
  }
}
