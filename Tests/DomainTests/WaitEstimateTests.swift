import Domain
import Testing

@Suite struct WaitEstimateTests {
  static let now = Sample.time("2026-11-24T10:00:00")

  static func office(quickCounter: Bool = false) -> Office {
    var office = Sample.office()
    office.sections[0].queues[0].services.append(
      Service(id: ServiceID("long"), name: "長い用件", reading: "ナガイ", minutes: 40))
    office.counters = (1...4).map {
      Counter(
        number: $0, section: Sample.residents, queues: [Sample.queue],
        quick: quickCounter && $0 == 1)
    }
    return office
  }

  static func outlook(_ counters: Int, samples: [Int]) -> WaitOutlook {
    let office = office()
    return WaitOutlook(
      at: now, office: office,
      workers: office.counters.prefix(counters).map { WaitOutlook.Worker(counter: $0) },
      samples: [Sample.queue: samples])
  }

  static func line(_ count: Int) -> [Ticket] {
    (1...count).map { sequence in
      var ticket = Sample.ticket(sequence)
      ticket.issuedAt = now.adding(seconds: -3_600 + sequence)
      return ticket
    }
  }

  /// Ten minutes each, one counter, a minute in between.
  @Test(arguments: [(1, 0, 4), (2, 6, 16), (4, 27, 39)])
  func workAheadIsCounted(place: Int, low: Int, high: Int) throws {
    let line = Self.line(place)
    let last = try #require(line.last)
    let outlook = Self.outlook(1, samples: Array(repeating: 600, count: 20))
    let found = try #require(WaitForecast(line, outlook).estimate(of: last.id))
    #expect(found == WaitEstimate(low: low, high: high))
  }

