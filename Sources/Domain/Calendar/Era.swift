/// The eras of the modern calendar (domain.md G.3).
public enum Era: Int, CaseIterable, Sendable {
  // The raw value is the era's digit in seven-digit dates (5081124).
  case meiji = 1
  case taisho
  case showa
  case heisei
  case reiwa

  public var name: String {
    switch self {
    case .meiji: "明治"
    case .taisho: "大正"
    case .showa: "昭和"
    case .heisei: "平成"
    case .reiwa: "令和"
    }
  }

  /// `R`, as in R08.11.24.
  public var letter: String {
    switch self {
    case .meiji: "M"
    case .taisho: "T"
    case .showa: "S"
    case .heisei: "H"
    case .reiwa: "R"
    }
  }

  /// The Gregorian year of its first year (元年).
  public var firstYear: Int {
    switch self {
    case .meiji: 1868
    case .taisho: 1912
    case .showa: 1926
    case .heisei: 1989
    case .reiwa: 2019
    }
  }

  /// Its first day in the Gregorian calendar. 明治 begins here with 明治6年1月1日: the days before
  /// it are of the old calendar and are not converted.
  public var firstDay: CivilDate {
    switch self {
    case .meiji: Self.day(1873, 1, 1)
    case .taisho: Self.day(1912, 7, 30)
    case .showa: Self.day(1926, 12, 25)
    case .heisei: Self.day(1989, 1, 8)
    case .reiwa: Self.day(2019, 5, 1)
    }
  }

  /// Its last day; 1912-07-30 and 1926-12-25 belong to two eras. Nil while it lasts.
  public var lastDay: CivilDate? {
    switch self {
    case .meiji: Self.day(1912, 7, 30)
    case .taisho: Self.day(1926, 12, 25)
    case .showa: Self.day(1989, 1, 7)
    case .heisei: Self.day(2019, 4, 30)
    case .reiwa: nil
    }
  }

  public func contains(_ date: CivilDate) -> Bool {
    date >= firstDay && lastDay.map { date <= $0 } ?? true
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0)
  }
}
