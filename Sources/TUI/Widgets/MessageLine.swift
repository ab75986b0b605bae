public import Cells

/// The row above the footer.
public enum MessageLine {
  /// The message with the word that repeats its kind.
  public static func text(_ message: Message) -> String {
    message.kind.mark.isEmpty ? message.text : message.kind.mark + " " + message.text
  }

  /// Whether the whole message stands on so many rows of a terminal with `columns` columns.
  public static func fits(
    _ message: Message, rows: Int, columns: Int, ambiguous: TextWidth.Ambiguous = .narrow
  ) -> Bool {
    lines(message, columns: columns, ambiguous: ambiguous).count <= rows
  }

  /// Cuts what is too long for one row; F1 shows it whole.
  public static func draw(_ message: Message?, into buffer: inout CellBuffer, row: Int) {
    guard let message else { return }
    let room = Self.room(buffer.columns)
    buffer.put(
      TextLayout.truncated(text(message), to: room, ambiguous: buffer.ambiguous), row: row,
      column: 1, limit: room, style: style(message.kind))
  }

  /// A sentence too long for `row` begins on the row above, where else a rule stands, so that
  /// nothing around it moves.
  static func draw(
    _ message: Message?, into buffer: inout CellBuffer, row: Int, ruleAbove border: Border
  ) {
    guard let message,
      !fits(message, rows: 1, columns: buffer.columns, ambiguous: buffer.ambiguous)
    else {
      Rule.draw(into: &buffer, row: row - 1, border: border)
      draw(message, into: &buffer, row: row)
      return
    }
    let lines = Self.lines(message, columns: buffer.columns, ambiguous: buffer.ambiguous)
    let room = Self.room(buffer.columns)
    for (offset, line) in [lines[0], lines[1...].joined()].enumerated() {
      buffer.put(
        TextLayout.truncated(line, to: room, ambiguous: buffer.ambiguous), row: row - 1 + offset,
        column: 1, limit: room, style: style(message.kind))
    }
  }

  private static func room(_ columns: Int) -> Int { max(0, columns - 2) }

  private static func lines(
    _ message: Message, columns: Int, ambiguous: TextWidth.Ambiguous
  ) -> [String] {
    TextLayout.wrapped(text(message), columns: max(1, room(columns)), ambiguous: ambiguous)
  }

  private static func style(_ kind: Message.Kind) -> Style {
    switch kind {
    case .info: .plain
    case .done: Style(tone: .good)
    case .caution: Style(tone: .caution)
    case .refusal: Style(bold: true, tone: .alarm)
    }
  }
}
