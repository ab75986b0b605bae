/// From when to when a counter takes people on one day, in minutes from midnight.
public struct OpeningHours: Hashable, Sendable {
  public let opens: Int
  /// The first minute in which nobody is taken any more.
  public let closes: Int

  /// Nil unless 0 ≤ opens < closes ≤ 1,440.
  public init?(opens: Int, closes: Int) {
    guard opens >= 0, opens < closes, closes <= 1_440 else { return nil }
    self.opens = opens
    self.closes = closes
  }

  /// `8:30-17:00`, with or without leading zero, `–` and `〜` taken for the hyphen; nil for any
  /// other text.
  public init?(_ text: String) {
    let halves = FullWidthFold.ascii(text).unicodeScalars.split(omittingEmptySubsequences: false) {
      $0 == "-" || $0 == "–" || $0 == "〜" || $0 == "~"
    }
    guard halves.count == 2, let opens = Self.minute(halves[0]),
      let closes = Self.minute(halves[1])
    else { return nil }
    self.init(opens: opens, closes: closes)
  }

  /// `8:30〜17:00`
  public var text: String { "\(Self.clock(opens))〜\(Self.clock(closes))" }

  public func contains(minute: Int) -> Bool { (opens..<closes).contains(minute) }

  private static func clock(_ minute: Int) -> String {
    "\(minute / 60):\(Digits.padded(minute % 60, 2))"
  }

  private static func minute(_ text: Substring.UnicodeScalarView) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }),
      let hour = Int(String(parts[0])), let minute = Int(String(parts[1])), minute < 60, hour <= 24
    else { return nil }
    return hour * 60 + minute
  }
}
