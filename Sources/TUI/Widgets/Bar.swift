public import Cells

/// A horizontal bar: reversed blanks, or `#` where the border is ASCII.
public struct Bar: Equatable, Sendable {
  public var value: Int
  public var maximum: Int
  public var tone: Style.Tone

  public init(value: Int, maximum: Int, tone: Style.Tone = .plain) {
    self.value = value
    self.maximum = maximum
    self.tone = tone
  }

  /// Cells out of `columns`: none for nothing, at least one for something, never too many.
  public func cells(in columns: Int) -> Int {
    guard value > 0, maximum > 0, columns > 0 else { return 0 }
    guard value < maximum else { return columns }
    let exact = Double(value) / Double(maximum) * Double(columns)
    return min(columns, max(1, Int(exact.rounded())))
  }

  public func draw(
    into buffer: inout CellBuffer, row: Int, column: Int, columns: Int, border: Border
  ) {
    let count = cells(in: columns)
    guard count > 0 else { return }
    let sign = border == .ascii ? "#" : " "
    let style = border == .ascii ? Style(tone: tone) : Style(reverse: true, tone: tone)
    buffer.put(
      String(repeating: sign, count: count), row: row, column: column, limit: count, style: style)
  }
}
