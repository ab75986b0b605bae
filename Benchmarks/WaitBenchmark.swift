import Domain
import Storage
import UseCases

/// The waits of a whole office, estimated at the busiest moment of the demonstration day.
struct WaitBenchmark {
  static let rounds = 2_000

  let trial: Trial

  /// - Throws: `BenchmarkFailure` when nothing is estimated.
  func run() throws -> [Figure] {
    guard let moment = OfficeTime(iso: "\(Trial.date)T15:40") else {
      throw BenchmarkFailure("no moment")
    }
    let store = try Store.open(DatabaseFiles(database: trial.database)) { moment }
    guard let credential = store.trainingCredential else { throw BenchmarkFailure("no 研修") }
    let desk = Desk(store: store, credential: credential, place: Place(office: Trial.office))
    var snapshot = try TicketDesk(desk).openOffice(counter: nil).first
    // The demonstration ends with everybody signed out; all counters it has people for work.
    let workers = Self.workers(of: snapshot)
    snapshot.outlook?.workers = workers
    let queues = snapshot.office.queues.filter { !$0.countOnly }.map(\.id)
    var times: [Double] = []
    for _ in 0..<Self.rounds {
      let began = Moment.now
      let forecast = snapshot.forecast()
      times.append(Moment.now.milliseconds(since: began))
      guard queues.allSatisfy({ forecast?.estimate(forNextIn: $0) != nil }) else {
        throw BenchmarkFailure("a queue without an estimate")
      }
    }
    try store.close()
    return [
      Figure(
        id: "wait-estimate", title: "estimate every wait of an office", unit: "ms", digits: 3,
        sample: Sample(times), reach: .atMost(1, .p95),
        note: "\(snapshot.waitingCount) wait, \(snapshot.outlook?.workers.count ?? 0) counters")
    ]
  }

  private static func workers(of snapshot: DeskSnapshot) -> [WaitOutlook.Worker] {
    let numbers = [1, 2, 3, 7, 8, 11, 13, 17]
    return snapshot.office.counters.filter { numbers.contains($0.number) }.map { counter in
      let call = snapshot.openCall(at: counter.number)
      return WaitOutlook.Worker(counter: counter, visit: call?.ticket, since: call?.since)
    }
  }
}
