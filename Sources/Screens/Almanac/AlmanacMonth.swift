import Cells
import Domain

/// One month as a grid, Sunday first; a kanji beside the number says what the day is.
///
/// What its days are is found once for the month: a key that moves the day within it asks no law.
struct AlmanacMonth: Equatable, Sendable {
  static let columns = 7 * cell
  static let rows = 8
  private static let cell = 5

  private let title: String
  private let first: CivilDate
  /// The place of the first day in its week.
  private let lead: Int
  /// What stands beside each day's number.
  private let marks: [String]

  /// The month in which `day` lies.
  init(of day: CivilDate, _ calendar: CityCalendar, _ opening: OpeningRule) {
    title = (Wareki(day)?.yearText ?? "\(day.year)年") + "\(day.month)月"
    first = day.adding(days: 1 - day.day)
    lead = Weekday.allCases.firstIndex(of: first.weekday) ?? 0
    var marks: [String] = []
    var date = first
    while date.month == day.month {
      marks.append(Self.mark(date, calendar, opening))
      date = date.adding(days: 1)
    }
    self.marks = marks
  }

  func holds(_ date: CivilDate) -> Bool { date.year == first.year && date.month == first.month }

  /// - Parameters:
  ///   - day: the day that is looked at, in this month.
  ///   - today: bright where it lies in this month.
  func draw(
    day: CivilDate, today: CivilDate, into buffer: inout CellBuffer, row: Int, column: Int
  ) {
    buffer.put(title, row: row, column: column + 1, style: .bold)
    for (index, weekday) in Weekday.allCases.enumerated() {
      buffer.put(
        weekday.rawValue, row: row + 1, column: column + index * Self.cell + 1, style: .dim)
    }
    let current = holds(today) ? today.day : 0
    for (index, mark) in marks.enumerated() {
      let place = lead + index
      let number = index < 9 ? "  \(index + 1)" : " \(index + 1)"
      let style: Style = index + 1 == day.day ? .reverse : index + 1 == current ? .bold : .plain
      buffer.put(
        number + mark, row: row + 2 + place / 7, column: column + place % 7 * Self.cell,
        style: style)
    }
  }

  /// 祝 a legal holiday, 休 any other closed weekday, 開 an open Saturday or Sunday.
  private static func mark(
    _ date: CivilDate, _ calendar: CityCalendar, _ opening: OpeningRule
  ) -> String {
    switch calendar.rest(on: date) {
    case .holiday: "祝"
    case .yearEnd: "休"
    case .saturday, .sunday: opening.isOpen(on: date, calendar) ? "開" : "  "
    case nil: opening.isOpen(on: date, calendar) ? "  " : "休"
    }
  }
}
