/// Longest, median and 90th percentile of waits, in seconds.
public struct WaitStatistics: Equatable, Sendable {
  public var count: Int
  public var longestSeconds: Int
  public var medianSeconds: Int
  public var percentile90Seconds: Int

  public init(
    count: Int, longestSeconds: Int, medianSeconds: Int, percentile90Seconds: Int
  ) {
    self.count = count
    self.longestSeconds = longestSeconds
    self.medianSeconds = medianSeconds
    self.percentile90Seconds = percentile90Seconds
  }

  /// Nil when nobody waited; a negative wait (a clock set back) counts as none.
  public static func of(_ seconds: [Int]) -> WaitStatistics? {
    let sorted = seconds.map { max(0, $0) }.sorted()
    guard let longest = sorted.last,
      let median = Percentile.nearestRank(50, ofSorted: sorted),
      let high = Percentile.nearestRank(90, ofSorted: sorted)
    else { return nil }
    return WaitStatistics(
      count: sorted.count, longestSeconds: longest, medianSeconds: median,
      percentile90Seconds: high)
  }

  /// Whole minutes, as screens and exports show them.
  public var longestMinutes: Int { longestSeconds / 60 }
  public var medianMinutes: Int { medianSeconds / 60 }
  public var percentile90Minutes: Int { percentile90Seconds / 60 }
}
