import Domain
import Testing

/// What must hold for every case, over random ones.
@Suite struct IntakePropertyTests {
  private struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private let book: IntakeBook
  private let today = CivilDate(dayNumber: 20_781)

  init() throws { book = try IntakeCase.book.get() }

  private func plan(_ facts: IntakeFacts) -> IntakePlan {
    book.plan(facts, asOf: today, .computed)
  }

  private func value(_ question: IntakeQuestion, _ random: inout Random) -> FactValue {
    let words = question.values.map(\.text)
    switch question.type {
    case .flag: return .flag(Bool.random(using: &random))
    case .number: return .number(Int.random(in: 0...4, using: &random))
    case .text: return .text("あ")
    case .choice: return .choice(words.randomElement(using: &random) ?? "")
    case .choices: return .choices(words.filter { _ in Int.random(in: 0..<4, using: &random) == 0 })
    case .date:
      let isBirth = question.id.text == "m.birth"
      let days = isBirth ? -33_000...0 : -40...40
      return .date(today.adding(days: Int.random(in: days, using: &random)))
    }
  }

  private func places(_ people: Int) -> [(FactPlace, IntakeQuestion)] {
    // The day of the notice is never asked: it is today unless somebody says otherwise.
    let questions = book.content.questions.filter { $0.id.text != "e.notice_date" }
    return questions.flatMap { question -> [(FactPlace, IntakeQuestion)] in
      question.id.scope == .member
        ? (0..<people).map { (.person(question.id, $0), question) }
        : [(.single(question.id), question)]
    }
  }

  private func events(_ random: inout Random) -> [String] {
    let codes = book.content.events.map(\.code)
    return (0...Int.random(in: 0...1, using: &random)).compactMap { _ in
      codes.randomElement(using: &random)
    }
  }

  private func everything(_ people: Int, _ random: inout Random) -> IntakeFacts {
    var facts = IntakeFacts(
      events: events(&random), people: Array(repeating: [:], count: people))
    for (place, question) in places(people) { facts[place] = value(question, &random) }
    return facts
  }

  /// Asked in the order proposed, until nothing is left: the plan is that of all answers at once,
  /// whatever the answers to what was never asked are.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func whatIsNeverAskedNeverMatters(_ seed: UInt64) throws {
    var random = Random(state: seed)
    let people = Int.random(in: 1...4, using: &random)
    let all = everything(people, &random)
    var facts = IntakeFacts(events: all.events, people: Array(repeating: [:], count: people))
    var asked: Set<FactPlace> = []
    while let next = plan(facts).ask.first {
      #expect(asked.insert(next).inserted, "asked twice: \(next), seed \(seed)")
      try #require(asked.count < 400)
      let answer: FactValue = try #require(all[next], "\(next)")
      facts[next] = answer
    }
    let final = plan(facts)
    #expect(!final.lines.contains { $0.state == .unknown }, "seed \(seed)")
    for (one, other) in zip(final.lines, plan(all).lines) {
      #expect(one.state == other.state, "\(one.id), seed \(seed)")
    }
    // Any other question's answer, changed: the same.
    for (place, question) in places(people) where !asked.contains(place) {
      var changed = facts
      changed[place] = value(question, &random)
      let states = plan(changed).lines.map(\.state)
      #expect(states == final.lines.map(\.state), "\(place), seed \(seed)")
    }
  }

  /// The same answers in any order, one by one: at each end the same plan.
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func anyOrderGivesTheSamePlan(_ seed: UInt64) {
    var random = Random(state: seed &* 31)
    let people = Int.random(in: 1...3, using: &random)
    let all = everything(people, &random)
    var plans: [IntakePlan] = []
    for _ in 0..<3 {
      var facts = IntakeFacts(events: all.events, people: Array(repeating: [:], count: people))
      for (place, _) in places(people).shuffled(using: &random) { facts[place] = all[place] }
      plans.append(plan(facts))
    }
    #expect(plans[0] == plans[1] && plans[1] == plans[2], "seed \(seed)")
    #expect(plans[0].ask.isEmpty)
  }

  /// Along the interview nothing decided is undone by a later answer.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func whatIsDecidedStays(_ seed: UInt64) throws {
    var random = Random(state: seed &* 77)
    let all = everything(3, &random)
    var facts = IntakeFacts(events: all.events, people: Array(repeating: [:], count: 3))
    var before = plan(facts)
    while let next = before.ask.randomElement(using: &random) {
      let answer: FactValue = try #require(all[next], "\(next)")
      facts[next] = answer
      let after = plan(facts)
      for (old, new) in zip(before.lines, after.lines)
      where old.state != .unknown && new.lateOf == nil && old.lateOf == nil {
        #expect(old.state == new.state, "\(old.id) by \(next), seed \(seed)")
      }
      before = after
    }
  }

  /// Every question proposed belongs to an open line, and every open line has its question.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func openLinesHaveQuestions(_ seed: UInt64) {
    var random = Random(state: seed &* 1_013)
    var facts = everything(3, &random)
    for (place, _) in places(3) where Bool.random(using: &random) { facts[place] = nil }
    let plan = plan(facts)
    let waiting = plan.lines.filter { $0.state == .unknown }
    #expect(waiting.allSatisfy { !$0.decidedBy.isEmpty }, "seed \(seed)")
    // Besides: what makes a period exact whose end would bring another row up.
    let dates = plan["RR02"]?.due?.waitsFor ?? []
    #expect(
      Set(waiting.flatMap(\.decidedBy)).union(plan["RR02"]?.state == .yes ? dates : [])
        == Set(plan.ask), "seed \(seed)")
    for place in plan.ask { #expect(facts[place] == nil, "\(place) is known, seed \(seed)") }
  }

  /// Rows of a year around each rule's change, all events: a plan is made, once for each procedure.
  @Test func everyEventOnEveryDayOfAChange() throws {
    var random = Random(state: 5)
    let edges = Set(
      book.content.procedures.flatMap { row in
        [row.provenance.valid.from, row.provenance.valid.to].compactMap { $0 }
      })
    for edge in edges {
      for offset in -1...1 {
        for event in book.content.events {
          var facts = everything(2, &random)
          facts.events = [event.code]
          facts.answers["e.date"] = .date(edge.adding(days: offset))
          let lines = plan(facts).lines
          #expect(lines.count == 85)
          for line in lines where line.exclusion == nil {
            let row = book.content.procedures[line.row].provenance.valid
            #expect(row.contains(edge.adding(days: offset)), "\(line.id)")
          }
        }
      }
    }
  }
}
