/// How long everybody of an office will still wait, whoever takes the next number of a queue as well:
/// the queues of a section are gone through once for all of them.
public struct WaitForecast: Equatable, Sendable {
  private var tickets: [TicketID: WaitEstimate] = [:]
  private var nexts: [QueueID: WaitEstimate] = [:]

  /// - Parameter waiting: everybody who waits in the office today.
  public init(_ waiting: [Ticket], _ outlook: WaitOutlook) {
    for section in outlook.office.sections {
      guard var replay = WaitReplay(of: section, waiting, outlook) else { continue }
      for (target, waits) in replay.waits() {
        let estimate = WaitEstimate(ofSorted: waits)
        switch target {
        case .ticket(let id): tickets[id] = estimate
        case .next(let queue): nexts[queue] = estimate
        }
      }
    }
  }

  /// Nil (見込み不明) when nobody works in its section, too little is known of its queue, or it does
  /// not wait.
  public func estimate(of ticket: TicketID) -> WaitEstimate? { tickets[ticket] }

  /// For whoever takes the next number of a queue.
  public func estimate(forNextIn queue: QueueID) -> WaitEstimate? { nexts[queue] }
}
