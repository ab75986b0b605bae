/// A condition in a clerk's words: the labels of its questions instead of their names.
public struct ConditionWords {
  private let questions: [String: IntakeQuestion]
  private let events: [String: String]

  public init(_ content: IntakeContent) {
    questions = Dictionary(
      content.questions.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
    events = Dictionary(
      content.events.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// Empty for no condition; the text itself where it cannot be read.
  public func words(_ condition: String) -> String {
    guard !condition.isEmpty else { return "" }
    do {
      return words(try Expression.parse(condition))
    } catch {
      return condition
    }
  }

  private func words(_ part: Expression) -> String {
    switch part.form {
    case .flag(let flag): flag ? "いつも" : "いつもなし"
    case .number(let number): String(number)
    case .date(let date): date.iso
    case .word(let word): word
    case .fact(let name): isFlag(name) ? "\(label(name))がはい" : label(name)
    case .event(let codes):
      "用件が" + codes.map { events[$0.text] ?? $0.text }.joined(separator: "・")
    case .not(let inner): negated(inner)
    case .both(let left, let right): "\(grouped(left))、かつ\(grouped(right))"
    case .either(let left, let right): "\(words(left))、または\(words(right))"
    case .compare(let sign, let left, let right): comparison(sign, left, right)
    case .among(let subject, let values, let isHas):
      "\(words(subject))\(isHas ? "に" : "が")\(values.map(\.text).joined(separator: "・"))"
        + (isHas ? "がある" : values.count > 1 ? "のどれか" : "")
    case .filled(let subject): "\(words(subject))がある"
    case .people(let quantity, let inner):
      switch quantity {
      case .any: "だれかについて（\(words(inner))）"
      case .all: "全員について（\(words(inner))）"
      case .count: "（\(words(inner))）の人数"
      }
    case .age(let day): "\(words(day))の年齢"
    case .milestone(let milestone, let years):
      switch milestone {
      case .attains: "\(years)歳に達する日"
      case .birthday: "\(years)歳の誕生日"
      case .yearEnd: "\(years)歳の年度末"
      }
    }
  }

  private func isFlag(_ name: String) -> Bool { questions[name]?.type == .flag }

  private func label(_ name: String) -> String { "「\(questions[name]?.label ?? name)」" }

  private func negated(_ inner: Expression) -> String {
    if case .fact(let name) = inner.form { return "\(label(name))がいいえ" }
    return "（\(words(inner))）ではない"
  }

  private func grouped(_ part: Expression) -> String {
    if case .either = part.form { return "（\(words(part))）" }
    return words(part)
  }

  private func comparison(
    _ sign: Expression.Comparison, _ left: Expression, _ right: Expression
  ) -> String {
    let ending =
      switch sign {
      case .equal: ""
      case .unequal: "ではない"
      case .less: "より前・未満"
      case .lessOrEqual: "以前・以下"
      case .greater: "より後・超"
      case .greaterOrEqual: "以後・以上"
      }
    return "\(words(left))が\(words(right))\(ending)"
  }
}
