/// The rules of calling that are the same in every office (docs/decisions/0006, 0014).
public enum CallRules {
  /// 'Next' passes over whoever was called this recently (seconds): they may still be walking.
  public static let recentCallSeconds = 300

  /// Nobody is overtaken in a queue by whoever came more than this much later (seconds).
  public static let promiseSeconds = 1_200

  /// An appointment that comes later than this (seconds) waits like a walk-in.
  public static let lateSeconds = 900

  /// The place among those waiting, as a moment; the earlier comes first.
  ///
  /// A walk-in stands at its arrival less its priority's credit. An appointment stands twenty
  /// minutes before its time, but never later than its own arrival and never more than twenty
  /// minutes before it; who comes more than fifteen minutes late stands like a walk-in. The place is
  /// always within twenty minutes before the arrival: that is what the promise rests on.
  public static func rank(
    arrival: OfficeTime, priority: Priority, booked: OfficeTime?
  ) -> OfficeTime {
    let own = arrival.adding(seconds: -priority.creditSeconds)
    guard let booked, arrival.seconds(since: booked) <= lateSeconds else { return own }
    let earliest = arrival.adding(seconds: -promiseSeconds)
    return min(own, max(earliest, booked.adding(seconds: -promiseSeconds)))
  }

  /// The stated order: whoever gives way comes last once, then by place, then by arrival and
  /// number, so that two slips of one second keep their order.
  public static func precedes(_ left: Ticket, _ right: Ticket) -> Bool {
    if left.givesWay != right.givesWay { return !left.givesWay }
    return stands(left, before: right)
  }

  /// The places as people see them: whoever gives way keeps the own one.
  public static func stands(_ left: Ticket, before right: Ticket) -> Bool {
    if left.rankAt != right.rankAt { return left.rankAt < right.rankAt }
    return (left.issuedAt, left.number) < (right.issuedAt, right.number)
  }

  /// Whether 'next' may take it at `now`.
  public static func mayBeNext(_ ticket: Ticket, at now: OfficeTime) -> Bool {
    guard ticket.state == .waiting else { return false }
    guard let last = ticket.calledAt else { return true }
    return now.seconds(since: last) >= recentCallSeconds
  }

  /// Whom 'next' takes at a counter among those waiting in its section today: its own queues first,
  /// in the stated order. While a quick counter works in the section, a quick counter takes quick
  /// tickets before others and the rest others before quick ones, as far as the promise allows.
  ///
  /// - Parameter lanes: whether a quick counter of the section is open and somebody sits there, or
  ///   this one is quick.
  public static func next(
    of waiting: [Ticket], at counter: Counter, lanes: Bool, now: OfficeTime
  ) -> Ticket? {
    let candidates = waiting.filter { mayBeNext($0, at: now) && $0.day == now.date }
    let own = candidates.filter { counter.queues.contains($0.queue) }
    let pool = own.isEmpty ? candidates : own
    guard let first = pool.min(by: { comes($0, before: $1, at: counter, lanes: lanes) }) else {
      return nil
    }
    guard lanes else { return first }
    let overtaken = pool.filter { isPassedOver($0, by: first) }
    return overtaken.min(by: precedes) ?? first
  }

  private static func comes(
    _ left: Ticket, before right: Ticket, at counter: Counter, lanes: Bool
  ) -> Bool {
    if lanes, left.givesWay == right.givesWay, left.quick != right.quick {
      return left.quick == counter.quick
    }
    return precedes(left, right)
  }

  /// Whether calling `other` first would break the promise to `ticket`.
  private static func isPassedOver(_ ticket: Ticket, by other: Ticket) -> Bool {
    ticket.queue == other.queue && !ticket.givesWay
      && other.issuedAt.seconds(since: ticket.issuedAt) > promiseSeconds
  }
}
