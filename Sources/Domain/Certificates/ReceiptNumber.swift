/// The running number of an office's till within a day: `1124-003`.
public struct ReceiptNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let day: CivilDate
  /// From 1.
  public let sequence: Int

  public init(day: CivilDate, sequence: Int) {
    self.day = day
    self.sequence = sequence
  }

  public var description: String {
    "\(Digits.padded(day.month, 2))\(Digits.padded(day.day, 2))-\(Digits.padded(sequence, 3))"
  }

  /// `003`, where the day is said already.
  public var shortText: String { Digits.padded(sequence, 3) }

  public static func < (left: Self, right: Self) -> Bool {
    (left.day, left.sequence) < (right.day, right.sequence)
  }
}
