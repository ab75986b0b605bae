import Domain
import Testing

/// The rows held against each other, and how a plan is made of them.
@Suite struct IntakeBookTests {
  private func faulty(_ content: IntakeContent, _ row: IntakeFault.Row, _ says: String) -> Bool {
    IntakeSample.faults(content).contains { $0.row == row && $0.message.contains(says) }
  }

  private func plan(
    _ procedures: [Procedure], _ facts: IntakeFacts,
    questions: [IntakeQuestion] = IntakeSample.questions
  ) throws -> IntakePlan {
    try IntakeBook(IntakeSample.content(procedures, questions: questions))
      .plan(facts, asOf: Sample.day("2026-11-24"), .computed)
  }

  @Test func namesThatAreNotThere() {
    var row = IntakeSample.procedure("AA01", events: ["BIRTH"], triggers: ["XX01"])
    row.lateWith = ["XX02"]
    row.prefill = ["m.shoe"]
    row.deadlines = [.init(.until(IntakeSample.fact("m.jp")))]
    let content = IntakeSample.content([row])
    for says in ["「BIRTH」", "「XX01」", "「XX02」", "m.shoe", "日付の質問ではありません"] {
      #expect(faulty(content, .procedure(0), says), "\(says)")
    }
  }

  @Test func circlesAreNamed() {
    let rows = [
      IntakeSample.procedure("AA01", triggers: ["AA02"]),
      IntakeSample.procedure("AA02", triggers: ["AA03"]),
      IntakeSample.procedure("AA03", triggers: ["AA01"]),
    ]
    #expect(faulty(IntakeSample.content(rows), .procedure(0), "戻ります"))
    var questions = IntakeSample.questions
    questions.append(
      IntakeSample.question("e.one", .flag, when: "e.two", otherwise: "false"))
    questions.append(
      IntakeSample.question("e.two", .flag, when: "e.one", otherwise: "false"))
    let content = IntakeSample.content([], questions: questions)
    #expect(IntakeSample.faults(content).contains { $0.message.contains("自分を待っています") })
  }

