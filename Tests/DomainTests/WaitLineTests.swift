import Testing

@testable import Domain

/// A replay calls whom 'next' calls.
@Suite struct WaitLineTests {
  @Test("Both take the same ticket", arguments: Array(1...40) as [UInt64])
  func bothTakeTheSame(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let now = Sample.time("2026-11-24T11:00:00")
    for _ in 0..<25 {
      var office = Sample.office()
      office.sections[0] = PromiseTests.section
      office.counters = [
        Counter(
          number: 1, section: PromiseTests.section.id,
          queues: [[QueueID("a")], [QueueID("b")], []].randomElement(using: &random) ?? [],
          quick: Bool.random(using: &random))
      ]
      let count = Int.random(in: 1...20, using: &random)
      let tickets = PromiseTests.day(&random).prefix(count).map { ticket in
        var ticket = ticket
        ticket.issuedAt = min(ticket.issuedAt, now)
        ticket.givesWay = Int.random(in: 0..<8, using: &random) == 0
        if Int.random(in: 0..<4, using: &random) == 0 {
          ticket.calledAt = now.adding(seconds: -Int.random(in: 0...600, using: &random))
        }
        return ticket
      }
      let lanes = Bool.random(using: &random) || office.counters[0].quick
      let outlook = WaitOutlook(at: now, office: office)
      let setup = WaitSetup(queues: PromiseTests.section.queues, outlook: outlook, tickets)
      let counter = setup.counter(WaitOutlook.Worker(counter: office.counters[0]), [[], []])
      let line = WaitLine(setup.places().filter { !$0.isNext })
      let taken = line.first(for: counter, lanes: lanes, at: 0).map { setup.order[$0].id }
      let next = CallRules.next(of: tickets, at: office.counters[0], lanes: lanes, now: now)
      #expect(taken == next?.id, "seed \(seed)")
    }
  }
}
