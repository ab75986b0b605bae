import Domain

/// Sixteen processes giving tickets in one database.
struct CrowdBenchmark {
  static let processes = 16
  static let seconds = 10
  static let perSecond = 10
  static let rounds = 5
  /// 16 × 62 stays below the 999 numbers of one queue's day.
  static let perProcess = 62

  let trial: Trial

  private struct Answer {
    var sequence: Int
    var milliseconds: Double
  }

  /// One after another: a password is a guess until it was compared, and too many at once lock.
  func workers() throws -> [ChildProcess] {
    try (0..<Self.processes).map { _ in
      let worker = try ChildProcess(
        Programs.own, ["worker", trial.database, trial.colleague.id.text])
      guard worker.line() == "ready" else { throw BenchmarkFailure("a worker does not start") }
      return worker
    }
  }

  func run() throws -> [Figure] {
    let workers = try workers()
    let paced = try pace(workers)
    let (rates, waits, worst) = try saturate(workers)
    return [
      Figure(
        id: "crowd-paced", title: "16 processes × 10 a second for 10 s", unit: "ms",
        sample: Sample(paced), reach: .atMost(2, .p95),
        note: Sample(paced).map { "p99 \($0.percentile(99).text(2)) ms" } ?? ""),
      Figure(
        id: "crowd-rate", title: "16 processes saturating: rate by round", unit: "/s", digits: 0,
        sample: Sample(rates), note: "numbers distinct and consecutive in every round"),
      Figure(
        id: "crowd-wait", title: "  wait for one ticket", unit: "ms", sample: Sample(waits)),
      Figure(
        id: "crowd-worst", title: "  worst wait, by round", unit: "ms", sample: Sample(worst),
        reach: .atMost(200, .max)),
    ]
  }

  /// Everybody at their own steady pace, evenly shifted; two queues share the 1,600 numbers.
  func pace(_ workers: [ChildProcess]) throws -> [Double] {
    let interval = 1_000_000 / Self.perSecond
    let start = Moment.now.adding(milliseconds: 100)
    for (index, worker) in workers.enumerated() {
      let own = start.adding(milliseconds: Double(index * interval / Self.processes) / 1_000)
      worker.send(
        order(Trial.queues[index % 2], 1, Self.seconds * Self.perSecond, interval, own))
    }
    let answers = try workers.map(answers)
    try checkSeries(answers.enumerated().filter { $0.offset % 2 == 0 }.flatMap(\.element))
    try checkSeries(answers.enumerated().filter { $0.offset % 2 == 1 }.flatMap(\.element))
    return answers.flatMap { $0.map(\.milliseconds) }
  }

  /// Everybody as fast as they can, all in one queue.
  private func saturate(
    _ workers: [ChildProcess]
  ) throws -> (rates: [Double], waits: [Double], worst: [Double]) {
    var rates: [Double] = []
    var waits: [Double] = []
    var worst: [Double] = []
    for round in 0..<Self.rounds {
      let start = Moment.now.adding(milliseconds: 50)
      for worker in workers {
        worker.send(order(Trial.queues[0], 2 + round, Self.perProcess, 0, start))
      }
      let all = try workers.map(answers)
      try checkSeries(all.flatMap { $0 })
      // The round lasts as long as its slowest process.
      let longest = all.map { $0.reduce(0) { $0 + $1.milliseconds } }.max() ?? 1
      rates.append(Double(Self.processes * Self.perProcess) / longest * 1_000)
      let times = all.flatMap { $0.map(\.milliseconds) }
      waits += times
      worst.append(times.max() ?? 0)
    }
    return (rates, waits, worst)
  }

  private func order(
    _ queue: QueueID, _ days: Int, _ count: Int, _ interval: Int, _ start: Moment
  ) -> String {
    "\(queue) \(days) \(count) \(interval) \(start.nanoseconds)"
  }

  private func answers(_ worker: ChildProcess) throws -> [Answer] {
    var answers: [Answer] = []
    while let line = worker.line() {
      if line == "done" { return answers }
      let numbers = line.split(separator: " ").compactMap { Int($0) }
      guard numbers.count == 2 else { throw BenchmarkFailure("a worker said: \(line)") }
      answers.append(Answer(sequence: numbers[0], milliseconds: Double(numbers[1]) / 1e6))
    }
    throw BenchmarkFailure("a worker ended early")
  }

  /// 1, 2, 3 … with no number missing or twice.
  private func checkSeries(_ answers: [Answer]) throws {
    guard answers.map(\.sequence).sorted() == Array(1...answers.count) else {
      throw BenchmarkFailure("numbers are missing or stand twice")
    }
  }
}
