public import Cells
import Domain
import TUI

extension BoardScreen {
  public static func view(_ state: State, into body: inout CellBuffer) -> CursorPosition? {
    drawTitle(state, into: &body)
    let calls = state.shown
    let layout = BoardLayout(rows: body.rows, columns: body.columns, calls: calls)
    var row = 2
    for call in calls.prefix(layout.bigRows) {
      drawBig(call, layout, isNew: state.isHighlighted(call), row: row, into: &body)
      row += layout.heightOfCall
    }
    guard !calls.isEmpty else {
      let text = state.snapshot == nil ? BoardText.preparing : BoardText.none
      Prose.centre(text, into: &body, row: max(2, body.rows / 2 - 1), style: .bold)
      drawWaiting(state, into: &body, from: body.rows - 2)
      return nil
    }
    let waiting = body.rows - 2
    drawList(state, Array(calls.dropFirst(layout.bigRows)), from: row, to: waiting, into: &body)
    drawWaiting(state, into: &body, from: waiting)
    return nil
  }

  /// Title and place on the left, the clock or the moment the picture stands at on the right.
  private static func drawTitle(_ state: State, into body: inout CellBuffer) {
    let place = Words.place(
      office: state.snapshot?.officeName ?? "", section: state.snapshot?.sectionName, counter: nil)
    let clock = state.now.clock
    var end = body.columns - 1
    end -= body.put(clock, row: 0, rightAlignedTo: end, style: .bold) + 2
    if state.isStale {
      let mark = state.snapshot.map { " \(BoardText.stale($0.at)) " } ?? ""
      end -=
        body.put(
          mark, row: 0, rightAlignedTo: end, style: Style(bold: true, reverse: true)) + 2
    }
    var column = 1
    if state.isTraining {
      column +=
        body.put(
          " \(BoardText.training) ", row: 0, column: 1, style: Style(bold: true, reverse: true)) + 1
    }
    column +=
      body.put(
        BoardText.title, row: 0, column: column, limit: max(0, end - column), style: .bold) + 2
    let room = max(0, end - column)
    body.put(
      TextLayout.truncated(place, to: room, ambiguous: body.ambiguous), row: 0, column: column,
      limit: room)
    Rule.draw(into: &body, row: 1, border: body.border)
  }

  /// 「A023番 3番窓口へ」: a new call stands in a reversed band, and a word below says so as well.
  private static func drawBig(
    _ call: BoardCall, _ layout: BoardLayout, isNew: Bool, row: Int, into body: inout CellBuffer
  ) {
    let point: Style = isNew ? .plain : .reverse
    let word = Style(bold: true, reverse: isNew)
    let digits = layout.digits
    body.fill(
      Rect(row: row, column: 0, rows: digits.height, columns: body.columns),
      style: isNew ? .reverse : .plain)
    let end = row + digits.height
    let start = layout.numberColumn
    let number = digits.draw("\(call.number)", into: &body, row: row, column: start, style: point)
    drawDown(
      BoardText.afterNumber, above: end, column: start + number + 1, style: word, into: &body)
    let words = layout.wordColumn
    let counter = "\(call.counter)"
    digits.draw(
      counter, into: &body, row: row, column: words - 1 - digits.columns(of: counter),
      style: point)
    drawDown(BoardText.afterCounter, above: end, column: words, style: word, into: &body)
    if isNew { Prose.centre(BoardText.calling, into: &body, row: end, style: .bold) }
  }

  /// One sign a row, the last of them just above `end`.
  private static func drawDown(
    _ signs: [String], above end: Int, column: Int, style: Style, into body: inout CellBuffer
  ) {
    for (index, sign) in signs.enumerated() {
      body.put(sign, row: end - signs.count + index, column: column, style: style)
    }
  }

  /// Earlier calls in as many columns as there is room for.
  private static func drawList(
    _ state: State, _ calls: [BoardCall], from top: Int, to bottom: Int,
    into body: inout CellBuffer
  ) {
    let rows = bottom - top - 2
    guard rows > 0, !calls.isEmpty else { return }
    body.put(BoardText.recent, row: top, column: 1, style: .dim)
    let width = 26
    let columns = max(1, (body.columns - 2) / width)
    for (index, call) in calls.prefix(rows * columns).enumerated() {
      let isNew = state.isHighlighted(call)
      body.put(
        BoardText.call(call), row: top + 1 + index % rows, column: 1 + index / rows * width,
        limit: width - 2, style: isNew ? Style(bold: true, reverse: true) : .plain)
    }
  }

  private static func drawWaiting(_ state: State, into body: inout CellBuffer, from row: Int) {
    guard let counts = state.snapshot?.waitingCounts, !counts.isEmpty else { return }
    var line = row
    var at = 1 + body.put(BoardText.waitingTitle, row: line, column: 1, style: .dim) + 2
    for count in counts {
      let text = BoardText.waiting(count)
      let width = TextWidth.columns(of: text, ambiguous: body.ambiguous)
      if at + width > body.columns - 1 {
        line += 1
        at = 13
      }
      guard line < body.rows else { return }
      body.put(text, row: line, column: at)
      at += width + 3
    }
  }
}
