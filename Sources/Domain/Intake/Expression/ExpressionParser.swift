/// Reads the words of a condition: `|` binds loosest, then `&`, `!`, comparison. `or`, `and` and
/// `not` are the same, for places where YAML does not take the signs.
struct ExpressionParser {
  /// Deep enough for any condition somebody can read.
  static let deepest = 24

  private let tokens: [ExpressionToken]
  private var place = 0
  private var depth = 0

  init(_ tokens: [ExpressionToken]) { self.tokens = tokens }

  mutating func whole() throws(ExpressionFault) -> Expression {
    let found = try either()
    guard next.kind == .end else {
      throw fault("「\(next.text)」がここにあるのはおかしいです。& か | でつないでください。")
    }
    return found
  }

  private var next: ExpressionToken { tokens[min(place, tokens.count - 1)] }

  private func fault(_ message: String) -> ExpressionFault {
    ExpressionFault(next.column, message)
  }

  private mutating func takes(_ symbols: String...) -> Bool {
    switch next.kind {
    case .symbol(let text), .word(let text):
      guard symbols.contains(text) else { return false }
      place += 1
      return true
    default: return false
    }
  }

  private mutating func want(_ symbol: String) throws(ExpressionFault) {
    if !takes(symbol) { throw fault("「\(symbol)」が要ります。") }
  }

  private mutating func either() throws(ExpressionFault) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw fault("括弧が深すぎます（\(Self.deepest) 段まで）。") }
    var found = try both()
    while true {
      let column = next.column
      guard takes("|", "or") else { return found }
      found = Expression(column, .either(found, try both()))
    }
  }

  private mutating func both() throws(ExpressionFault) -> Expression {
    var found = try negated()
    while true {
      let column = next.column
      guard takes("&", "and") else { return found }
      found = Expression(column, .both(found, try negated()))
    }
  }

  private mutating func negated() throws(ExpressionFault) -> Expression {
    let column = next.column
    guard takes("!", "not") else { return try comparison() }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw fault("否定が重なりすぎています。") }
    return Expression(column, .not(try negated()))
  }

  private mutating func comparison() throws(ExpressionFault) -> Expression {
    let left = try operand()
    let column = next.column
    if takes("in") { return Expression(column, .among(left, try words(), isHas: false)) }
    if takes("has") { return Expression(column, .among(left, try words(), isHas: true)) }
    guard case .symbol(let text) = next.kind,
      let sign = Expression.Comparison(rawValue: text)
    else { return left }
    place += 1
    return Expression(column, .compare(sign, left, try operand()))
  }

  private mutating func operand() throws(ExpressionFault) -> Expression {
    let token = next
    switch token.kind {
    case .symbol("("):
      place += 1
      let inner = try either()
      try want(")")
      return inner
    case .number(let number): return take(.number(number))
    case .date(let date): return take(.date(date))
    case .quoted(let word): return take(.word(word))
    case .word("true"): return take(.flag(true))
    case .word("false"): return take(.flag(false))
    case .word(let word) where word.contains("."): return take(.fact(word))
    case .word(let word):
      guard place + 1 < tokens.count, tokens[place + 1].kind == .symbol("(") else {
        return take(.word(word))
      }
      place += 2
      return Expression(token.column, try call(word, at: token.column))
    case .symbol, .end: throw fault("ここに値か項目が要ります（「\(token.text)」があります）。")
    }
  }

  private mutating func take(_ form: Expression.Form) -> Expression {
    defer { place += 1 }
    return Expression(next.column, form)
  }

  private mutating func call(
    _ name: String, at column: Int
  ) throws(ExpressionFault) -> Expression.Form {
    if name == "event" { return .event(try list(until: ")")) }
    if name == "filled" {
      let inner = try operand()
      try want(")")
      return .filled(inner)
    }
    let isKnown =
      Expression.Quantity(rawValue: name) != nil || Expression.Milestone(rawValue: name) != nil
      || ["age", "attained"].contains(name)
    guard isKnown else {
      throw ExpressionFault(
        column,
        "「\(name)」という働きはありません。使えるのは event、any、all、count、age、attained、attains、"
          + "birthday、yearend、filled です。")
    }
    guard takes("m") else { throw fault("「\(name)(m, …)」のように、m から書いてください。") }
    try want(",")
    let form = try overPeople(name, column)
    try want(")")
    return form
  }

  private mutating func overPeople(
    _ name: String, _ column: Int
  ) throws(ExpressionFault) -> Expression.Form {
    if let quantity = Expression.Quantity(rawValue: name) {
      return .people(quantity, try either())
    }
    if name == "age" { return .age(try operand()) }
    guard case .number(let years) = next.kind, years <= 150 else {
      throw fault("年齢は 150 までの数で書いてください。")
    }
    place += 1
    if let milestone = Expression.Milestone(rawValue: name) { return .milestone(milestone, years) }
    // attained(m, n, day): the day is on or after the one on which the age is attained.
    try want(",")
    let day = try operand()
    return .compare(.greaterOrEqual, day, Expression(column, .milestone(.attains, years)))
  }

  /// `[a, b]`, or one word.
  private mutating func words() throws(ExpressionFault) -> [Expression.Word] {
    takes("[") ? try list(until: "]") : [try word()]
  }

  private mutating func list(until end: String) throws(ExpressionFault) -> [Expression.Word] {
    var found = [try word()]
    while takes(",") { found.append(try word()) }
    try want(end)
    return found
  }

  private mutating func word() throws(ExpressionFault) -> Expression.Word {
    switch next.kind {
    case .word(let text), .quoted(let text):
      defer { place += 1 }
      return Expression.Word(text: text, column: next.column)
    default: throw fault("ここに値が要ります（「\(next.text)」があります）。")
    }
  }
}