  @Test func moreCountersMakeItShorterAndPlacesMakeItLonger() throws {
    let samples = [240, 300, 420, 600, 360, 540, 300, 700, 250, 410]
    let line = Self.line(12)
    let last = try #require(line.last)
    var before = Int.max
    for counters in 1...4 {
      let found = try #require(
        WaitForecast(line, Self.outlook(counters, samples: samples)).estimate(of: last.id))
      #expect(found.low <= found.high)
      #expect(found.high < before)
      before = found.high
    }
    let highs = line.compactMap {
      WaitForecast(line, Self.outlook(2, samples: samples)).estimate(of: $0.id)?.high
    }
    #expect(highs.count == 12)
    #expect(zip(highs, highs.dropFirst()).allSatisfy { $0 <= $1 + 1 })
  }

  @Test func whatIsUnknownIsSaidToBe() throws {
    let line = Self.line(3)
    let last = try #require(line.last)
    let known = Array(repeating: 300, count: 20)
    #expect(WaitForecast(line, Self.outlook(0, samples: known)).estimate(of: last.id) == nil)
    #expect(WaitForecast(line, Self.outlook(2, samples: [300, 300])).estimate(of: last.id) == nil)
    #expect(WaitForecast(line, Self.outlook(2, samples: known)).estimate(of: last.id) != nil)
    var called = line
    called[2].state = .called
    #expect(WaitForecast(called, Self.outlook(2, samples: known)).estimate(of: last.id) == nil)
  }

  @Test func aServiceWithItsOwnWeightTakesAsLong() throws {
    var line = Self.line(2)
    line[0].services = [ServiceID("long")]
    let outlook = Self.outlook(1, samples: Array(repeating: 300, count: 20))
    #expect(WaitForecast(line, outlook).estimate(of: line[1].id) == WaitEstimate(low: 34, high: 48))
    line[0].quantities = [ServiceID("long"): 2]
    #expect(
      WaitForecast(line, outlook).estimate(of: line[1].id) == WaitEstimate(low: 72, high: 90))
    // Two services take half as long again.
    line[0].services = [ServiceID("J01"), ServiceID("J02")]
    #expect(WaitForecast(line, outlook).estimate(of: line[1].id) == WaitEstimate(low: 4, high: 13))
  }

  @Test func theStatedOrderDecidesWhoIsAhead() throws {
    var line = Self.line(6)
    let outlook = Self.outlook(1, samples: Array(repeating: 600, count: 20))
    let behind = try #require(WaitForecast(line, outlook).estimate(of: line[5].id))
    line[5].priority = .urgent
    let ahead = try #require(WaitForecast(line, outlook).estimate(of: line[5].id))
    #expect(ahead.high < behind.low)
    #expect(ahead.low == 0)
  }

  @Test func theSameDataGiveTheSameRange() throws {
    let line = Self.line(9)
    let outlook = Self.outlook(3, samples: [200, 300, 400, 500, 900, 1_000])
    let first = WaitForecast(line, outlook).estimate(of: line[8].id)
    #expect(first == WaitForecast(line.reversed(), outlook).estimate(of: line[8].id))
    let queue = try #require(outlook.office.queue(Sample.queue))
    let next = try #require(WaitForecast(line, outlook).estimate(forNextIn: queue.id))
    #expect(next.high >= first?.high ?? 0)
  }

  @Test func whoeverIsBookedIsReckonedWith() throws {
    let line = Self.line(6)
    let last = try #require(line.last)
    var outlook = Self.outlook(1, samples: Array(repeating: 600, count: 20))
    let alone = try #require(WaitForecast(line, outlook).estimate(of: last.id))
    outlook.expected = [
      WaitOutlook.Expected(queue: Sample.queue, at: Self.now.adding(seconds: 900)),
      // Long past: nobody comes to it any more.
      WaitOutlook.Expected(queue: Sample.queue, at: Self.now.adding(seconds: -1_200)),
    ]
    // It stands behind those who came an hour ago, and before whoever comes now.
    #expect(WaitForecast(line, outlook).estimate(of: last.id) == alone)
    let next = try #require(WaitForecast(line, outlook).estimate(forNextIn: Sample.queue))
    outlook.expected = []
    let without = try #require(WaitForecast(line, outlook).estimate(forNextIn: Sample.queue))
    #expect(next.high > without.high)
  }

  @Test func nobodyComesAfterClosing() throws {
    var outlook = Self.outlook(1, samples: Array(repeating: 600, count: 20))
    outlook.arrivals = [Sample.queue: 30]
    var urgent = Self.line(4)
    urgent[3].issuedAt = Self.now
    let open = try #require(WaitForecast(urgent, outlook).estimate(of: urgent[3].id))
    outlook.closing = [Sample.queue: Self.now]
    let closed = try #require(WaitForecast(urgent, outlook).estimate(of: urgent[3].id))
    outlook.arrivals = [:]
    #expect(WaitForecast(urgent, outlook).estimate(of: urgent[3].id) == closed)
    #expect(open.high >= closed.high)
  }

  @Test(arguments: [
    (12, 24, 7_200, 12), (12, 12, 600, 12), (10, 40, 4 * 3_600, 10), (4, 40, 2 * 3_600, 12),
    (0, 0, 600, 0),
  ])
  func anHourAloneSaysLittle(last: Int, today: Int, since: Int, hourly: Int) {
    let first = Self.now.adding(seconds: -since)
    #expect(
      WaitOutlook.arrivals(lastHour: last, today: today, since: first, at: Self.now) == hourly)
  }

  @Test func aBreakAtNoonIsLonger() {
    let noon = Sample.time("2026-11-24T12:00:00")
    #expect(WaitOutlook.Worker.backInSeconds(from: noon, at: noon) == 2_700)
    #expect(WaitOutlook.Worker.backInSeconds(from: noon, at: noon.adding(seconds: 2_650)) == 180)
    let afternoon = Sample.time("2026-11-24T15:00:00")
    #expect(WaitOutlook.Worker.backInSeconds(from: afternoon, at: afternoon) == 900)
  }
}
