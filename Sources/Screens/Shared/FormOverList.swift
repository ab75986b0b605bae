import Cells
import TUI

/// A screen with a list: a form takes the list's place, a filter stands in one line above it.
struct FormOverList {
  /// Nil while nothing is filled in.
  var form: Form?
  var isFilter: Bool
  /// What the screen says; too long for the message line it stands at the form.
  var message: Message?

  /// - Parameter list: draws the list where it has room.
  /// - Returns: where the cursor stands.
  func draw(
    into body: inout CellBuffer, rect: Rect, list: (inout CellBuffer, Rect) -> CursorPosition?
  ) -> CursorPosition? {
    guard let form else { return list(&body, rect) }
    guard isFilter else {
      return LongMessage.shown(
        message, on: form, at: form.focusedID ?? "", columns: body.columns
      ).draw(into: &body, rect: rect)
    }
    let (top, rest) = rect.splitTop(2)
    _ = list(&body, rest)
    return form.draw(into: &body, rect: top.splitTop(1).top)
  }
}
