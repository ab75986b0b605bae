/// The calendar over the queue: opening it, and every key that moves the day.
struct AlmanacBenchmark {
  private static let open = "\u{14}"
  private static let cancel = "\u{1b}"
  private static let dayBack = "\u{1b}OR"
  private static let dayOn = "\u{1b}OS"
  private static let page = "\t"
  private static let monthOn = "\u{1b}[6~"
  private static let monthBack = "\u{1b}[5~"
  static let rounds = 20
  static let openings = 40

  let trial: Trial
  let program: String

  /// Days, weeks and months there and back again, on each of its pages.
  private static let keys =
    Array(repeating: dayOn, count: 4) + Array(repeating: dayBack, count: 4)
    + Array(repeating: KeyTimes.down, count: 3) + Array(repeating: KeyTimes.up, count: 3)
    + [monthOn, monthOn, monthBack, monthBack, page]

  /// - Throws: `BenchmarkFailure` when the calendar does not come up.
  func run() throws -> [Figure] {
    let session = try QueueSession(.ours(program, trial), trial)
    defer { session.probe.stop() }
    let opening = try open(session.probe)
    let moves = KeyTimes(
      of: Array(repeating: Self.keys, count: Self.rounds).flatMap { $0 }, on: session.probe)
    return [
      Figure(
        id: "almanac-key", title: "calendar, key to last byte", unit: "ms",
        sample: Sample(moves.milliseconds), reach: .atMost(0.8, .p95), note: moves.note),
      Figure(
        id: "almanac-bytes", title: "  its bytes per key", unit: "bytes", digits: 0,
        sample: Sample(moves.bytes)),
      Figure(
        id: "almanac-open", title: "  opening it again", unit: "ms", sample: Sample(opening)),
    ]
  }

  /// Opens and closes it; it stays open at the end. The first time reads its table.
  private func open(_ probe: TerminalProbe) throws -> [Double] {
    var times: [Double] = []
    for index in 0..<Self.openings {
      let began = Moment.now
      probe.send(Self.open)
      let answer = probe.drain(quiet: KeyTimes.quiet, limit: 2_000)
      let shown = String(decoding: answer.bytes, as: UTF8.self)
      guard let last = answer.last, index > 0 || shown.contains("令和") else {
        throw BenchmarkFailure("the calendar does not open: \(shown)")
      }
      if index > 0 { times.append(last.milliseconds(since: began)) }
      guard index < Self.openings - 1 else { break }
      probe.send(Self.cancel)
      // A lone escape is waited out.
      _ = probe.drain(quiet: 100, limit: 2_000)
    }
    return times
  }
}
