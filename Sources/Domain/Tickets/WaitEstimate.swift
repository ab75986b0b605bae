/// How long somebody will still wait: a range that holds four times in five, in whole minutes.
public struct WaitEstimate: Equatable, Sendable {
  public var low: Int
  public var high: Int

  public init(low: Int, high: Int) {
    self.low = low
    self.high = high
  }

  /// The wait of a ticket from `outlook.at` on; nil (見込み不明) when nobody works in its section or
  /// too little is known of its queue.
  ///
  /// The queue is gone through as the counters will: each takes whom 'next' gives it in the stated
  /// order, for as long as one of the last services took, over and over with other draws, while
  /// others come as they did in the last hour. What nobody can know (breaks, whoever is handed on,
  /// comes back or has priority) makes waits longer rather than shorter: the range begins at four
  /// fifths of the third shortest in ten, less two minutes, and ends at the third longest in ten
  /// and a third more, plus four minutes (docs/decisions/0014).
  ///
  /// - Parameter waiting: everybody who waits in the section, the ticket itself or not.
  public static func of(
    _ ticket: Ticket, among waiting: [Ticket], _ outlook: WaitOutlook
  ) -> WaitEstimate? {
    guard ticket.state == .waiting, outlook.samples[ticket.queue] != nil,
      let replay = WaitReplay(of: ticket, among: waiting, outlook)
    else { return nil }
    let waits = replay.waits().sorted()
    guard let low = Percentile.nearestRank(30, of: waits),
      let high = Percentile.nearestRank(70, of: waits)
    else { return nil }
    return WaitEstimate(
      low: max(0, low * 8 / 10 - 120) / 60, high: (high * 13 / 10 + 240 + 59) / 60)
  }

  /// The wait of whoever takes the next number of a queue.
  public static func forNext(
    in queue: ServiceQueue, among waiting: [Ticket], _ outlook: WaitOutlook
  ) -> WaitEstimate? {
    guard !queue.countOnly, let number = TicketNumber(prefix: queue.prefix, sequence: 999) else {
      return nil
    }
    let ticket = Ticket(
      id: TicketID("next"), number: number, office: outlook.office.id, queue: queue.id,
      day: outlook.at.date, issuedAt: outlook.at)
    return of(ticket, among: waiting, outlook)
  }
}
