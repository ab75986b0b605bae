import Domain
import Storage
import UseCases

/// Two clerks who issue the same certificates on any copy of a trial's database, by the same path as
/// the screens.
final class CertificateHands {
  /// How many transactions that write one certificate takes.
  static let transactions = 10

  private let counter: CounterNumber
  private let tickets: TicketDesk
  private let clerk: RequestDesk
  private let colleague: RequestDesk
  private let person: PersonID
  private let name: ExactText

  /// Security paper enough for every copy, before they are made.
  static func prepare(_ trial: Trial) throws {
    let store = try open(trial.database)
    guard let credential = store.trainingCredential, let box = PaperRange("Z1-Z9000") else {
      throw BenchmarkFailure("no 研修")
    }
    try SecurityPaperDesk(
      Desk(store: store, credential: credential, place: Place(office: Trial.office))
    ).receive(box)
    try store.close()
  }

  /// - Parameter counter: where nobody is served at 15:40.
  init(_ store: Store, _ trial: Trial, at counter: CounterNumber) throws {
    func desk(_ account: DemoAccount) throws -> Desk {
      Desk(
        store: store,
        credential: try store.authenticate(
          account.id, password: account.password, office: Trial.office),
        place: Place(office: Trial.office, section: Trial.section))
    }
    self.counter = counter
    let own = try desk(trial.clerk)
    tickets = TicketDesk(own)
    clerk = RequestDesk(own)
    colleague = RequestDesk(try desk(trial.colleague))
    let hits = try RegisterDesk(own).openSearch().find("佐藤")
    var found: (PersonID, ExactText)?
    for hit in hits.people where found == nil {
      if case .open(let resident) = hit, resident.suppressions.isEmpty, !resident.isFormer {
        found = (resident.id, resident.name)
      }
    }
    guard let found else { throw BenchmarkFailure("nobody of the demonstration can be asked for") }
    (person, name) = found
  }

  /// A counter that serves the queue and has nobody before it.
  static func freeCounter(_ database: String) throws -> CounterNumber {
    let sql = """
      SELECT min(q.counter) FROM counter_queue q
      JOIN counter c ON c.office = q.office AND c.number = q.counter AND c.state = 'open'
      WHERE q.office = '\(Trial.office)' AND q.queue = '\(Trial.queues[0])' AND NOT EXISTS (
        SELECT 1 FROM ticket_call k WHERE k.office = q.office AND k.counter = q.counter
          AND k.ended_at IS NULL)
      """
    guard let counter = CounterNumber(try Filling.answer(sql, in: database)) else {
      throw BenchmarkFailure("every counter of the demonstration is busy")
    }
    return counter
  }

  /// The clock stands: what is written is the same on every copy.
  static func open(_ database: String) throws -> Store {
    try Store.open(DatabaseFiles(database: database)) { Trial.time(daysLater: 1) }
  }

  /// One 住民票 with a 個人番号 on it, so that somebody else checks it, from the ticket to the hand.
  func issue() throws {
    let ticket = try tickets.issue(queue: Trial.queues[0])
    _ = try tickets.call(ticket.id, at: counter)
    let order = RequestOrder(subject: person, options: [.myNumber])
    var request = try clerk.receive(order, for: ticket.id, at: counter).request
    for step in [RequestStep.examine, .pass, .make, .verify, .call, .pay, .handOver] {
      request = try (step == .verify ? colleague : clerk).move(move(step, request)).request
    }
    guard request.stage == .done else {
      throw BenchmarkFailure("\(request.number) is at \(request.stage.rawValue)")
    }
  }

  private func move(_ step: RequestStep, _ request: CertificateRequest) -> RequestMove {
    var move = RequestMove(step, request.id, counter: counter, version: request.version)
    switch step {
    case .pass:
      move.facts = CertificateInquiry(
        type: request.order.type, office: request.office, at: request.receivedAt,
        documents: [.init(kind: "運転免許証", photo: true)])
    case .verify:
      move.verification = VerificationEntry(
        name: name, type: request.order.type, copies: 1, options: [.myNumber])
    case .pay: move.payment = PaymentEntry(method: .cash, expected: 300)
    case .handOver: move.checks = Set(HandoverCheck.wanted(for: request.delivery))
    default: break
    }
    return move
  }
}
