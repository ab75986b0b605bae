import Domain
import Storage

/// A ticket given by one process, seen on the queue of another terminal: from the return of the
/// commit to the last byte of the changed screen.
struct BellBenchmark {
  static let samples = 60
  static let quiet: Int32 = 80

  let trial: Trial
  let program: String

  func run() throws -> [Figure] {
    let session = try QueueSession(.ours(program, trial), trial)
    let desk = try IssuingDesk(
      database: trial.database, .signedIn(trial.colleague, terminal: TerminalID("n-20")))
    // What the colleague's own sign-in changed on the screen is not measured.
    _ = session.probe.drain(quiet: Self.quiet, limit: 1_500)
    var times: [Double] = []
    var unseen = 0
    for _ in 0..<Self.samples {
      _ = try desk.issue(Trial.queues[0])
      let committed = Moment.now
      let answer = session.probe.drain(quiet: Self.quiet, limit: 2_000)
      if let last = answer.last {
        times.append(last.milliseconds(since: committed))
      } else {
        unseen += 1
      }
    }
    session.probe.stop()
    try desk.store.close()
    return [
      Figure(
        id: "bell", title: "a change seen on another terminal", unit: "ms",
        sample: Sample(times), reach: .atMost(20, .p95),
        note: unseen == 0 ? "" : "\(unseen) of \(Self.samples) were not seen within 2 s")
    ]
  }
}
