public import Cells
import Domain
import TUI

extension PasswordChangeScreen {
  public static func view(_ state: State, into body: inout CellBuffer) -> CursorPosition? {
    ScreenTitle.draw(
      PasswordChangeText.name, facts: ["職員番号 \(state.staff.text)"], into: &body)
    let columns = min(body.columns - 2, 78)
    let used = Prose.draw(
      state.mustChange ? PasswordChangeText.whyMust : PasswordChangeText.why, into: &body,
      rect: Rect(row: 2, column: 1, rows: 3, columns: columns))
    let top = 3 + used
    let first = state.mustChange ? Field.new : Field.current
    let form = LongMessage.shown(
      state.message, on: state.form, at: first, columns: body.columns)
    return form.draw(
      into: &body, rect: Rect(row: top, column: 1, rows: body.rows - top, columns: columns))
  }
}
