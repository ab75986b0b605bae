/// Seven digits of a 郵便番号.
public struct PostalCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// 0 ... 9,999,999.
  public let number: Int

  public init?(number: Int) {
    guard (0...9_999_999).contains(number) else { return nil }
    self.number = number
  }

  /// For what was read from a file whose checksum holds.
  init(clamping number: Int) { self.number = min(max(0, number), 9_999_999) }

  /// Exactly seven ASCII digits.
  public init?(digits: some StringProtocol) {
    let bytes = digits.utf8
    guard bytes.count == 7, bytes.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(digits)
    else { return nil }
    self.number = number
  }

  /// `2110063`.
  public var digits: String {
    let text = String(number)
    return String(repeating: "0", count: max(0, 7 - text.utf8.count)) + text
  }

  /// `211-0063`.
  public var description: String { "\(digits.prefix(3))-\(digits.suffix(4))" }

  public static func < (left: PostalCode, right: PostalCode) -> Bool {
    left.number < right.number
  }
}
