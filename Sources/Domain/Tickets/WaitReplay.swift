/// One section's line gone through ahead of time, many times over, until one ticket is called.
struct WaitReplay {
  private let outlook: WaitOutlook
  private let workers: [WaitOutlook.Worker]
  /// By queue those waiting in the stated order, quick tickets and others apart.
  private let lines: [Line]
  private let target: TicketID
  private let lanes: Bool

  private static let rounds = 60
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

  private func wait(_ draws: inout Draws) -> Int? {
    var free = workers.map { remaining($0, &draws) }
    var heads = [Int](repeating: 0, count: lines.count)
    while let index = free.indices.min(by: { (free[$0], $0) < (free[$1], $1) }) {
      let now = free[index]
      guard now < .max else { return nil }
      guard let line = pick(for: workers[index].counter, heads) else {
        free[index] = .max
        continue
      }
      let ticket = lines[line].entries[heads[line]].ticket
      if ticket.id == target { return now }
      heads[line] += 1
      free[index] =
        now + outlook.duration(of: ticket, from: draws.pick(samples(ticket.queue)))
        + Self.turnaroundSeconds
    }
    return nil
  }

  /// Seconds until a counter calls again.
  private func remaining(_ worker: WaitOutlook.Worker, _ draws: inout Draws) -> Int {
    guard let visit = worker.visit, let since = worker.since else { return 0 }
    let elapsed = max(0, outlook.at.seconds(since: since))
    let longer = samples(visit.queue).map { outlook.duration(of: visit, from: $0) }
      .filter { $0 > elapsed }
    // Longer than any of late: it may end soon or not.
    let rest = longer.isEmpty ? draws.number(upTo: 300) : draws.pick(longer) - elapsed
    return rest + Self.turnaroundSeconds
  }

  /// The line whose first ticket the counter takes; nil when it finds nobody.
  private func pick(for counter: Counter, _ heads: [Int]) -> Int? {
    let filled = lines.indices.filter { heads[$0] < lines[$0].entries.count }
    let own = filled.filter { counter.queues.contains(lines[$0].queue) }
    let pool = own.isEmpty ? filled : own
    func place(_ line: Int) -> Int { lines[line].entries[heads[line]].place }
    let preferred = lanes ? pool.filter { lines[$0].quick == counter.quick } : pool
    let choice = (preferred.isEmpty ? pool : preferred).min { place($0) < place($1) }
    guard let choice else { return nil }
    let issued = lines[choice].entries[heads[choice]].ticket.issuedAt
    let passed = pool.first {
      lines[$0].queue == lines[choice].queue && $0 != choice
        && issued.seconds(since: lines[$0].entries[heads[$0]].ticket.issuedAt)
          > CallRules.promiseSeconds
    }
    return passed ?? choice
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
