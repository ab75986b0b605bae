/// Looks names up, checks what each part is, and appends the steps of a condition to a program.
struct ConditionCompiler {
  enum Measure: String {
    case number = "数"
    case date = "日付"
  }

  let table: FactTable
  private(set) var nodes: [ConditionNode] = []
  /// The facts that the condition last compiled reads.
  private(set) var slots: Set<FactSlot> = []
  private(set) var readsEvents = false

  init(_ table: FactTable) { self.table = table }

  /// The place of the condition's last step.
  mutating func compile(_ expression: Expression) throws(ExpressionFault) -> Int {
    slots = []
    readsEvents = false
    return try truth(expression, inPeople: false)
  }

  /// The same where there is one person already: the condition of a question about people.
  mutating func compileForPerson(_ expression: Expression) throws(ExpressionFault) -> Int {
    slots = []
    readsEvents = false
    return try truth(expression, inPeople: true)
  }

  mutating func add(_ node: ConditionNode) -> Int {
    nodes.append(node)
    return nodes.count - 1
  }

  // MARK: True or false

  private mutating func truth(
    _ part: Expression, inPeople: Bool
  ) throws(ExpressionFault) -> Int {
    switch part.form {
    case .flag(let flag): return add(.constant(Truth(flag)))
    case .event(let words): return add(.events(try eventBits(words)))
    case .not(let inner): return add(.not(try truth(inner, inPeople: inPeople)))
    case .both(let left, let right):
      let first = try truth(left, inPeople: inPeople)
      return add(.both(first, try truth(right, inPeople: inPeople)))
    case .either(let left, let right):
      let first = try truth(left, inPeople: inPeople)
      return add(.either(first, try truth(right, inPeople: inPeople)))
    case .people(let quantity, let inner) where quantity != .count:
      let step = try truth(inner, inPeople: true)
      return add(quantity == .any ? .anybody(step) : .everybody(step))
    case .fact(let name):
      let entry = try entry(name, part.column, inPeople)
      guard entry.question.type == .flag else {
        throw ExpressionFault(part.column, "「\(name)」は、はい・いいえの項目ではありません。値と比べてください。")
      }
      return add(.flag(entry.slot))
    case .among(let subject, let words, let isHas):
      return try among(subject, words, isHas, part.column, inPeople)
    case .filled(let subject):
      let entry = try entry(subject, of: .choices, "filled", inPeople)
      return add(.filled(entry.slot))
    case .compare(let sign, let left, let right):
      return try comparison(sign, left, right, part.column, inPeople)
    case .number, .date, .word, .age, .milestone, .people:
      throw ExpressionFault(part.column, "ここには、はい・いいえになる条件が要ります。")
    }
  }

  private mutating func eventBits(
    _ words: [Expression.Word]
  ) throws(ExpressionFault) -> Int {
    readsEvents = true
    var bits = 0
    for word in words {
      guard let bit = table.bit(ofEvent: word.text) else {
        throw ExpressionFault(word.column, "ライフイベント「\(word.text)」はありません。")
      }
      bits |= bit
    }
    return bits
  }

  private mutating func among(
    _ subject: Expression, _ words: [Expression.Word], _ isHas: Bool, _ column: Int,
    _ inPeople: Bool
  ) throws(ExpressionFault) -> Int {
    let entry = try entry(
      subject, of: isHas ? .choices : .choice, isHas ? "has" : "in", inPeople)
    return add(.among(entry.slot, try bits(words, entry.question)))
  }

  /// Values, and groups of them.
  private func bits(
    _ words: [Expression.Word], _ question: IntakeQuestion
  ) throws(ExpressionFault) -> Int {
    var bits = 0
    for word in words {
      let group = question.groups.first {
        $0.name.unicodeScalars.elementsEqual(word.text.unicodeScalars)
      }
      guard let found = FactTable.bits(group?.values ?? [word.text], in: question) else {
        throw ExpressionFault(
          word.column,
          "「\(word.text)」は「\(question.id)」の値ではありません。使えるのは "
            + question.values.map(\.text).joined(separator: "、") + " です。")
      }
      bits |= found
    }
    return bits
  }

