/// A counter as a replay sees it.
struct WaitCounter {
  /// Bits of the queues it calls first.
  var queues: UInt64
  var quick: Bool
  var backInSeconds: Int
  /// Who stands there, since how many seconds, and how many samples are longer than that.
  var visit: WaitPlace?
  var elapsed = 0
  var longer = 0

  func takes(_ queue: Int) -> Bool { queues >> UInt64(queue) & 1 == 1 }
}

/// Somebody with an appointment: the queue, and its time in seconds from now.
struct WaitBooking {
  var queue: Int
  var at: Int
}

/// Those who will come to a queue: one every so many seconds (0: nobody) until it closes.
struct WaitStream {
  var gapSeconds: Int
  var endSeconds: Int
}

/// Tickets and counters turned into what a replay reads.
struct WaitSetup {
  let queues: [ServiceQueue]
  let outlook: WaitOutlook
  private let minutes: [ServiceID: Int]
  private let index: [QueueID: Int]
  /// Those who wait, in the stated order.
  private(set) var order: [Ticket] = []

  init(queues: [ServiceQueue], outlook: WaitOutlook, _ tickets: [Ticket]) {
    self.queues = queues
    self.outlook = outlook
    minutes = Dictionary(
      outlook.office.queues.lazy.flatMap(\.services).compactMap { service in
        service.minutes.map { (service.id, $0) }
      }, uniquingKeysWith: { first, _ in first })
    index = Dictionary(
      queues.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    order = tickets.filter {
      index[$0.queue] != nil && $0.state == .waiting && $0.day == outlook.at.date
    }.sorted(by: CallRules.precedes)
  }

  /// Everybody who waits, and behind them the next of each queue.
  func places() -> [WaitPlace] {
    var places = order.map { place($0) }
    for queue in queues.indices { places.append(WaitPlace(queue: queue, isNext: true)) }
    for target in places.indices { places[target].target = target }
    return places
  }

  private func place(_ ticket: Ticket) -> WaitPlace {
    WaitPlace(
      queue: index[ticket.queue] ?? 0, issued: ticket.issuedAt.seconds(since: outlook.at),
      rank: ticket.rankAt.seconds(since: outlook.at),
      from: ticket.calledAt.map {
        max(0, CallRules.recentCallSeconds - outlook.at.seconds(since: $0))
      } ?? 0, quick: ticket.quick, givesWay: ticket.givesWay,
      percent: WaitOutlook.percent(services: ticket.services.count, quick: ticket.quick),
      weight: outlook.weight(of: ticket, minutes))
  }

  func counter(_ worker: WaitOutlook.Worker, _ samples: [[Int]]) -> WaitCounter {
    var counter = WaitCounter(
      queues: worker.counter.queues.reduce(0) { bits, queue in
        index[queue].map { bits | 1 << UInt64($0) } ?? bits
      }, quick: worker.counter.quick, backInSeconds: worker.backInSeconds)
    guard let ticket = worker.visit, let since = worker.since else { return counter }
    let visit = place(ticket)
    counter.visit = visit
    counter.elapsed = max(0, outlook.at.seconds(since: since))
    counter.longer = samples[visit.queue].count {
      max($0 * visit.percent / 100, visit.weight) > counter.elapsed
    }
    return counter
  }

  /// Whoever is late for an appointment waits like others and may not come at all.
  var bookings: [WaitBooking] {
    outlook.expected.compactMap { expected in
      let at = expected.at.seconds(since: outlook.at)
      guard let queue = index[expected.queue], at > -CallRules.lateSeconds else { return nil }
      return WaitBooking(queue: queue, at: at)
    }
  }

  func stream(_ queue: ServiceQueue) -> WaitStream {
    let count = queue.intake.isClosed(on: outlook.at.date) ? 0 : outlook.arrivals[queue.id] ?? 0
    return WaitStream(
      gapSeconds: count > 0 ? 3_600 / min(count, 360) : 0,
      endSeconds: outlook.closing[queue.id]?.seconds(since: outlook.at) ?? .max)
  }
}
