/// Percentiles by nearest rank: the smallest value that at least `percent` of all values do not
/// exceed. It is always a value that occurred, so a supervisor can find the ticket behind it.
public enum Percentile {
  /// Nil when there is nothing to rank. `percent` is taken within 1 ... 100.
  public static func nearestRank(_ percent: Int, of values: [Int]) -> Int? {
    nearestRank(percent, ofSorted: values.sorted())
  }

  /// The same for values already in ascending order.
  public static func nearestRank(_ percent: Int, ofSorted values: [Int]) -> Int? {
    guard !values.isEmpty else { return nil }
    let share = min(100, max(1, percent))
    let rank = (share * values.count + 99) / 100
    return values[rank - 1]
  }
}