  @Test func aQuestionNobodyAsksAndOneThatDecidesUnasked() {
    var questions = IntakeSample.questions + [IntakeSample.question("m.hat", .flag)]
    #expect(
      faulty(IntakeSample.content([], questions: questions), .question(9), "どの手続からも聞かれません"))
    questions[9].isRecordedOnly = true
    #expect(IntakeSample.faults(IntakeSample.content([], questions: questions)).isEmpty)
    let row = IntakeSample.procedure("AA01", when: "any(m, m.hat)")
    #expect(faulty(IntakeSample.content([row], questions: questions), .question(9), "記録だけ"))
  }

  @Test func aGuardNeedsAValueForWhenItIsNotAsked() {
    var questions = IntakeSample.questions
    questions[3].when = "age(m, e.date) > 3"
    questions[3].otherwise = "maybe"
    #expect(faulty(IntakeSample.content([], questions: questions), .question(3), "otherwise"))
    questions[3].when = ""
    #expect(faulty(IntakeSample.content([], questions: questions), .question(3), "要りません"))
    questions = IntakeSample.questions
    questions[4].groups = [.init("よそ", ["組合"])]
    #expect(faulty(IntakeSample.content([], questions: questions), .question(4), "「組合」"))
  }

  /// domain.md A.4: what was answered on a branch that was left does not count.
  @Test func anAbandonedAnswerIsNotUsed() throws {
    var questions = IntakeSample.questions
    questions[3].when = "age(m, e.date) >= 18"
    questions[3].otherwise = "false"
    let rows = [IntakeSample.procedure("AA01", when: "any(m, m.jp)")]
    var facts = IntakeFacts(
      events: ["IN"], answers: ["e.date": .date(Sample.day("2026-11-24"))],
      people: [["m.jp": .flag(true)]])
    // It is not known whether it is asked: the answer stands, and without one the age comes first.
    #expect(try plan(rows, facts, questions: questions)["AA01"]?.state == .yes)
    facts.people = [[:]]
    #expect(try plan(rows, facts, questions: questions).ask.map(\.text) == ["m[0].birth"])
    facts.people = [["m.jp": .flag(true), "m.birth": .date(Sample.day("2020-01-01"))]]
    let line = try #require(try plan(rows, facts, questions: questions)["AA01"])
    #expect(line.state == .no)
    #expect(line.decidedBy.map(\.text) == ["e.date", "m[0].birth"])
  }

  @Test func linksAreLookedAtAndForceNothing() throws {
    let rows = [
      IntakeSample.procedure("AA01", events: ["IN"], when: "e.card", triggers: ["AA02", "AA03"]),
      IntakeSample.procedure("AA02", events: ["OUT"], when: "h.left > 0"),
      IntakeSample.procedure("AA03", events: ["OUT"], when: "event(OUT)"),
    ]
    var facts = IntakeFacts(events: ["IN"], answers: ["h.left": .number(1)])
    #expect(try plan(rows, facts)["AA02"]?.state == .unknown)
    #expect(try plan(rows, facts)["AA02"]?.decidedBy.map(\.text) == ["e.card"])
    facts.answers["e.card"] = .flag(true)
    #expect(try plan(rows, facts)["AA02"]?.state == .yes)
    #expect(try plan(rows, facts)["AA03"]?.state == .no)
    facts.answers["e.card"] = .flag(false)
    #expect(try plan(rows, facts)["AA02"]?.exclusion == .event)
  }

  @Test func theRowOfTheDayOfTheEventDecides() throws {
    let rows = [
      IntakeSample.procedure("AA01", when: "e.card", to: "2026-03-31"),
      IntakeSample.procedure("AA01", when: "!e.card", from: "2026-04-01"),
    ]
    var facts = IntakeFacts(events: ["IN"], answers: ["e.card": .flag(true)])
    // Which row holds is not known, and they differ.
    #expect(try plan(rows, facts)["AA01"]?.state == .unknown)
    #expect(try plan(rows, facts).ask.map(\.text) == ["e.date"])
    for (day, state) in [("2026-03-31", Truth.yes), ("2026-04-01", .no)] {
      facts.answers["e.date"] = .date(Sample.day(day))
      #expect(try plan(rows, facts)["AA01"]?.state == state, "\(day)")
    }
    facts.answers["e.date"] = .date(Sample.day("1999-12-31"))
    #expect(try plan(rows, facts)["AA01"]?.exclusion == .day)
  }

  @Test func nothingIsKnown() throws {
    let rows = [IntakeSample.procedure("AA01", events: ["IN"], when: "any(m, m.jp)")]
    let plan = try plan(rows, IntakeFacts())
    #expect(plan.lines.map(\.state) == [.unknown, .unknown])
    #expect(plan.ask.prefix(2).map(\.text) == ["events", "e.date"])
    #expect(plan.ask.contains { $0.text == "m[0].jp" })
    // Nobody is concerned: that is known.
    let none = IntakeFacts(events: ["IN"], people: [])
    #expect(try self.plan(rows, none)["AA01"]?.state == .no)
  }

  @Test func aRowGoesThroughItsColumnsAndBack() throws {
    var row = IntakeSample.procedure("AA01", events: ["IN", "OUT"], when: "e.card & h.left = 2")
    row.deadlines = [
      .init(
        when: "e.card", label: "起算 a=b",
        .earlier(
          .init(try #require(DeadlineRule("D14x")), from: [IntakeSample.fact("e.date")]),
          .init(
            try #require(DeadlineRule("M3x")),
            from: ["e.out", "e.date"].map { IntakeSample.fact($0) })),
        opening: .init(try #require(DeadlineRule("M2x")), IntakeSample.fact("e.out"))),
      .init(.until(IntakeSample.fact("e.out"))), .init(.fixed(Sample.day("2026-05-25"))),
      .init(.guide("すみやかに")), .init(.none("期限なし")),
    ]
    row.bring = [.init("印鑑", when: "e.card", ifHeld: true), .init("旅券")]
    row.notes = [.init("注意", when: "!e.card", explains: true)]
    row.counters = [.init("区民課", section: "resident", when: "event(IN)"), .init("ほか")]
    row.applicants = [.own, .agent]
    row.minutes = .init(base: 12, perPerson: 3, perForeigner: 40)
    row.isQuiet = true
    let columns = Dictionary(
      row.columns.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    #expect(Procedure(columns: columns, provenance: row.provenance) == row)
  }
}
