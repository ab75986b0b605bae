public import Cells
import Domain
import TUI

extension AlmanacScreen {
  /// From this many rows on both tables are shown.
  private static let tallRows = 30

  public static func view(_ state: State, into body: inout CellBuffer) -> CursorPosition? {
    ScreenTitle.draw(
      AlmanacText.name, facts: ["今日 \(state.today.warekiWithWeekday)", state.officeName],
      into: &body)
    let monthColumn = body.columns - AlmanacMonth.columns - 1
    let cursor = state.form.draw(
      into: &body, rect: Rect(row: 2, column: 0, rows: 1, columns: monthColumn - 2))
    drawFacts(
      state, into: &body,
      rect: Rect(row: 4, column: 2, rows: headRows - 5, columns: monthColumn - 4))
    state.month.draw(
      day: state.day, today: state.today, into: &body, row: 2, column: monthColumn)
    drawTables(state, into: &body)
    return cursor
  }

  private static func drawFacts(_ state: State, into body: inout CellBuffer, rect: Rect) {
    switch state.typed {
    case .fault(let sentence):
      let used = Prose.draw(sentence, into: &body, rect: rect)
      guard let correction = state.form.corrections[Field.date] else { return }
      Prose.draw(
        AlmanacText.offer(correction), into: &body, rect: rect.splitTop(used + 1).rest,
        style: .bold)
    case .partial(let literal): drawPartial(literal, state, into: &body, rect: rect)
    case .nothing, .day: drawDay(state, into: &body, rect: rect)
    }
  }

  private static func drawDay(_ state: State, into body: inout CellBuffer, rect: Rect) {
    let day = state.day
    let isKnown = state.calendar.holidays.covers(year: day.year)
    let age = Age.on(state.today, birth: day).map { "満\($0)歳" }
    let lines = [
      DetailPane.Line("和暦", day.warekiWithWeekday, style: .bold),
      DetailPane.Line(
        "西暦", "\(day.iso)  \(day.warekiFixed)"),
      DetailPane.Line(
        "休日", isKnown ? AlmanacText.rest(state.calendar.rest(on: day)) : AlmanacText.uncovered),
      DetailPane.Line(
        "窓口",
        isKnown
          ? AlmanacText.opening(state.opening.hours(on: day, state.calendar), state.opening) : "-"),
      DetailPane.Line(
        "今日から", AlmanacText.distance(day, from: state.today)),
      DetailPane.Line(
        AlmanacText.age, age.map { AlmanacText.bornThen + $0 } ?? AlmanacText.notYet),
    ]
    DetailPane(title: "", lines: lines).draw(into: &body, rect: rect)
  }

  private static func drawPartial(
    _ literal: DateLiteral, _ state: State, into body: inout CellBuffer, rect: Rect
  ) {
    guard let from = literal.from, let to = literal.to else {
      Prose.draw(AlmanacText.unknownDay, into: &body, rect: rect)
      return
    }
    let lines = [
      DetailPane.Line("範囲", AlmanacText.span(from, to)),
      DetailPane.Line("西暦", "\(from.iso) から \(to.iso)"),
      DetailPane.Line(AlmanacText.age, literal.ageText(on: state.today)),
    ]
    DetailPane(title: "", lines: lines).draw(into: &body, rect: rect)
  }

  private static func drawTables(_ state: State, into body: inout CellBuffer) {
    let rect = body.bounds.splitTop(headRows).rest
    if let reason = state.tablesReason {
      Prose.draw(
        reason, into: &body, rect: rect.inset(rows: 0, columns: 2), style: .dim)
      return
    }
    let pages = state.pages
    if body.rows >= tallRows {
      var place = rect
      for page in pages {
        draw(page, into: &body, rect: place)
        place = place.splitTop(page.rows.count + 3).rest
      }
    } else if pages.indices.contains(state.page) {
      draw(pages[state.page], into: &body, rect: rect)
    }
  }

  /// The tables are only read: nothing in them is bright.
  private static func draw(_ page: Page, into body: inout CellBuffer, rect: Rect) {
    body.put(page.title, row: rect.row, column: 2, style: .dim)
    var table = Table(columns: page.columns, rows: page.rows, emptyText: "")
    table.marksSelection = false
    table.draw(
      TableState<String>(), into: &body, rect: rect.splitTop(1).rest, hasFocus: false)
  }
}
