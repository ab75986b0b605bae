/// One section's line gone through ahead of time, many times over, until one ticket is called.
struct WaitReplay {
  private let outlook: WaitOutlook
  private let workers: [WaitOutlook.Worker]
  /// By queue those waiting in the stated order, quick tickets and others apart.
  private let lines: [Line]
  private let target: TicketID
  private let lanes: Bool

  private static let rounds = 60
  /// More visits than this say that the ticket's turn does not come.
  private static let stepLimit = 400
  /// Newcomers stand behind everybody who waits.
  private static let behind = 1_000_000
  /// Seconds from the end of one visit to the next call.
  static let turnaroundSeconds = 60

  private struct Line {
    let queue: QueueID
    let quick: Bool
    let entries: [Entry]
  }

  private struct Entry {
    let ticket: Ticket
    /// Place in the order of the whole section.
    let place: Int
  }

  /// Nil when no counter works in the ticket's section.
  init?(of ticket: Ticket, among waiting: [Ticket], _ outlook: WaitOutlook) {
    guard let section = outlook.office.section(of: ticket.queue) else { return nil }
    let own = outlook.workers.filter { $0.counter.section == section.id }
    guard !own.isEmpty else { return nil }
    let queues = Set(section.queues.map(\.id))
    var all = waiting.filter {
      queues.contains($0.queue) && $0.state == .waiting && $0.day == outlook.at.date
    }
    if !all.contains(where: { $0.id == ticket.id }) { all.append(ticket) }
    let entries = all.sorted(by: CallRules.precedes).enumerated()
      .map { Entry(ticket: $0.element, place: $0.offset) }
    self.outlook = outlook
    workers = own
    target = ticket.id
    lanes = own.contains { $0.counter.quick }
    lines = section.queues.flatMap { queue in
      [true, false].map { quick in
        Line(
          queue: queue.id, quick: quick,
          entries: entries.filter { $0.ticket.queue == queue.id && $0.ticket.quick == quick })
      }
    }
  }

  /// Seconds until the ticket is called, one value per round.
  func waits() -> [Int] {
    var draws = Draws()
    return (0..<Self.rounds).compactMap { _ in wait(&draws) }
  }

  /// How far one round has come: how many of each line are gone, and who else has come by then.
  private struct Round {
    var heads: [Int]
    /// Seconds of the next visitor of each queue, and between two of them; a queue without is missing.
    var coming: [QueueID: (next: Int, gap: Int)]
    /// Those who came meanwhile, by the second they came at.
    var newcomers: [QueueID: [Int]] = [:]

    mutating func reach(_ now: Int) {
      for (queue, visitor) in coming where visitor.next <= now {
        var next = visitor.next
        while next <= now {
          newcomers[queue, default: []].append(next)
          next += visitor.gap
        }
        coming[queue] = (next, visitor.gap)
      }
    }
  }

  private enum Choice {
    case line(Int)
    case newcomer(QueueID)
  }

  private func wait(_ draws: inout Draws) -> Int? {
    var free = workers.map { remaining($0, &draws) }
    var round = Round(heads: [Int](repeating: 0, count: lines.count), coming: [:])
    for line in lines where !line.quick {
      guard let count = outlook.arrivals[line.queue], count > 0 else { continue }
      let gap = 3_600 / min(count, 360)
      round.coming[line.queue] = (draws.number(upTo: gap), gap)
    }
    for _ in 0..<Self.stepLimit {
      guard let index = free.indices.min(by: { (free[$0], $0) < (free[$1], $1) }) else { break }
      let now = free[index]
      guard now < .max else { return nil }
      round.reach(now)
      switch pick(for: workers[index].counter, round) {
      case nil: free[index] = round.coming.values.map { $0.next }.min() ?? .max
      case .newcomer(let queue)?:
        round.newcomers[queue]?.removeFirst()
        free[index] = now + draws.pick(samples(queue)) + Self.turnaroundSeconds
      case .line(let line)?:
        let ticket = lines[line].entries[round.heads[line]].ticket
        if ticket.id == target { return now }
        round.heads[line] += 1
        free[index] =
          now + outlook.duration(of: ticket, from: draws.pick(samples(ticket.queue)))
          + Self.turnaroundSeconds
      }
    }
    return nil
  }

  /// Seconds until a counter calls again.
  private func remaining(_ worker: WaitOutlook.Worker, _ draws: inout Draws) -> Int {
    guard let visit = worker.visit, let since = worker.since else { return worker.backInSeconds }
    let elapsed = max(0, outlook.at.seconds(since: since))
    let longer = samples(visit.queue).map { outlook.duration(of: visit, from: $0) }
      .filter { $0 > elapsed }
    // Longer than any of late: it may end soon or not.
    let rest = longer.isEmpty ? draws.number(upTo: 300) : draws.pick(longer) - elapsed
    return max(rest + Self.turnaroundSeconds, worker.backInSeconds)
  }

  /// Whoever stands first somewhere: the queue, whether quick, the place and the arrival in seconds.
  private struct First {
    let choice: Choice
    let queue: QueueID
    let quick: Bool
    let place: Int
    let arrival: Int
  }

  private func firsts(_ round: Round) -> [First] {
    let waiting = lines.indices.compactMap { index -> First? in
      guard round.heads[index] < lines[index].entries.count else { return nil }
      let entry = lines[index].entries[round.heads[index]]
      return First(
        choice: .line(index), queue: lines[index].queue, quick: lines[index].quick,
        place: entry.place, arrival: entry.ticket.issuedAt.seconds(since: outlook.at))
    }
    return waiting
      + round.newcomers.compactMap { queue, seconds in
        seconds.first.map {
          First(
            choice: .newcomer(queue), queue: queue, quick: false, place: Self.behind + $0,
            arrival: $0)
        }
      }
  }

  /// Whom the counter takes, as `CallRules.next` has it; nil when it finds nobody.
  private func pick(for counter: Counter, _ round: Round) -> Choice? {
    let all = firsts(round)
    let own = all.filter { counter.queues.contains($0.queue) }
    let pool = own.isEmpty ? all : own
    let preferred = lanes ? pool.filter { $0.quick == counter.quick } : pool
    let first = (preferred.isEmpty ? pool : preferred).min { comes($0, before: $1) }
    guard let first else { return nil }
    let overtaken = pool.filter {
      $0.queue == first.queue && first.arrival - $0.arrival > CallRules.promiseSeconds
    }
    return (overtaken.min { comes($0, before: $1) } ?? first).choice
  }

  /// Places differ, but two newcomers may come in one second.
  private func comes(_ left: First, before right: First) -> Bool {
    (left.place, left.queue) < (right.place, right.queue)
  }

  /// Another queue of the section without samples is taken to be like those that have some.
  private func samples(_ queue: QueueID) -> [Int] {
    outlook.samples[queue] ?? outlook.samples[
      lines.first {
        outlook.samples[$0.queue] != nil
      }?.queue ?? queue] ?? []
  }

  /// The same draws every time: an estimate must not flicker while nothing happens (SplitMix64).
  private struct Draws {
    private var state: UInt64 = 0x5EED

    mutating func number(upTo limit: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
    }

    mutating func pick(_ values: [Int]) -> Int {
      values.isEmpty ? 0 : values[number(upTo: values.count)]
    }
  }
}
