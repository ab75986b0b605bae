public import Cells

/// The row above the footer.
public enum MessageLine {
  /// The message with the word that repeats its kind. Too long a sentence is cut; F1 shows it whole.
  public static func text(_ message: Message) -> String {
    message.kind.mark.isEmpty ? message.text : message.kind.mark + " " + message.text
  }

  public static func draw(_ message: Message?, into buffer: inout CellBuffer, row: Int) {
    guard let message else { return }
    let room = max(0, buffer.columns - 2)
    buffer.put(
      TextLayout.truncated(text(message), to: room, ambiguous: buffer.ambiguous), row: row,
      column: 1, limit: room, style: style(message.kind))
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
