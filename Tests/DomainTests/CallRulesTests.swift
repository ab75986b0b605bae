import Domain
import Testing

@Suite struct CallRulesTests {
  /// Tickets of one morning, some of one second, some by priority, some giving way.
  static func arrivals(seed: UInt64, count: Int, givingWay: Bool) -> [Ticket] {
    var random = SplitMix64(seed: seed)
    let open = Sample.time("2026-11-24T08:30:00")
    return (1...count).map { sequence in
      var ticket = Sample.ticket(sequence)
      ticket.issuedAt = open.adding(seconds: Int.random(in: 0...5_400, using: &random))
      ticket.priority = Priority.allCases.randomElement(using: &random) ?? .normal
      ticket.givesWay = givingWay && Int.random(in: 0..<8, using: &random) == 0
      return ticket
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func orderIsStrictAndWeak(seed: UInt64) {
    let tickets = Self.arrivals(seed: seed, count: 40, givingWay: true)
    for first in tickets {
      #expect(!CallRules.precedes(first, first))
      for second in tickets {
        if CallRules.precedes(first, second) { #expect(!CallRules.precedes(second, first)) }
        if first.id != second.id {
          #expect(CallRules.precedes(first, second) || CallRules.precedes(second, first))
        }
      }
    }
    var broken = 0
    for first in tickets {
      for second in tickets where CallRules.precedes(first, second) {
        for third in tickets
        where CallRules.precedes(second, third) && !CallRules.precedes(first, third) {
          broken += 1
        }
      }
    }
    #expect(broken == 0, "not transitive")
  }

  @Test(arguments: Array(1...20) as [UInt64])
  func nobodyIsOvertakenByArrivalsMoreThanTwentyMinutesYounger(seed: UInt64) {
    let order = Self.arrivals(seed: seed, count: 120, givingWay: false)
      .sorted(by: CallRules.precedes)
    for (place, ticket) in order.enumerated() {
      for ahead in order[..<place] {
        #expect(ahead.issuedAt.seconds(since: ticket.issuedAt) <= 1_200)
      }
    }
  }

  @Test(arguments: Array(1...10) as [UInt64])
  func amongEqualsFirstComeIsFirstServed(seed: UInt64) {
    let order = Self.arrivals(seed: seed, count: 120, givingWay: false)
      .sorted(by: CallRules.precedes)
    for priority in Priority.allCases {
      let own = order.filter { $0.priority == priority }
      #expect(zip(own, own.dropFirst()).allSatisfy { $0.issuedAt <= $1.issuedAt })
    }
  }

  @Test func orderDoesNotDependOnHowTheListCame() {
    var random = SplitMix64(seed: 7)
    let tickets = Self.arrivals(seed: 7, count: 80, givingWay: true)
    let order = tickets.sorted(by: CallRules.precedes).map(\.id)
    for _ in 0..<10 {
      #expect(tickets.shuffled(using: &random).sorted(by: CallRules.precedes).map(\.id) == order)
    }
  }

  @Test func twoSlipsOfOneSecondKeepTheirOrder() {
    #expect(CallRules.precedes(Sample.ticket(7), Sample.ticket(8)))
    #expect(!CallRules.precedes(Sample.ticket(8), Sample.ticket(7)))
  }

  @Test func whoGivesWayComesAfterTheNextOne() {
    var polite = Sample.ticket(1, at: "2026-11-24T09:00:00")
    polite.givesWay = true
    let next = Sample.ticket(2, at: "2026-11-24T09:30:00")
    #expect(CallRules.precedes(next, polite))
    polite.givesWay = false
    #expect(CallRules.precedes(polite, next))
  }

  @Test(arguments: [(299, false), (300, true), (301, true)])
  func nextPassesOverARecentCall(seconds: Int, mayBeNext: Bool) {
    var ticket = Sample.ticket(1)
    let called = Sample.time("2026-11-24T10:00:00")
    ticket.calledAt = called
    #expect(CallRules.mayBeNext(ticket, at: called.adding(seconds: seconds)) == mayBeNext)
  }

  @Test(arguments: TicketState.allCases)
  func onlyWaitingTicketsMayBeNext(state: TicketState) {
    let ticket = Sample.ticket(1, state: state)
    let now = Sample.time("2026-11-24T12:00:00")
    #expect(CallRules.mayBeNext(ticket, at: now) == (state == .waiting))
  }

  @Test func waitStopsAtTheFirstCall() {
    var ticket = Sample.ticket(1, at: "2026-11-24T09:44:30")
    #expect(ticket.waitMinutes(at: Sample.time("2026-11-24T10:07:29")) == 22)
    #expect(ticket.waitMinutes(at: Sample.time("2026-11-24T10:07:30")) == 23)
    ticket.firstCalledAt = Sample.time("2026-11-24T09:50:00")
    ticket.state = .serving
    #expect(ticket.waitMinutes(at: Sample.time("2026-11-24T12:00:00")) == 5)
    // Nobody came and it waits on, as every other screen counts it.
    ticket.state = .waiting
    #expect(ticket.waitMinutes(at: Sample.time("2026-11-24T10:14:30")) == 30)
    #expect(Sample.ticket(1).waitMinutes(at: Sample.time("2026-11-24T08:00:00")) == 0)
  }

  @Test func numbersEndAt999() {
    #expect(TicketNumber(prefix: "A", sequence: 0) == nil)
    #expect(TicketNumber(prefix: "A", sequence: 1_000) == nil)
    #expect(Sample.number(7).description == "A007")
    #expect(Sample.number(999).description == "A999")
    #expect(Sample.number(9) < Sample.number(10))
  }
}
