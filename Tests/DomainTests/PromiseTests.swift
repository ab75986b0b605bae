import Domain
import Testing

/// Whole days of one section gone through by 'next' alone: walk-ins of every priority,
/// appointments early and late, a quick lane, people who give way.
@Suite struct PromiseTests {
  static let section = Section(
    id: Sample.residents, name: "区民課",
    queues: ["a", "b"].map {
      ServiceQueue(
        id: QueueID($0), name: $0, prefix: $0.uppercased(), targetMinutes: 15, callLimit: 3,
        services: [])
    })

  static func day(_ random: inout SplitMix64) -> [Ticket] {
    (1...90).map { sequence in
      let second = Int.random(in: 0...10_800, using: &random)
      let arrival = Sample.time("2026-11-24T08:30:00").adding(seconds: second)
      var ticket = Sample.ticket(sequence)
      ticket.issuedAt = arrival
      ticket.queue = Bool.random(using: &random) ? QueueID("a") : QueueID("b")
      ticket.priority = Priority.allCases.randomElement(using: &random) ?? .normal
      ticket.quick = Int.random(in: 0..<3, using: &random) == 0
      if Int.random(in: 0..<5, using: &random) == 0 {
        ticket.bookedAt = arrival.adding(seconds: Int.random(in: -2_400...3_600, using: &random))
      }
      return ticket
    }
  }

  struct Called {
    let ticket: Ticket
    let at: OfficeTime
    /// Those who stood there and could have been called instead.
    let passed: [Ticket]
  }

  /// Goes through a day; each call goes to a random counter, at random moments.
  static func calls(seed: UInt64, lanes: Bool) -> [Called] {
    var random = SplitMix64(seed: seed)
    var coming = day(&random).sorted { $0.issuedAt < $1.issuedAt }
    let counters = (1...4).map { number in
      Counter(
        number: number, section: section.id,
        queues: number == 4 ? [] : [QueueID(number % 2 == 0 ? "a" : "b")],
        quick: lanes && number == 1)
    }
    var waiting: [Ticket] = []
    var calls: [Called] = []
    var now = Sample.time("2026-11-24T08:30:00")
    while !(coming.isEmpty && waiting.isEmpty) {
      now = now.adding(seconds: Int.random(in: 20...220, using: &random))
      waiting += coming.filter { $0.issuedAt <= now }
      coming.removeAll { $0.issuedAt <= now }
      guard let counter = counters.randomElement(using: &random),
        var ticket = CallRules.next(of: waiting, at: counter, lanes: lanes, now: now)
      else { continue }
      waiting.removeAll { $0.id == ticket.id }
      if !ticket.givesWay, Int.random(in: 0..<15, using: &random) == 0 {
        ticket.givesWay = true
        waiting.append(ticket)
        continue
      }
      calls.append(Called(ticket: ticket, at: now, passed: waiting.filter { !$0.givesWay }))
      for index in waiting.indices where waiting[index].queue == ticket.queue {
        waiting[index].givesWay = false
      }
    }
    return calls
  }

  @Test(arguments: Array(1...30) as [UInt64], [false, true])
  func nobodyIsOvertakenByArrivalsMoreThanTwentyMinutesYounger(seed: UInt64, lanes: Bool) {
    for call in Self.calls(seed: seed, lanes: lanes) {
      for passed in call.passed where passed.queue == call.ticket.queue {
        #expect(
          call.ticket.issuedAt.seconds(since: passed.issuedAt) <= CallRules.promiseSeconds,
          "seed \(seed): \(call.ticket.number) overtook \(passed.number)")
      }
    }
  }

  @Test(arguments: Array(1...5) as [UInt64])
  func everybodyIsCalledOnce(seed: UInt64) {
    let calls = Self.calls(seed: seed, lanes: true)
    #expect(Set(calls.map(\.ticket.id)).count == 90)
    #expect(calls.count == 90)
  }

  @Test func theQuickCounterTakesQuickTicketsFirstAndTheOthersTheRest() {
    let now = Sample.time("2026-11-24T09:30:00")
    let slow = Sample.ticket(1, at: "2026-11-24T09:10:00")
    var quick = Sample.ticket(2, at: "2026-11-24T09:20:00")
    quick.quick = true
    func next(_ isQuick: Bool, lanes: Bool, _ waiting: [Ticket]) -> Int? {
      let counter = Counter(
        number: 1, section: Sample.residents, queues: [Sample.queue], quick: isQuick)
      return CallRules.next(of: waiting, at: counter, lanes: lanes, now: now)?.number.sequence
    }
    #expect(next(true, lanes: true, [slow, quick]) == 2)
    #expect(next(true, lanes: true, [slow]) == 1)
    #expect(next(false, lanes: true, [slow, quick]) == 1)
    #expect(next(false, lanes: true, [quick]) == 2)
    #expect(next(false, lanes: false, [quick, slow]) == 1)
    // Whoever waits more than twenty minutes longer goes first after all.
    var late = quick
    late.issuedAt = slow.issuedAt.adding(seconds: CallRules.promiseSeconds + 1)
    #expect(next(true, lanes: true, [slow, late]) == 1)
  }
}
