/// Sheets of one series of security paper by their serials, first to last (domain.md C.6).
public struct PaperRange: Hashable, Sendable, CustomStringConvertible {
  /// One to three capital letters.
  public let series: String
  public let first: Int
  public let last: Int

  /// The highest serial there is.
  public static let highest = 9_999_999
  /// The most sheets of one delivery or movement.
  public static let most = 1_000_000

  /// Nil when it is not a range that paper can have.
  public init?(series: String, first: Int, last: Int) {
    guard (1...3).contains(series.utf8.count), series.utf8.allSatisfy({ (65...90).contains($0) }),
      first > 0, last >= first, last <= Self.highest, last - first < Self.most
    else { return nil }
    self.series = series
    self.first = first
    self.last = last
  }

  /// `A000001-A000500`, `A1-500`, or one sheet `A000001`.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let start = parts.first.flatMap({ Self.serial($0) }), !start.series.isEmpty,
      parts.count <= 2
    else { return nil }
    guard parts.count == 2 else {
      self.init(series: start.series, first: start.number, last: start.number)
      return
    }
    guard let end = Self.serial(parts[1]), end.series.isEmpty || end.series == start.series else {
      return nil
    }
    self.init(series: start.series, first: start.number, last: end.number)
  }

  private static func serial(_ text: Substring) -> (series: String, number: Int)? {
    let letters = text.prefix { !$0.isNumber }
    let digits = text.dropFirst(letters.count)
    guard (1...7).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(digits)
    else { return nil }
    return (letters.uppercased(), number)
  }

  /// Several, parted by commas or blanks: `A000011-A000012, A000020`. Nil when one is none, or
  /// nothing is there.
  public static func list(_ text: String) -> [PaperRange]? {
    let parts = text.unicodeScalars.split { [",", " ", "、", "　"].contains($0) }
    let ranges = parts.compactMap { PaperRange(String($0)) }
    return ranges.isEmpty || ranges.count < parts.count ? nil : ranges
  }

  /// The first sheets of ranges in their order; nil when there are fewer.
  public static func first(_ count: Int, of ranges: [PaperRange]) -> [PaperRange]? {
    var wanted = count
    var found: [PaperRange] = []
    for range in ranges where wanted > 0 {
      let last = min(range.last, range.first + wanted - 1)
      guard let part = PaperRange(series: range.series, first: range.first, last: last) else {
        continue
      }
      found.append(part)
      wanted -= part.count
    }
    return wanted == 0 ? found : nil
  }

  public var count: Int { last - first + 1 }

  public func contains(_ serial: Int) -> Bool { (first...last).contains(serial) }

  public static func name(_ series: String, _ serial: Int) -> String {
    series + Digits.padded(serial, 6)
  }

  public var firstName: String { Self.name(series, first) }
  public var lastName: String { Self.name(series, last) }

  public var description: String { first == last ? firstName : "\(firstName)-\(lastName)" }
}
