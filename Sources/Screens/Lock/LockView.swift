public import Cells
import Domain
import TUI

extension LockScreen {
  public static func view(_ state: State, into body: inout CellBuffer) -> CursorPosition? {
    let top = max(1, (body.rows - 20) / 2)
    Prose.centre(state.officeName, into: &body, row: top)
    if state.isTraining {
      Prose.centre(
        LockText.training, into: &body, row: top - 1, style: Style(bold: true, tone: .caution))
    }
    drawBanner(into: &body, row: top + 2)
    body.put(
      state.now.clock, row: top + 8, column: max(0, (body.columns - 5) / 2), style: .bold)
    let cursor: CursorPosition?
    if state.explainsHandOver {
      cursor = nil
      drawHandOver(from: top + 10, into: &body)
    } else {
      cursor = drawEntry(state, from: top + 9, into: &body)
    }
    MessageLine.draw(state.message, into: &body, row: body.rows - 2)
    body.put(LockText.footer, row: body.rows - 1, column: 1, limit: body.columns - 2)
    return cursor
  }

  /// Five rows of reverse video with the words in the middle: read from across the room.
  private static func drawBanner(into body: inout CellBuffer, row: Int) {
    let columns = min(44, body.columns)
    let left = (body.columns - columns) / 2
    body.fill(
      Rect(row: row, column: left, rows: 5, columns: columns), style: .reverse)
    Prose.centre(
      LockText.banner, into: &body, row: row + 2, style: Style(bold: true, reverse: true))
  }

  private static func drawEntry(
    _ state: State, from row: Int, into body: inout CellBuffer
  ) -> CursorPosition? {
    let why =
      (state.isIdle ? LockText.idle : LockText.asked) + LockText.since(state.since, now: state.now)
    Prose.centre(why, into: &body, row: row, style: .dim)
    Prose.centre(LockText.kept, into: &body, row: row + 1, style: .dim)
    Prose.centre(LockText.owner(state.staff), into: &body, row: row + 3)
    let columns = min(body.columns, 68)
    let form = LongMessage.shown(
      state.message, on: state.form, at: Field.password, columns: body.columns)
    return form.draw(
      into: &body,
      rect: Rect(
        row: row + 5, column: (body.columns - columns) / 2, rows: form.rows(columns: columns),
        columns: columns))
  }

  private static func drawHandOver(from row: Int, into body: inout CellBuffer) {
    let columns = min(body.columns - 4, 72)
    var rect = Rect(
      row: row, column: (body.columns - columns) / 2, rows: body.rows - row - 3, columns: columns)
    for sentence in LockText.handOver {
      let used = Prose.draw(sentence, into: &body, rect: rect)
      rect = rect.splitTop(used).rest
    }
  }
}