  private mutating func comparison(
    _ sign: Expression.Comparison, _ left: Expression, _ right: Expression, _ column: Int,
    _ inPeople: Bool
  ) throws(ExpressionFault) -> Int {
    let isEquality = sign == .equal || sign == .unequal
    if case .fact(let name) = left.form, isEquality, case .word(let word) = right.form {
      let entry = try entry(left, of: .choice, name, inPeople)
      let mask = try bits([Expression.Word(text: word, column: right.column)], entry.question)
      let step = add(.among(entry.slot, mask))
      return sign == .equal ? step : add(.not(step))
    }
    if case .flag(let flag) = right.form, isEquality {
      let step = try truth(left, inPeople: inPeople)
      return flag == (sign == .equal) ? step : add(.not(step))
    }
    let first = try measure(left, inPeople)
    let second = try measure(right, inPeople)
    guard first.kind == second.kind else {
      throw ExpressionFault(
        column, "\(first.kind.rawValue)と\(second.kind.rawValue)は比べられません。")
    }
    return add(.compare(sign, first.step, second.step))
  }

  // MARK: Numbers and days

  private mutating func measure(
    _ part: Expression, _ inPeople: Bool
  ) throws(ExpressionFault) -> (step: Int, kind: Measure) {
    switch part.form {
    case .number(let number): return (add(.number(number)), .number)
    case .date(let date): return (add(.number(date.dayNumber)), .date)
    case .fact(let name):
      let entry = try entry(name, part.column, inPeople)
      switch entry.question.type {
      case .date: return (add(.fact(entry.slot)), .date)
      case .number: return (add(.fact(entry.slot)), .number)
      default: throw ExpressionFault(part.column, "「\(name)」は数でも日付でもないので、比べられません。")
      }
    case .age(let day):
      try needPerson(part.column, inPeople)
      let (step, kind) = try measure(day, inPeople)
      guard kind == .date else {
        throw ExpressionFault(day.column, "age(m, …) には、日付の項目が要ります。")
      }
      return (add(.age(step)), .number)
    case .milestone(let milestone, let years):
      try needPerson(part.column, inPeople)
      return (add(.milestone(milestone, years)), .date)
    case .people(.count, let inner):
      return (add(.count(try truth(inner, inPeople: true))), .number)
    case .word(let word):
      throw ExpressionFault(part.column, "「\(word)」は項目でも数でもありません。")
    default: throw ExpressionFault(part.column, "ここには、数か日付が要ります。")
    }
  }

  // MARK: Facts

  private mutating func needPerson(
    _ column: Int, _ inPeople: Bool
  ) throws(ExpressionFault) {
    guard inPeople else {
      throw ExpressionFault(column, "m の項目は any(m, …)、all(m, …)、count(m, …) の中で使ってください。")
    }
    guard let birth = table.birth else {
      throw ExpressionFault(column, "年齢には、日付の項目 m.birth が要ります。")
    }
    slots.insert(birth)
  }

  private mutating func entry(
    _ name: String, _ column: Int, _ inPeople: Bool
  ) throws(ExpressionFault) -> FactTable.Entry {
    guard let entry = table.entry(name) else {
      throw ExpressionFault(column, "項目「\(name)」は質問にありません。")
    }
    if entry.slot.isPerson, !inPeople {
      throw ExpressionFault(column, "「\(name)」は any(m, …)、all(m, …)、count(m, …) の中で使ってください。")
    }
    slots.insert(entry.slot)
    return entry
  }

  private mutating func entry(
    _ part: Expression, of type: FactType, _ what: String, _ inPeople: Bool
  ) throws(ExpressionFault) -> FactTable.Entry {
    guard case .fact(let name) = part.form else {
      throw ExpressionFault(part.column, "「\(what)」の前には項目の名前が要ります。")
    }
    let entry = try entry(name, part.column, inPeople)
    guard entry.question.type == type else {
      let wanted = type == .choice ? "一つ選ぶ項目" : "いくつでも選ぶ項目"
      throw ExpressionFault(part.column, "「\(name)」は\(wanted)ではありません。")
    }
    return entry
  }
}
