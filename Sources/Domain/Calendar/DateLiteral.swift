/// A date as a register writes it: exact, partial, unknown, or a day that never was. The words are
/// kept; the days they may mean stand beside them (domain.md G.3).
public struct DateLiteral: Sendable {
  /// How much the words say.
  public enum Precision: Hashable, Sendable {
    case day
    /// 昭和20年3月(日不詳)
    case month
    /// 昭和20年(月日不詳)
    case year
    /// 昭和45年頃: somewhere near those days
    case about
    /// 不詳
    case unknown
    /// A day that does not exist (2/30); ages count from the end of its month.
    case nonexistent
    /// A day of the old calendar, before 明治6年1月1日: not converted.
    case oldCalendar
  }

  /// Scalar for scalar as given.
  public let literal: String
  public let precision: Precision
  /// The first and the last day that may be meant; nil when nothing is known.
  public let from: CivilDate?
  public let to: CivilDate?

  init(_ literal: String, _ precision: Precision, from: CivilDate?, to: CivilDate?) {
    self.literal = literal
    self.precision = precision
    self.from = from
    self.to = to
  }

  /// An exact day, in words of the Japanese calendar.
  public init(_ date: CivilDate) {
    self.init(date.wareki, .day, from: date, to: date)
  }

  /// What a person types: a day that does not exist is refused (domain.md L.2).
  ///
  /// - Parameter today: what きょう and a day without a year are counted from; nil where they are
  ///   refused.
  /// - Throws: `DateSpelling.Fault`.
  public static func typed(
    _ text: String, today: CivilDate? = nil
  ) throws(DateSpelling.Fault) -> DateLiteral {
    if let words = withoutAbout(text) {
      let near = try typed(words, today: today)
      guard near.from != nil else { throw DateSpelling.unreadable }
      return DateLiteral(text, .about, from: near.from, to: near.to)
    }
    if let partial = try PartialDate.read(text) { return partial }
    let date = try DateSpelling.date(text, today: today)
    return DateLiteral(text, .day, from: date, to: date)
  }

  /// What stands before 頃; nil without it.
  private static func withoutAbout(_ text: String) -> String? {
    let folded = FullWidthFold.trimmed(FullWidthFold.ascii(text))
    for suffix in ["頃", "ごろ", "ころ", "(頃)"]
    where folded.utf8.reversed().starts(with: suffix.utf8.reversed()) {
      return String(folded.dropLast(suffix.count))
    }
    return nil
  }

  /// What another register sends: kept as it stands, even where there is no such day or the era was
  /// over. Nil when it is no date in any spelling.
  public static func imported(_ text: String) -> DateLiteral? {
    if let typed = try? typed(text) { return typed }
    guard let reading = try? DateSpelling.reading(text), reading.year > 0 else {
      return PartialDate.outsideItsEra(text)
    }
    if reading.era == .meiji, reading.year < 6 {
      return DateLiteral(text, .oldCalendar, from: nil, to: nil)
    }
    let year = reading.westernYear
    if let date = CivilDate(year: year, month: reading.month, day: reading.day) {
      return DateLiteral(text, .day, from: date, to: date)
    }
    guard (29...31).contains(reading.day),
      let end = CivilDate.monthEnd(year: year, month: reading.month)
    else { return nil }
    return DateLiteral(text, .nonexistent, from: end, to: end)
  }

  /// The day; nil unless it is exact.
  public var date: CivilDate? { precision == .day ? from : nil }

  /// The ages possible on a day by birthdays passed, of who was born then; nil when nothing is
  /// known or nobody can have been born yet.
  public func ages(on date: CivilDate) -> ClosedRange<Int>? {
    guard let from, let to, let oldest = Age.on(date, birth: from) else { return nil }
    return (Age.on(date, birth: to) ?? 0)...oldest
  }

  /// `56歳`; with ※ when it does not follow from an exact day (`80〜81歳※`); `年齢不詳`.
  public func ageText(on date: CivilDate) -> String {
    guard let ages = ages(on: date) else { return precision == .day ? "" : "年齢不詳" }
    let mark = precision == .day ? "" : "※"
    return ages.count == 1
      ? "\(ages.upperBound)歳\(mark)" : "\(ages.lowerBound)〜\(ages.upperBound)歳\(mark)"
  }
}

extension DateLiteral: Hashable {
  public static func == (left: Self, right: Self) -> Bool {
    left.precision == right.precision && left.from == right.from && left.to == right.to
      && left.literal.unicodeScalars.elementsEqual(right.literal.unicodeScalars)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(precision)
    hasher.combine(from)
    hasher.combine(to)
  }
}
