/// How much of a birth date is known, to look for people by it.
public enum BirthSpan: Hashable, Sendable {
  case year(Int)
  case month(year: Int, month: Int)
  case day(CivilDate)

  /// What a register says of somebody; nil when not even the year is known.
  public init?(_ birth: BirthDate) {
    switch birth {
    case .day(let day): self = .day(day)
    case .literal(let text):
      guard let span = Self.read(text.text) else { return nil }
      self = span
    }
  }

  /// What a person types: a day in any spelling, `昭和33年4月`, `昭和33年頃`, `S33`, `1958`. Nil for
  /// anything else, and for years in which nobody now in a register was born.
  public init?(typed text: String) {
    let plain = FullWidthFold.trimmed(FullWidthFold.ascii(text))
    guard plain.utf8.count >= 3 else { return nil }
    guard let span = Self.read(plain) ?? Self.unmarked(plain), Self.years.contains(span.year) else {
      return nil
    }
    self = span
  }

  public var year: Int {
    switch self {
    case .year(let year), .month(let year, _): year
    case .day(let day): day.year
    }
  }

  /// The span itself and those around it.
  public var wider: [BirthSpan] {
    switch self {
    case .year: [self]
    case .month(let year, _): [self, .year(year)]
    case .day(let day): [self, .month(year: day.year, month: day.month), .year(day.year)]
    }
  }

  private static let years = 1868...2199
  private static let vague = ["生まれ", "ごろ", "頃", "生"]

  private static func read(_ text: String) -> BirthSpan? {
    var text = text
    for word in vague where text.utf8.count > word.utf8.count && text.hasSuffix(word) {
      text.removeLast(word.count)
      break
    }
    guard let literal = DateLiteral.imported(text), let from = literal.from else { return nil }
    return switch literal.precision {
    case .day: .day(from)
    case .month, .nonexistent: .month(year: from.year, month: from.month)
    case .year: .year(from.year)
    case .unknown, .oldCalendar, .about: nil
    }
  }

  /// A year without 年 or a month without 月, as it stands while a day is being typed.
  private static func unmarked(_ text: String) -> BirthSpan? {
    let parts = text.unicodeScalars.split(maxSplits: 1) { $0 == "." || $0 == "/" || $0 == "-" }
      .map(String.init)
    guard let year = parts.first, year.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
      return nil
    }
    return read(parts.count == 2 ? "\(year)年\(parts[1])月" : "\(year)年")
  }
}
