public import Cells
import TUI

/// Where the parts of the sign-in screen stand.
enum SignInLayout {
  /// Rows from the place's name to the hints of the form.
  static let formRows = 8
}

extension SignInScreen {
  public static func view(_ state: State, into body: inout CellBuffer) -> CursorPosition? {
    guard !state.isUnknownTerminal else {
      drawUnknown(into: &body)
      return nil
    }
    ScreenTitle.draw(
      SignInText.name, facts: [place(state)], into: &body, row: 0)
    var row = 2
    if state.isTraining {
      body.put(SignInText.training, row: 1, column: 1, style: Style(bold: true, tone: .caution))
      row = 3
    }
    let form = LongMessage.shown(
      state.message, on: shownForm(state), at: Field.password, columns: body.columns)
    let columns = min(body.columns - 2, 78)
    let formRect = Rect(
      row: row, column: 1, rows: max(5, form.rows(columns: columns)), columns: columns)
    let field = form.draw(into: &body, rect: formRect)
    guard !state.demoAccounts.isEmpty else { return field }
    let list = drawDemo(state, from: formRect.endRow, into: &body)
    return state.stop == .demo ? list : field
  }

  private static func place(_ state: State) -> String {
    Words.place(office: state.officeName, section: state.sectionName, counter: state.counter)
  }

  /// Both fields; without the keyboard they are only read.
  private static func shownForm(_ state: State) -> Form {
    var form = state.form
    if let id = state.fieldID {
      form.focus(on: id)
      return form
    }
    let stars = TextLayout.padded(
      String(repeating: "*", count: form.text(Field.password).count), to: 41)
    let staff = TextLayout.padded(form.text(Field.staff), to: 21)
    form.fields = [
      .note(Field.staff, label: form.fields[0].label, text: "[\(staff)]"),
      .note(Field.password, label: form.fields[1].label, text: "[\(stars)]"),
    ]
    return form
  }

  private static func drawDemo(
    _ state: State, from row: Int, into body: inout CellBuffer
  ) -> CursorPosition? {
    let isFocused = state.stop == .demo
    ScreenTitle.draw(
      SignInText.demoTitle,
      facts: [isFocused ? SignInText.demoHintFocused : SignInText.demoHint], into: &body, row: row)
    let rect = Rect(
      row: row + 1, column: 0, rows: body.rows - row - 1, columns: min(body.columns, 100))
    return Table(
      columns: SignInText.demoColumns, rows: state.demoRows, emptyText: SignInText.empty
    ).draw(state.table, into: &body, rect: rect, hasFocus: isFocused)
  }

  private static func drawUnknown(into body: inout CellBuffer) {
    ScreenTitle.draw(SignInText.name, into: &body)
    var rect = Rect(row: 3, column: 3, rows: body.rows - 3, columns: min(body.columns - 6, 76))
    for (text, style) in [
      (SignInText.unknownTitle, Style.bold), (SignInText.unknownBody, .plain),
      (SignInText.unknownNext, .plain),
    ] {
      let used = Prose.draw(text, into: &body, rect: rect, style: style)
      rect = rect.splitTop(used + 1).rest
    }
  }
}
