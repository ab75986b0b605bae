import Domain

/// What is going to happen, in the order of time; of two things at one moment the one decided first.
struct DemoAgenda {
  enum Event {
    case arrives(Int)
    case leaves(Int)
    /// Somebody asks the way and is counted.
    case counts(QueueID)
    /// The citizen stands at the counter.
    case begins(Int, at: CounterNumber)
    /// Nobody came.
    case absent(Int, at: CounterNumber)
    case givesWay(Int, at: CounterNumber)
    /// The service, or this part of it, is over.
    case ends(Int, at: CounterNumber)
    /// Somebody gets to the citizen's request for a certificate.
    case paper(Int, at: CounterNumber)
    /// What was missing is there.
    case ready(Int, at: CounterNumber)
    case rests(CounterNumber, minutes: Int)
    case returns(CounterNumber)
    case free(CounterNumber)
    /// Somebody looks whether anybody can be called.
    case look
  }

  private var entries: [(at: OfficeTime, order: Int, event: Event)] = []
  private var decided = 0

  mutating func add(_ event: Event, at moment: OfficeTime) {
    decided += 1
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].at > moment { low = middle + 1 } else { high = middle }
    }
    // Latest first: the next one is taken off the end.
    entries.insert((moment, decided, event), at: low)
  }

  /// The next event up to a moment; nil when the rest comes later.
  mutating func next(until end: OfficeTime) -> (at: OfficeTime, event: Event)? {
    guard let last = entries.last, last.at <= end else { return nil }
    entries.removeLast()
    return (last.at, last.event)
  }
}
