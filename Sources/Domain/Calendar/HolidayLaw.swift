/// 国民の祝日に関する法律 (昭和23年法律178号) since 1973 as one table of rows: what a day is called, in
/// which years, on which day, and by which law.
enum HolidayLaw {
  struct Row {
    enum Day {
      case on(Int)
      /// The n-th Monday (ハッピーマンデー).
      case monday(Int)
      case equinox
    }

    let name: String
    let month: Int
    let day: Day
    let years: ClosedRange<Int>
    /// The number of the law that brought it, short.
    let law: String
  }

  /// The years the table speaks of.
  static let years = 1973...2099

  /// Equinoxes up to this year were announced in the 官報 of the February before; later ones are
  /// computed (domain.md G.4).
  static let lastAnnouncedYear = 2027

  static let table: [Row] = [
    row("元日", 1, .on(1), law: "昭23法178"),
    row("成人の日", 1, .on(15), to: 1999, law: "昭23法178"),
    row("成人の日", 1, .monday(2), from: 2000, law: "平10法141"),
    row("建国記念の日", 2, .on(11), law: "昭41法86"),
    row("天皇誕生日", 2, .on(23), from: 2020, law: "平29法63"),
    row("春分の日", 3, .equinox, law: "昭23法178"),
    row("天皇誕生日", 4, .on(29), to: 1988, law: "昭23法178"),
    row("みどりの日", 4, .on(29), from: 1989, to: 2006, law: "平元法5"),
    row("昭和の日", 4, .on(29), from: 2007, law: "平17法43"),
    row("憲法記念日", 5, .on(3), law: "昭23法178"),
    row("みどりの日", 5, .on(4), from: 2007, law: "平17法43"),
    row("こどもの日", 5, .on(5), law: "昭23法178"),
    row("海の日", 7, .on(20), from: 1996, to: 2002, law: "平7法22"),
    row("海の日", 7, .monday(3), from: 2003, to: 2019, law: "平13法59"),
    row("海の日", 7, .on(23), from: 2020, to: 2020, law: "平30法55"),
    row("海の日", 7, .on(22), from: 2021, to: 2021, law: "令2法68"),
    row("海の日", 7, .monday(3), from: 2022, law: "平13法59"),
    row("スポーツの日", 7, .on(24), from: 2020, to: 2020, law: "平30法55"),
    row("スポーツの日", 7, .on(23), from: 2021, to: 2021, law: "令2法68"),
    row("山の日", 8, .on(11), from: 2016, to: 2019, law: "平26法43"),
    row("山の日", 8, .on(10), from: 2020, to: 2020, law: "平30法55"),
    row("山の日", 8, .on(8), from: 2021, to: 2021, law: "令2法68"),
    row("山の日", 8, .on(11), from: 2022, law: "平26法43"),
    row("敬老の日", 9, .on(15), to: 2002, law: "昭41法86"),
    row("敬老の日", 9, .monday(3), from: 2003, law: "平13法59"),
    row("秋分の日", 9, .equinox, law: "昭23法178"),
    row("体育の日", 10, .on(10), to: 1999, law: "昭41法86"),
    row("体育の日", 10, .monday(2), from: 2000, to: 2019, law: "平10法141"),
    row("スポーツの日", 10, .monday(2), from: 2022, law: "平30法57"),
    row("文化の日", 11, .on(3), law: "昭23法178"),
    row("勤労感謝の日", 11, .on(23), law: "昭23法178"),
    row("天皇誕生日", 12, .on(23), from: 1989, to: 2018, law: "平元法5"),
    // Laws for one day.
    row("大喪の礼", 2, .on(24), from: 1989, to: 1989, law: "平元法4"),
    row("即位礼正殿の儀", 11, .on(12), from: 1990, to: 1990, law: "平2法24"),
    row("結婚の儀", 6, .on(9), from: 1993, to: 1993, law: "平5法32"),
    row("即位の日", 5, .on(1), from: 2019, to: 2019, law: "平30法99"),
    row("即位礼正殿の儀", 10, .on(22), from: 2019, to: 2019, law: "平30法99"),
  ]

  /// 振替休日 since this day (昭48法10).
  static let substitutesFrom = CivilDate(dayNumber: 1_197)
  /// 国民の休日 since this day (昭60法103).
  static let betweenFrom = CivilDate(dayNumber: 5_839)
  /// From this year on a substitute moves on past further holidays, and Sundays no longer matter
  /// between two holidays (平17法43).
  static let amendedYear = 2007

  /// The row that names the day; nil on any other day.
  static func row(on date: CivilDate) -> Row? {
    guard years.contains(date.year) else { return nil }
    return byMonth[date.month].first { $0.falls(on: date) }
  }

  /// The day of the month of the equinox in March or September: the formula of the Hydrographic
  /// Department for 1980 to 2099, its constants for the years before.
  static func equinox(month: Int, year: Int) -> Int {
    let isSpring = month == 3
    let base: Int
    let leaps: Int
    if year < 1980 {
      base = isSpring ? 20_835_700 : 23_258_800
      leaps = (year - 1983) / 4
    } else {
      base = isSpring ? 20_843_100 : 23_248_800
      leaps = (year - 1980) / 4
    }
    return (base + 242_194 * (year - 1980)) / 1_000_000 - leaps
  }

  private static let byMonth: [[Row]] = (0...12).map { month in
    table.filter { $0.month == month }
  }

  private static func row(
    _ name: String, _ month: Int, _ day: Row.Day, from first: Int = years.lowerBound,
    to last: Int = years.upperBound, law: String
  ) -> Row {
    Row(name: name, month: month, day: day, years: first...last, law: law)
  }
}

extension HolidayLaw.Row {
  func falls(on date: CivilDate) -> Bool {
    guard years.contains(date.year), month == date.month else { return false }
    switch day {
    case .on(let day): return date.day == day
    case .monday(let number): return date.weekday == .monday && (date.day + 6) / 7 == number
    case .equinox:
      return date.day == HolidayLaw.equinox(month: month, year: date.year)
    }
  }

  var isEquinox: Bool {
    if case .equinox = day { true } else { false }
  }
}
