/// The lines of one section gone through ahead of time, many times over with other draws, until
/// everybody in them is called.
///
/// Each counter takes whom 'next' gives it in the stated order, for as long as one of the last
/// services took, while others come as they did in the last hour. Whole numbers only, and no memory
/// taken within a round.
struct WaitReplay {
  enum Target: Equatable {
    case ticket(TicketID)
    case next(QueueID)
  }

  static let rounds = 64
  /// Nobody is followed further than this.
  private static let horizonSeconds = 8 * 3_600
  /// Of a hundred who come, how many have priority, and how many of these it is urgent for.
  private static let priorityPercent = 8
  private static let urgentPercent = 1

  private var line: WaitLine
  private let waiting: WaitLine
  private let counters: [WaitCounter]
  private let stream: [WaitStream]
  private let bookings: [WaitBooking]
  private let samples: [[Int]]
  private let targets: [Target?]
  private let lanes: Bool
  private var free: [Int]
  private var coming: [Int]
  private var booked: [Int]
  private var found: [[Int]]
  private var draws = Draws()

  /// Nil when no counter works in the section, or nothing is known of any of its queues.
  init?(of section: Section, _ tickets: [Ticket], _ outlook: WaitOutlook) {
    let queues = section.queues.filter { !$0.countOnly }
    let workers = outlook.workers.filter { $0.counter.section == section.id }
    // A queue without samples is taken to be like one that has some.
    guard !workers.isEmpty,
      let other = queues.lazy.compactMap({ outlook.samples[$0.id] }).first
    else { return nil }
    let setup = WaitSetup(queues: queues, outlook: outlook, tickets)
    let known = queues.map { outlook.samples[$0.id] != nil }
    let samples = queues.map { outlook.samples[$0.id] ?? other }
    self.samples = samples
    let places = setup.places()
    waiting = WaitLine(places)
    line = waiting
    targets = places.enumerated().map { index, place in
      guard known[place.queue] else { return nil }
      return index < places.count - queues.count
        ? .ticket(setup.order[index].id) : .next(queues[place.queue].id)
    }
    counters = workers.map { setup.counter($0, samples) }
    stream = queues.map { setup.stream($0) }
    bookings = setup.bookings
    lanes = workers.contains { $0.counter.quick && $0.backInSeconds == 0 }
    free = workers.map { _ in 0 }
    coming = queues.map { _ in 0 }
    booked = bookings.map { _ in 0 }
    found = places.map { _ in [] }
    for index in found.indices { found[index].reserveCapacity(Self.rounds) }
  }

  /// Seconds until each is called, the shortest first.
  mutating func waits() -> [(Target, [Int])] {
    for _ in 0..<Self.rounds { goThrough() }
    return zip(targets, found).compactMap { target, waits in
      target.map { ($0, waits.sorted()) }
    }
  }

  private mutating func goThrough() {
    line.take(from: waiting)
    for index in counters.indices { free[index] = remaining(counters[index]) }
    for index in stream.indices {
      let gap = stream[index].gapSeconds
      coming[index] = gap == 0 ? .max : draws.number(below: gap)
    }
    for index in bookings.indices {
      // People come somewhat early.
      booked[index] = max(60, bookings[index].at - draws.number(below: 900))
    }
    var left = found.count
    while left > 0 {
      let counter = earliest()
      let now = free[counter]
      guard now < Self.horizonSeconds else { break }
      come(until: now)
      guard let index = line.first(for: counters[counter], lanes: lanes, at: now) else {
        free[counter] = max(now + 1, line.nextMoment(after: now))
        continue
      }
      let place = line.remove(at: index)
      if place.target >= 0 {
        found[place.target].append(now)
        left -= 1
      }
      if place.isNext { continue }
      free[counter] = now + seconds(of: place) + WaitOutlook.turnaroundSeconds
    }
    if left > 0 { giveUp() }
  }

  /// Whoever was not called within the horizon waits at least as long.
  private mutating func giveUp() {
    for target in line.targets { found[target].append(Self.horizonSeconds) }
  }

  private func earliest() -> Int {
    var first = 0
    for index in free.indices where free[index] < free[first] { first = index }
    return first
  }

  private mutating func seconds(of place: WaitPlace) -> Int {
    let count = samples[place.queue].count
    let sample = samples[place.queue][draws.number(below: count)]
    return max(sample * place.percent / 100, place.weight)
  }

  /// Seconds until a counter calls again.
  private mutating func remaining(_ counter: WaitCounter) -> Int {
    guard let visit = counter.visit else { return counter.backInSeconds }
    var rest = -1
    if counter.longer == 0 {
      // Longer than any of late: it may end soon or not.
      rest = draws.number(below: 300)
    } else {
      var skip = draws.number(below: counter.longer)
      for sample in samples[visit.queue] {
        let whole = max(sample * visit.percent / 100, visit.weight)
        guard whole > counter.elapsed else { continue }
        if skip == 0 { rest = whole - counter.elapsed }
        skip -= 1
      }
    }
    return max(rest + WaitOutlook.turnaroundSeconds, counter.backInSeconds)
  }

  /// Lets in whoever comes up to `now`; in the last hour before a queue closes half as many do.
  private mutating func come(until now: Int) {
    for index in booked.indices where booked[index] <= now {
      let arrival = booked[index]
      let rank = min(arrival, max(arrival, bookings[index].at) - CallRules.promiseSeconds)
      line.insert(WaitPlace(queue: bookings[index].queue, issued: arrival, rank: rank))
      booked[index] = .max
    }
    for index in stream.indices {
      while coming[index] <= now {
        let arrival = coming[index]
        guard arrival < stream[index].endSeconds else {
          coming[index] = .max
          break
        }
        let die = draws.number(below: 100)
        let priority: Priority =
          die < Self.urgentPercent ? .urgent : die < Self.priorityPercent ? .priority : .normal
        line.insert(
          WaitPlace(queue: index, issued: arrival, rank: arrival - priority.creditSeconds))
        let isLastHour = arrival > stream[index].endSeconds - 3_600
        let gap = stream[index].gapSeconds * (isLastHour ? 2 : 1)
        coming[index] += gap / 2 + draws.number(below: gap) + 1
      }
    }
  }
}
