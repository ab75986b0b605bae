import Domain
import Testing

@Suite struct StatisticsTests {
  /// Percent, values, expected: the textbook cases of nearest rank.
  @Test(arguments: [
    (50, [15, 20, 35, 40, 50], 35), (30, [15, 20, 35, 40, 50], 20), (40, [15, 20, 35, 40, 50], 20),
    (100, [15, 20, 35, 40, 50], 50), (5, [15, 20, 35, 40, 50], 15), (90, Array(1...10), 9),
    (91, Array(1...10), 10), (50, [4, 1], 1), (90, [7], 7), (1, [7], 7),
  ])
  func nearestRank(percent: Int, values: [Int], expected: Int) {
    #expect(Percentile.nearestRank(percent, of: values) == expected)
    #expect(Percentile.nearestRank(percent, of: values.reversed()) == expected)
  }

  @Test func nothingHasNoPercentile() {
    #expect(Percentile.nearestRank(50, of: []) == nil)
    #expect(WaitStatistics.of([]) == nil)
  }

  @Test(arguments: Array(1...20) as [UInt64])
  func percentileIsAValueThatOccurredAndCoversItsShare(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let values = (0..<Int.random(in: 1...60, using: &random)).map { _ in
      Int.random(in: 0...4_000, using: &random)
    }
    for percent in 1...100 {
      let found = try #require(Percentile.nearestRank(percent, of: values))
      #expect(values.contains(found))
      #expect(values.count { $0 <= found } * 100 >= percent * values.count)
      #expect(values.count { $0 < found } * 100 < percent * values.count)
    }
  }

  @Test func waitsAreWholeMinutesAndNeverNegative() {
    let figures = WaitStatistics.of([-30, 59, 60, 3_599])
    #expect(figures?.longestMinutes == 59)
    #expect(figures?.medianMinutes == 0)
    #expect(figures?.percentile90Seconds == 3_599)
    #expect(WaitStatistics.of([-5])?.longestSeconds == 0)
  }

  @Test func figuresOfAQueue() throws {
    let queue = try #require(Sample.office().queue(Sample.queue))
    let tickets = [
      Sample.ticket(1, at: "2026-11-24T09:44:00"), Sample.ticket(2, at: "2026-11-24T09:52:00"),
      Sample.ticket(3, at: "2026-11-24T09:51:59"), Sample.ticket(4, state: .done),
      Sample.ticket(5, state: .missed), Sample.ticket(6, state: .left),
      Sample.ticket(7, queue: QueueID("elsewhere")),
    ]
    let figures = QueueFigures.of(
      tickets, queue: queue, sectionName: "区民課", transferredOut: 2,
      at: Sample.time("2026-11-24T10:07:00"))
    #expect(figures.waiting == 3)
    #expect(figures.longestMinutes == 23)
    #expect(figures.medianMinutes == 15)
    #expect(figures.percentile90Minutes == 23)
    // A wait of exactly 15 minutes is within a target of 15; one second more is not.
    #expect(figures.overTarget == 2)
    #expect(!figures.isWithinTarget)
    #expect([figures.done, figures.missed, figures.left, figures.transferredOut] == [1, 1, 1, 2])
    #expect(figures.stages.reduce(0) { $0 + $1.count } == 6)
    let idle = QueueFigures.of(
      [], queue: queue, sectionName: "区民課", transferredOut: 0,
      at: Sample.time("2026-11-24T10:07:00"))
    #expect(idle.longestMinutes == nil && idle.isWithinTarget)
  }

  @Test func stagesAndHoursAreCountedInOrder() {
    var review = Sample.ticket(1, at: "2026-11-24T09:59:59", state: .parked)
    review.stage = .review
    let tickets = [
      review, Sample.ticket(2, at: "2026-11-24T10:00:00"),
      Sample.ticket(3, at: "2026-11-24T10:30:00"),
    ]
    #expect(
      StageCount.of(tickets) == [
        StageCount(stage: .intake, state: .waiting, count: 2),
        StageCount(stage: .review, state: .parked, count: 1),
      ])
    #expect(HourCount.of(tickets, hours: 8...11).map(\.count) == [0, 1, 2, 0])
  }

  @Test func supervisionSumsItsQueues() {
    let now = Sample.time("2026-11-24T10:07:00")
    var snapshot = SupervisionSnapshot(at: now, officeName: "中原区役所")
    #expect(snapshot.longestMinutes == nil && snapshot.waitingCount == 0)
    snapshot.queues = [
      QueueFigures(
        id: QueueID("a"), name: "証明書", sectionName: "区民課", prefix: "A", waiting: 8,
        longestMinutes: 23, targetMinutes: 15),
      QueueFigures(
        id: QueueID("b"), name: "戸籍", sectionName: "区民課", prefix: "C", targetMinutes: 15),
    ]
    snapshot.counters = [
      CounterFigures(number: 1, sectionName: "区民課", isOpen: true),
      CounterFigures(number: 2, sectionName: "区民課", isOpen: false),
    ]
    #expect(snapshot.waitingCount == 8)
    #expect(snapshot.longestMinutes == 23)
    #expect(snapshot.openCounters == 1)
  }
}
