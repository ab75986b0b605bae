import Catalogue
import Domain
import Testing

/// Facts in one line: `MOVE_IN,NHI e.date=2026-11-20 | birth=1990-04-01 jp=…`: the events, facts of
/// the case, and behind each bar those of one person, whose names need no letter.
struct IntakeCase {
  static let book: Result<IntakeBook, any Error> = Result {
    try IntakeBook(try ShippedFiles.catalogue().intake)
  }

  let text: String
  let facts: IntakeFacts

  init(_ text: String) throws {
    self.text = text
    let book = try Self.book.get()
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
    let first = parts[0].split(separator: " ")
    var facts = IntakeFacts(
      events: (first.first ?? "").split(separator: ",").map { String($0) },
      people: parts.count > 1 ? [] : nil)
    for pair in first.dropFirst() {
      let (id, value) = try Self.answer(String(pair), book)
      facts.answers[id] = value
    }
    for part in parts.dropFirst() {
      var person: [String: FactValue] = [:]
      for pair in part.split(separator: " ") {
        let (id, value) = try Self.answer("m." + pair, book)
        person[id] = value
      }
      facts.people?.append(person)
    }
    self.facts = facts
    for code in facts.events ?? [] {
      try #require(book.content.events.contains { $0.code == code }, "\(code)")
    }
  }

  private static func answer(
    _ pair: String, _ book: IntakeBook
  ) throws -> (String, FactValue) {
    let sides = pair.split(separator: "=", maxSplits: 1)
    let question = book.content.questions.first { $0.id.text.elementsEqual(sides[0]) }
    let asked = try #require(question, "\(pair)")
    let value = try #require(
      FactAnswer.value(sides.count > 1 ? String(sides[1]) : "", for: asked), "\(pair)")
    return (asked.id.text, value)
  }

  func plan(asOf: String = "2026-11-24") throws -> IntakePlan {
    try Self.book.get().plan(
      facts, asOf: try #require(CivilDate(iso: asOf)), .computed)
  }

  func line(_ id: String, asOf: String = "2026-11-24") throws -> IntakePlan.Line {
    try #require(try plan(asOf: asOf)[id], "\(id)")
  }

  static func state(_ id: String, _ text: String, asOf: String = "2026-11-24") throws -> Truth {
    try IntakeCase(text).line(id, asOf: asOf).state
  }
}

/// When a procedure is needed, when not, and when a question is left.
struct NeedRow: Sendable, CustomTestStringConvertible {
  let id: String
  let yes: String
  let no: String
  /// Unknown, and the question that decides.
  let open: String
  let ask: String

  init(_ id: String, yes: String, no: String, open: String, _ ask: String) {
    self.id = id
    self.yes = yes
    self.no = no
    self.open = open
    self.ask = ask
  }

  var testDescription: String { id }
}
