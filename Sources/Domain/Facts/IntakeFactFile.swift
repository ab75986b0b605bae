/// The object of `intake plan`: facts by their names without the letter, one object for each scope.
/// What is absent or null is not known; a name or a word that does not exist is refused with its
/// path.
public struct IntakeFactFile {
  private let content: IntakeContent

  public init(_ content: IntakeContent) { self.content = content }

  /// - Throws: `DeskFailure` `field-wrong` naming the field.
  public func facts(_ json: JSON) throws -> IntakeFacts {
    let fields = try FactFields(
      json, path: "", known: ["events"] + FactScope.allCases.map(\.rawValue))
    var facts = IntakeFacts(events: try events(fields))
    for scope in FactScope.allCases where scope != .member {
      let found = try answers(fields.value(scope.rawValue), scope, path: scope.rawValue)
      facts.answers.merge(found) { _, new in new }
    }
    facts.people = try fields.list("m")?.enumerated().map { index, item in
      try answers(item, .member, path: "m[\(index)]")
    }
    if let people = facts.people, people.count > Self.mostPeople {
      throw fields.failure("m", "\(Self.mostPeople)人までです。")
    }
    return facts
  }

  /// As many as any household has; a hostile file must not be planned for hours.
  static let mostPeople = 40

  private func events(_ fields: FactFields) throws -> [String]? {
    guard let items = try fields.list("events") else { return nil }
    let words = content.events.map { ($0.code, $0.code) }
    return try items.enumerated().map { index, item in
      let path = fields.path(of: "events[\(index)]")
      guard case .text(let text) = item else {
        throw FactFields.failure(path, "文字で書いてください。")
      }
      return try FactFields.word(text, words, path)
    }
  }

  private func answers(
    _ json: JSON?, _ scope: FactScope, path: String
  ) throws -> [String: FactValue] {
    let questions = content.questions.filter { $0.id.scope == scope }
    let fields = try FactFields(json, path: path, known: questions.map(\.id.name))
    var found: [String: FactValue] = [:]
    for question in questions {
      if let value = try value(of: question, fields) { found[question.id.text] = value }
    }
    return found
  }

  private func value(of question: IntakeQuestion, _ fields: FactFields) throws -> FactValue? {
    let name = question.id.name
    switch question.type {
    case .flag: return try fields.flag(name).map { .flag($0) }
    case .date: return try fields.date(name).map { .date($0) }
    case .text: return try fields.freeText(name).map { .text($0) }
    case .number:
      guard let number = try fields.number(name) else { return nil }
      guard (0...999).contains(number) else {
        throw fields.failure(name, "0 から 999 までの整数で書いてください。")
      }
      return .number(number)
    case .choice:
      guard let text = try fields.text(name) else { return nil }
      return .choice(try word(text, question, fields.path(of: name)))
    case .choices:
      guard let items = try fields.list(name) else { return nil }
      let words = try items.enumerated().map { index, item in
        guard case .text(let text) = item else {
          throw fields.failure("\(name)[\(index)]", "文字で書いてください。")
        }
        return try word(text, question, fields.path(of: "\(name)[\(index)]"))
      }
      return .choices(words)
    }
  }

  private func word(_ text: String, _ question: IntakeQuestion, _ path: String) throws -> String {
    if let value = question.value(text) { return value }
    let all = question.values.map(\.text).joined(separator: "、")
    // What was written is not repeated: it may be somebody's number.
    throw FactFields.failure(path, "この言葉は使えません。使えるのは \(all) です。")
  }
}
