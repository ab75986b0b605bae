/// How long somebody will still wait: a range that holds four times in five, in whole minutes.
public struct WaitEstimate: Equatable, Sendable {
  public var low: Int
  public var high: Int

  public init(low: Int, high: Int) {
    self.low = low
    self.high = high
  }

  /// The range of waits that were gone through, in seconds, the shortest first; nil without any.
  ///
  /// The waits vary as services do. What they do not hold (who is handed on, put aside or comes
  /// back, whoever goes to rest) makes the range wider on both sides; how much is measured over
  /// demonstration days (docs/decisions/0017).
  init?(ofSorted waits: [Int]) {
    guard let short = Percentile.nearestRank(Self.lowPercent, ofSorted: waits),
      let long = Percentile.nearestRank(Self.highPercent, ofSorted: waits)
    else { return nil }
    low = max(0, short * Self.lowShare / 100 - Self.lowSeconds) / 60
    high = (long * Self.highShare / 100 + Self.highSeconds + 59) / 60
  }

  static let lowPercent = 20
  static let lowShare = 95
  static let lowSeconds = 240
  static let highPercent = 70
  static let highShare = 105
  static let highSeconds = 240
}
