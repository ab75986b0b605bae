/// Turns the rows of the interview into programs and notes what is wrong with them.
struct IntakeCompiler {
  let content: IntakeContent
  let table: FactTable
  private(set) var conditions: ConditionCompiler
  private(set) var faults: [IntakeFault] = []
  /// By entry of the table.
  private(set) var guards: [Int?] = []
  private(set) var guardOrder: [Int] = []
  private(set) var rows: [IntakeRow] = []
  /// What decides: facts that a condition of need, or of a question that is needed, reads.
  private(set) var deciding: Set<FactSlot> = []
  private(set) var mentioned: Set<FactSlot> = []
  private var guardSlots: [Int: Set<FactSlot>] = [:]

  init(_ content: IntakeContent) {
    self.content = content
    table = FactTable(events: content.events, questions: content.questions)
    conditions = ConditionCompiler(table)
    compileGuards()
    rows = content.procedures.indices.map { compile($0) }
    closeOverGuards()
  }

  // MARK: Questions

  private mutating func compileGuards() {
    for (place, entry) in table.entries.enumerated() {
      guards.append(nil)
      let question = entry.question
      guard !question.when.isEmpty else { continue }
      guards[place] = compile(
        question.when, .question(index(of: question)), "when", inPeople: entry.slot.isPerson)
      guardSlots[place] = conditions.slots
      checkOtherwise(question)
    }
    orderGuards()
  }

  private func index(of question: IntakeQuestion) -> Int {
    content.questions.firstIndex { $0.id == question.id } ?? 0
  }

  private mutating func checkOtherwise(_ question: IntakeQuestion) {
    if FactAnswer.value(question.otherwise, for: question) == nil {
      faults.append(
        IntakeFault(
          .question(index(of: question)), "otherwise",
          "聞かないときの値（otherwise）を、この質問の値で書いてください。"))
    }
  }

  /// A question that waits for another comes after it; a circle is a fault.
  private mutating func orderGuards() {
    let waited = table.entries.indices.map { place in
      (guardSlots[place] ?? []).map { entryIndex($0) }.sorted()
    }
    var order = CircleSearch(count: waited.count) { waited[$0] }
    order.run()
    guardOrder = order.sorted.filter { guards[$0] != nil }
    if let place = order.circle {
      faults.append(
        IntakeFault(
          .question(index(of: table.entries[place].question)), "when",
          "「\(table.entries[place].question.id)」を聞く条件が、めぐりめぐって自分を待っています。"))
      guards = guards.map { _ in nil }
      guardOrder = []
    }
  }

  private func entryIndex(_ slot: FactSlot) -> Int {
    slot.isPerson ? table.personEntries[slot.index] : table.singleEntries[slot.index]
  }

  /// What a deciding question waits for decides too.
  private mutating func closeOverGuards() {
    var open = Array(deciding)
    while let slot = open.popLast() {
      for other in guardSlots[entryIndex(slot)] ?? [] where deciding.insert(other).inserted {
        open.append(other)
      }
    }
    mentioned.formUnion(deciding)
  }

  // MARK: Procedures

  private mutating func compile(_ index: Int) -> IntakeRow {
    let procedure = content.procedures[index]
    var row = IntakeRow(
      index: index, from: procedure.provenance.valid.from.dayNumber,
      to: procedure.provenance.valid.to?.dayNumber)
    for (place, code) in procedure.events.enumerated() {
      guard let bit = table.bit(ofEvent: code) else {
        faults.append(
          IntakeFault(.procedure(index), "events[\(place)]", "ライフイベント「\(code)」はありません。"))
        continue
      }
      row.events |= bit
    }
    for (field, text) in procedure.conditions {
      let step = text.isEmpty ? nil : compile(text, .procedure(index), field)
      if field == "when" {
        row.when = step
        if step != nil { deciding.formUnion(conditions.slots) }
      } else {
        row.parts[field] = step
        if step != nil { mentioned.formUnion(conditions.slots) }
      }
      if !text.isEmpty, step == nil { row.isBroken = true }
    }
    checkBases(procedure, index)
    return row
  }

  private mutating func checkBases(_ procedure: Procedure, _ index: Int) {
    for (place, deadline) in procedure.deadlines.enumerated() {
      for base in deadline.bases {
        guard let entry = table.entry(base.text), entry.question.type == .date else {
          faults.append(
            IntakeFault(
              .procedure(index), "deadlines[\(place)].base", "期限の起算日「\(base)」は、日付の質問ではありません。"))
          continue
        }
        mentioned.insert(entry.slot)
      }
    }
  }

  private mutating func compile(
    _ text: String, _ row: IntakeFault.Row, _ field: String, inPeople: Bool = false
  ) -> Int? {
    do {
      let expression = try Expression.parse(text)
      return inPeople
        ? try conditions.compileForPerson(expression) : try conditions.compile(expression)
    } catch {
      faults.append(IntakeFault(row, field, column: error.column, error.message))
      return nil
    }
  }
}
