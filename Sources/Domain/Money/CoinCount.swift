/// Notes and coins as they are counted, by their number.
public struct CoinCount: Equatable, Sendable {
  /// Yen of each kind, largest first.
  public static let kinds = [10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10, 5, 1]

  /// Yen of one → how many.
  public private(set) var counts: [Int: Int]

  public init() { counts = [:] }

  /// `10000*3,500*2`; nil for a kind there is not, or a kind said twice.
  public init?(_ text: String) {
    counts = [:]
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(whereSeparator: { $0 == "*" || $0 == ":" || $0 == "x" })
      guard sides.count == 2, let yen = Int(sides[0]), let count = Int(sides[1]),
        counts[yen] == nil, set(yen, count)
      else { return nil }
    }
  }

  /// - Returns: false for a kind there is not or a count that cannot be.
  @discardableResult
  public mutating func set(_ yen: Int, _ count: Int) -> Bool {
    guard Self.kinds.contains(yen), (0...99_999).contains(count) else { return false }
    counts[yen] = count == 0 ? nil : count
    return true
  }

  public func count(_ yen: Int) -> Int { counts[yen] ?? 0 }

  /// Yen.
  public var total: Int { counts.reduce(0) { $0 + $1.key * $1.value } }

  /// `10000:3 500:2`, largest first.
  public var text: String {
    Self.kinds.compactMap { yen in counts[yen].map { "\(yen):\($0)" } }.joined(separator: " ")
  }

  /// What `text` wrote.
  public init(stored text: String) {
    self = CoinCount(text.split(separator: " ").joined(separator: ",")) ?? CoinCount()
  }
}
