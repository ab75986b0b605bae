import Cells
import Domain

/// One month as a grid, Sunday first; a kanji beside the number says what the day is.
struct AlmanacMonth {
  static let columns = 7 * cell
  static let rows = 8
  private static let cell = 5

  let day: CivilDate
  let today: CivilDate
  let calendar: CityCalendar
  let opening: OpeningRule

  func draw(into buffer: inout CellBuffer, row: Int, column: Int) {
    let title = (Wareki(day)?.yearText ?? "\(day.year)年") + "\(day.month)月"
    buffer.put(title, row: row, column: column + 1, style: .bold)
    for (index, weekday) in Weekday.allCases.enumerated() {
      buffer.put(
        weekday.rawValue, row: row + 1, column: column + index * Self.cell + 1, style: .dim)
    }
    let first = day.adding(days: 1 - day.day)
    let lead = Weekday.allCases.firstIndex(of: first.weekday) ?? 0
    var date = first
    while date.month == day.month {
      let place = lead + date.day - 1
      draw(
        date, into: &buffer, row: row + 2 + place / 7, column: column + place % 7 * Self.cell)
      date = date.adding(days: 1)
    }
  }

  private func draw(_ date: CivilDate, into buffer: inout CellBuffer, row: Int, column: Int) {
    let number = date.day < 10 ? "  \(date.day)" : " \(date.day)"
    let style: Style = date == day ? .reverse : date == today ? .bold : .plain
    buffer.put(number + mark(date), row: row, column: column, style: style)
  }

  /// 祝 a legal holiday, 休 any other closed weekday, 開 an open Saturday or Sunday.
  private func mark(_ date: CivilDate) -> String {
    switch calendar.rest(on: date) {
    case .holiday: "祝"
    case .yearEnd: "休"
    case .saturday, .sunday: opening.isOpen(on: date, calendar) ? "開" : "  "
    case nil: opening.isOpen(on: date, calendar) ? "  " : "休"
    }
  }
}
