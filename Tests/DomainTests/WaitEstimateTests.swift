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
  @Test(arguments: [(1, 0, 4), (2, 6, 19), (4, 24, 47)])
  func workAheadIsCounted(place: Int, low: Int, high: Int) throws {
    let line = Self.line(place)
    let last = try #require(line.last)
    let outlook = Self.outlook(1, samples: Array(repeating: 600, count: 20))
    let found = try #require(WaitEstimate.of(last, among: line, outlook))
    #expect(found == WaitEstimate(low: low, high: high))
  }

  @Test func moreCountersMakeItShorterAndPlacesMakeItLonger() throws {
    let samples = [240, 300, 420, 600, 360, 540, 300, 700, 250, 410]
    let line = Self.line(12)
    let last = try #require(line.last)
    var before = Int.max
    for counters in 1...4 {
      let found = try #require(
        WaitEstimate.of(last, among: line, Self.outlook(counters, samples: samples)))
      #expect(found.low <= found.high)
      #expect(found.high < before)
      before = found.high
    }
    let highs = line.compactMap {
      WaitEstimate.of($0, among: line, Self.outlook(2, samples: samples))?.high
    }
    #expect(highs.count == 12)
    #expect(zip(highs, highs.dropFirst()).allSatisfy { $0 <= $1 + 1 })
  }

  @Test func whatIsUnknownIsSaidToBe() throws {
    let line = Self.line(3)
    let last = try #require(line.last)
    let known = Array(repeating: 300, count: 20)
    #expect(WaitEstimate.of(last, among: line, Self.outlook(0, samples: known)) == nil)
    #expect(WaitEstimate.of(last, among: line, Self.outlook(2, samples: [300, 300])) == nil)
    #expect(WaitEstimate.of(last, among: line, Self.outlook(2, samples: known)) != nil)
    var called = last
    called.state = .called
    #expect(WaitEstimate.of(called, among: line, Self.outlook(2, samples: known)) == nil)
  }

  @Test func aServiceWithItsOwnWeightTakesAsLong() throws {
    var line = Self.line(2)
    line[0].services = [ServiceID("long")]
    let outlook = Self.outlook(1, samples: Array(repeating: 300, count: 20))
    #expect(WaitEstimate.of(line[1], among: line, outlook) == WaitEstimate(low: 30, high: 58))
    line[0].quantities = [ServiceID("long"): 2]
    #expect(WaitEstimate.of(line[1], among: line, outlook) == WaitEstimate(low: 62, high: 110))
    // Two services take half as long again.
    line[0].services = [ServiceID("J01"), ServiceID("J02")]
    #expect(WaitEstimate.of(line[1], among: line, outlook) == WaitEstimate(low: 4, high: 16))
  }

  @Test func theStatedOrderDecidesWhoIsAhead() throws {
    var line = Self.line(6)
    let outlook = Self.outlook(1, samples: Array(repeating: 600, count: 20))
    let behind = try #require(WaitEstimate.of(line[5], among: line, outlook))
    line[5].priority = .urgent
    let ahead = try #require(WaitEstimate.of(line[5], among: line, outlook))
    #expect(ahead.high < behind.low)
    #expect(ahead.low == 0)
  }

  @Test func theSameDataGiveTheSameRange() throws {
    let line = Self.line(9)
    let outlook = Self.outlook(3, samples: [200, 300, 400, 500, 900, 1_000])
    let first = WaitEstimate.of(line[8], among: line, outlook)
    #expect(first == WaitEstimate.of(line[8], among: line.reversed(), outlook))
    let queue = try #require(outlook.office.queue(Sample.queue))
    let next = try #require(WaitEstimate.forNext(in: queue, among: line, outlook))
    #expect(next.high >= first?.high ?? 0)
  }
}
