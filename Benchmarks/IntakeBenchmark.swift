import Domain
import Storage
import UseCases

/// The plan of a family of eight after each key: every procedure of the catalogue, with the answers
/// coming in one by one.
struct IntakeBenchmark {
  static let rounds = 20

  let trial: Trial

  /// - Throws: `BenchmarkFailure` when nothing is planned.
  func run() throws -> [Figure] {
    guard let moment = OfficeTime(iso: "\(Trial.date)T15:40") else {
      throw BenchmarkFailure("no moment")
    }
    let store = try Store.open(DatabaseFiles(database: trial.database)) { moment }
    guard let credential = store.trainingCredential else { throw BenchmarkFailure("no 研修") }
    let desk = Desk(store: store, credential: credential, place: Place(office: Trial.office))
    let (book, calendar) = try InterviewDesk(desk).planning()
    var times: [Double] = []
    for _ in 0..<Self.rounds {
      var facts = IntakeFacts(
        events: ["MOVE_IN", "BIRTH"], people: Array(repeating: [:], count: 8))
      for (place, value) in Self.answers(book, moment.date) {
        facts[place] = value
        let began = Moment.now
        let plan = book.plan(facts, asOf: moment.date, calendar)
        times.append(Moment.now.milliseconds(since: began))
        guard plan.lines.count >= 85 else { throw BenchmarkFailure("no plan") }
      }
    }
    try store.close()
    return [
      Figure(
        id: "intake-plan", title: "plan every procedure for eight people", unit: "ms", digits: 3,
        sample: Sample(times), reach: .atMost(2, .p95),
        note: "\(book.content.procedures.count) rows, \(book.content.questions.count) questions")
    ]
  }

  /// One answer to every question for every person, in the order in which they are asked.
  private static func answers(
    _ book: IntakeBook, _ today: CivilDate
  ) -> [(FactPlace, FactValue)] {
    book.content.questions.flatMap { question -> [(FactPlace, FactValue)] in
      guard question.id.scope == .member else {
        return [(.single(question.id), value(question, 0, today))]
      }
      return (0..<8).map { (.person(question.id, $0), value(question, $0, today)) }
    }
  }

  private static func value(
    _ question: IntakeQuestion, _ person: Int, _ today: CivilDate
  ) -> FactValue {
    let words = question.values.map(\.text)
    switch question.type {
    case .flag: return .flag(person % 2 == 0)
    case .date: return .date(today.adding(days: -4 - 4_000 * person))
    case .number: return .number(2)
    case .text: return .text("川崎市")
    case .choice: return .choice(words[person % words.count])
    case .choices: return .choices(Array(words.prefix(person % 3)))
    }
  }
}
