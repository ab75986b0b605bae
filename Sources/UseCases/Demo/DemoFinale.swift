import Domain

extension DemoRun {
  /// How long before the end the last arrangements begin, in seconds.
  static let finaleSeconds = 260

  /// Sees to it that at the end of the replayed day every state is occupied; the dice have mostly
  /// done so already.
  mutating func arrangeFinale(_ plan: inout DemoPlan) throws {
    while count(.waiting) < 6, let visit = plan.visit(at: clock.now) {
      clock.pass(seconds: 5)
      try arrive(visit)
    }
    clock.pass(seconds: 5)
    if count(.left) == 0, let index = lastWaiting {
      try move(.withdraw, index, by: reception, reason: visits[index].words.withdraw)
    }
    if count(.done) == 0 { try finishOne() }
    if count(.parked) == 0, let (counter, index) = anybody(.serving) {
      try move(.hold, index, at: counter, stage: .review, reason: visits[index].words.park)
      leaveCounter(counter)
    }
    if count(.missed) == 0 { try missOne() }
    if count(.serving) == 0, let (counter, index) = anybody(.called) {
      clock.pass(seconds: 10)
      try move(.start, index, at: counter)
    }
    if count(.called) == 0 {
      if freeClerk == nil { try finishOne() }
      clock.pass(seconds: 10)
      if let clerk = freeClerk { try callNext(clerk) }
    }
  }

  func count(_ state: TicketState) -> Int {
    visits.count { $0.ticket != nil && $0.state == state }
  }

  private var lastWaiting: Int? {
    visits.lastIndex { $0.ticket != nil && $0.state == .waiting }
  }

  /// A free counter that has somebody to call.
  var freeClerk: DemoCrew.Clerk? {
    clerks.first { isFree($0.counter) && hasCandidate($0) }
  }

  /// The lowest counter with somebody in that state whom no certificate keeps there.
  private func anybody(_ state: TicketState) -> (CounterNumber, Int)? {
    atCounter.filter { visits[$0.value].state == state && !visits[$0.value].hasOpenPaper }.min {
      $0.key < $1.key
    }
    .map { ($0.key, $0.value) }
  }

  mutating func finishOne() throws {
    guard let (counter, index) = anybody(.serving) else { return }
    try finish(index, counter)
    leaveCounter(counter)
    clock.pass(seconds: 10)
  }

  private mutating func missOne() throws {
    if freeClerk == nil { try finishOne() }
    guard let clerk = freeClerk, let index = try callNext(clerk) else { return }
    let limit = office.queue(visits[index].queue)?.callLimit ?? 1
    for _ in 1..<max(2, limit) {
      clock.pass(seconds: 20)
      try move(.recall, index, at: clerk.counter)
    }
    clock.pass(seconds: 20)
    try move(.noShow, index, at: clerk.counter)
    leaveCounter(clerk.counter)
  }
}
