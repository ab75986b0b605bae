import CBenchTicket
import Domain
import Storage

/// Giving a ticket in one process, against the same transaction in plain C, turn by turn on two
/// copies of one database.
struct TicketBenchmark {
  static let rounds = 5
  static let ticketsPerRound = 1_000
  /// The two take turns this often, so that both meet the same disk, and are compared turn by turn:
  /// a disk that halts for a moment spoils the turn it halts in, not the round.
  static let ticketsPerTurn = 10

  let trial: Trial

  private struct Times {
    var ours: [Double] = []
    var plain: [Double] = []
    var ratios: [Double] = []
  }

  func run() throws -> [Figure] {
    let signingIn = try IssuingDesk(database: trial.database, person)
    guard let session = signingIn.session else { throw BenchmarkFailure("no session") }
    try signingIn.store.close()
    // Copied with the session in it: the plain one acts as the same person.
    let plainDatabase = try trial.copy("plain")
    let desk = try IssuingDesk(database: trial.database, person)
    let times = try measure(desk, session: session, plainDatabase)
    try desk.store.close()
    try verify(plainDatabase)
    return figures(times)
  }

  private var person: IssuingDesk.Person {
    .signedIn(trial.colleague, terminal: TerminalID("n-01"))
  }

  private func measure(
    _ desk: IssuingDesk, session: String, _ plainDatabase: String
  ) throws -> Times {
    let key = Programs.bytes(of: plainDatabase + ".audit-key")
    var error = [CChar](repeating: 0, count: 300)
    guard
      let plain = cb_open(plainDatabase, key, key.count, session, &error, error.count)
    else { throw BenchmarkFailure(Self.text(error)) }
    defer { cb_close(plain) }
    var times = Times()
    // The first round fills caches and is not counted.
    for round in 0...Self.rounds {
      var ours: [Double] = []
      var theirs: [Double] = []
      desk.turn(daysLater: round + 1)
      var ratios: [Double] = []
      for turn in 0..<(Self.ticketsPerRound / Self.ticketsPerTurn) {
        let queue = Trial.queues[turn % Trial.queues.count]
        for _ in 0..<Self.ticketsPerTurn {
          let began = Moment.now
          _ = try desk.issue(queue)
          ours.append(Moment.now.milliseconds(since: began))
        }
        try issuePlainly(plain, queue, round + 1, into: &theirs)
        ratios.append(
          theirs.suffix(Self.ticketsPerTurn).reduce(0, +)
            / ours.suffix(Self.ticketsPerTurn).reduce(0, +))
      }
      guard round > 0 else { continue }
      times.ours += ours
      times.plain += theirs
      times.ratios += ratios
    }
    return times
  }

  private func issuePlainly(
    _ plain: OpaquePointer, _ queue: QueueID, _ days: Int, into times: inout [Double]
  ) throws {
    let now = Trial.time(daysLater: days)
    let day = now.date.iso
    let compact = String(day.unicodeScalars.filter { $0 != "-" }.map(Character.init))
    for _ in 0..<Self.ticketsPerTurn {
      let began = Moment.now
      let sequence = cb_issue(
        plain, Trial.office.text, queue.text, day, compact, now.isoSeconds)
      times.append(Moment.now.milliseconds(since: began))
      guard sequence > 0 else {
        throw BenchmarkFailure("plain C: \(String(cString: cb_error(plain)))")
      }
    }
  }

  /// The product itself must find the plain one's audit chain whole: then both did the same work.
  private func verify(_ database: String) throws {
    let store = try Store.open(DatabaseFiles(database: database)) { Trial.time() }
    let verdict = try store.verifyAudit()
    try store.close()
    guard verdict.isWhole else {
      throw BenchmarkFailure("plain C does not what the program does: \(verdict.reason)")
    }
  }

  private func figures(_ times: Times) -> [Figure] {
    [
      Figure(
        id: "ticket-ours", title: "give a ticket, FULL, one process", unit: "ms", digits: 3,
        sample: Sample(times.ours), note: Self.rate(times.ours)),
      Figure(
        id: "ticket-plain", title: "  the same transaction in plain C", unit: "ms", digits: 3,
        sample: Sample(times.plain), note: Self.rate(times.plain)),
      Figure(
        id: "ticket-ratio", title: "  rate of ours to plain C, by turn", unit: "×", digits: 3,
        sample: Sample(times.ratios), reach: .atLeast(0.9, .median)),
    ]
  }

  private static func rate(_ times: [Double]) -> String {
    "\((Double(times.count) / times.reduce(0, +) * 1_000).text(0)) a second"
  }

  private static func text(_ bytes: [CChar]) -> String {
    String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
