import Cells

/// Where the parts of a form stand, in rows from its first.
struct FormLayout {
  /// The hint of the focused field and the keys, below the fields.
  static let footRows = 2

  private struct Block {
    var top: Int
    var notes: [String]
    var errors: [String]
  }

  private let columns: Int
  private let labelColumns: Int
  private let headRows: Int
  private var blocks: [Block] = []
  let height: Int
  private let focusedRow: Int
  private let ambiguous: TextWidth.Ambiguous

  /// The column where values begin.
  private var valueColumn: Int { 2 + labelColumns + 2 }
  private var valueColumns: Int { max(4, columns - valueColumn) }

  init(_ form: Form, columns: Int, ambiguous: TextWidth.Ambiguous) {
    self.columns = columns
    self.ambiguous = ambiguous
    let widest = form.fields.map { TextWidth.columns(of: $0.label, ambiguous: ambiguous) }.max()
    labelColumns = min(widest ?? 0, max(8, columns / 3))
    headRows = form.title.isEmpty ? 0 : 2
    var row = headRows
    var focused = 0
    let room = max(4, columns - 2 - labelColumns - 2)
    for (index, field) in form.fields.enumerated() {
      if index == form.focusedIndex { focused = row }
      var block = Block(top: row, notes: [], errors: [])
      switch field.widget {
      case .text: row += 1
      case .choice(let choice): row += choice.height
      case .checklist(let list): row += list.height
      case .note(let text):
        block.notes = TextLayout.wrapped(
          text, columns: field.label.isEmpty ? columns - 3 : room, ambiguous: ambiguous)
        row += block.notes.count
      }
      if let error = form.errors[field.id] {
        block.errors = TextLayout.wrapped("! " + error, columns: room, ambiguous: ambiguous)
        row += block.errors.count
      }
      blocks.append(block)
    }
    height = row + 1
    focusedRow = Self.cursorRow(form, top: focused)
  }

  private static func cursorRow(_ form: Form, top: Int) -> Int {
    guard let index = form.focusedIndex else { return top }
    return switch form.fields[index].widget {
    case .choice(let choice): choice.isInline ? top : top + choice.cursor
    case .checklist(let list): top + list.cursor
    case .text, .note: top
    }
  }

  func offset(room: Int) -> Int {
    height <= room ? 0 : min(max(0, focusedRow - room / 2), height - room)
  }

  func draw(_ form: Form, into canvas: inout CellBuffer, offset: Int) -> CursorPosition? {
    if headRows > 0 {
      canvas.put(form.title, row: -offset, column: 1, limit: columns - 2, style: .bold)
    }
    var cursor: CursorPosition?
    for (index, block) in blocks.enumerated() {
      let field = form.fields[index]
      let row = block.top - offset
      let hasFocus = index == form.focusedIndex
      if hasFocus { canvas.put(">", row: row, column: 0) }
      canvas.put(
        TextLayout.truncated(field.label, to: labelColumns, ambiguous: ambiguous), row: row,
        column: 2, limit: labelColumns)
      let place = drawValue(field, block, row: row, hasFocus: hasFocus, into: &canvas)
      if hasFocus { cursor = place }
      let below = row + bodyHeight(field, block)
      for (line, error) in block.errors.enumerated() {
        canvas.put(
          error, row: below + line, column: valueColumn, style: Style(bold: true, tone: .alarm))
      }
    }
    return cursor
  }

  private func bodyHeight(_ field: FormField, _ block: Block) -> Int {
    switch field.widget {
    case .text: 1
    case .choice(let choice): choice.height
    case .checklist(let list): list.height
    case .note: block.notes.count
    }
  }

  private func drawValue(
    _ field: FormField, _ block: Block, row: Int, hasFocus: Bool, into canvas: inout CellBuffer
  ) -> CursorPosition? {
    switch field.widget {
    case .text(let text): return drawText(text, row: row, hasFocus: hasFocus, into: &canvas)
    case .choice(let choice):
      return choice.draw(
        into: &canvas, row: row, column: valueColumn, limit: valueColumns, hasFocus: hasFocus)
    case .checklist(let list):
      return list.draw(
        into: &canvas, row: row, column: valueColumn, limit: valueColumns, hasFocus: hasFocus)
    case .note:
      let column = field.label.isEmpty ? 2 : valueColumn
      for (line, text) in block.notes.enumerated() {
        canvas.put(text, row: row + line, column: column)
      }
      return nil
    }
  }

  private func drawText(
    _ field: TextField, row: Int, hasFocus: Bool, into canvas: inout CellBuffer
  ) -> CursorPosition {
    let counter = "\(field.count)/\(field.limit)"
    let room = max(2, valueColumns - counter.utf8.count - 3)
    let width = min(field.wantedColumns, room)
    canvas.put("[", row: row, column: valueColumn)
    canvas.put("]", row: row, column: valueColumn + 1 + width)
    if hasFocus {
      canvas.put(counter, row: row, column: valueColumn + width + 3, style: .dim)
    }
    return field.draw(
      into: &canvas, row: row, column: valueColumn + 1, columns: width,
      style: hasFocus ? .reverse : .plain)
  }
}
