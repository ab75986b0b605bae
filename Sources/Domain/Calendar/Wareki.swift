/// A day in the Japanese calendar; on a day of two eras the newer one.
public struct Wareki: Equatable, Sendable {
  public let era: Era
  /// 1 is 元年.
  public let year: Int
  public let date: CivilDate

  /// Nil before 明治6年1月1日 (1873-01-01), when the old calendar was in use.
  public init?(_ date: CivilDate) {
    guard let era = Era.allCases.last(where: { $0.contains(date) }) else { return nil }
    self.era = era
    self.date = date
    year = date.year - era.firstYear + 1
  }

  /// `令和8年`, `令和元年`.
  public var yearText: String { Self.yearText(era, year) }

  /// `令和8年11月24日`.
  public var text: String { "\(yearText)\(date.month)月\(date.day)日" }

  /// `令和8年11月24日(火)`, for headings.
  public var textWithWeekday: String { "\(text)(\(date.weekday.rawValue))" }

  /// `R08.11.24`, of one width for lists.
  public var fixed: String {
    "\(era.letter)\(Digits.padded(year, 2)).\(Digits.padded(date.month, 2))"
      + ".\(Digits.padded(date.day, 2))"
  }

  static func yearText(_ era: Era, _ year: Int) -> String {
    year == 1 ? "\(era.name)元年" : "\(era.name)\(year)年"
  }
}

extension CivilDate {
  /// `令和8年11月24日`; before 1873 `1868年1月25日`.
  public var wareki: String { Wareki(self)?.text ?? "\(year)年\(month)月\(day)日" }

  /// `令和8年11月24日(火)`, for headings.
  public var warekiWithWeekday: String { "\(wareki)(\(weekday.rawValue))" }

  /// `R08.11.24`, for lists of internal use; before 1873 ISO.
  public var warekiFixed: String { Wareki(self)?.fixed ?? iso }

  /// `R9 2/24(水)`, for lists of days of other years; before 1873 `1868 1/25(土)`.
  public var shortWithYear: String {
    (Wareki(self).map { "\($0.era.letter)\($0.year)" } ?? "\(year)") + " \(short)"
  }

  /// `11/24(火)`, for lists near today.
  public var short: String { "\(month)/\(day)(\(weekday.rawValue))" }
}
