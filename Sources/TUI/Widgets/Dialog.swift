public import Cells

/// A few lines over the lower part of the screen, under one thin line and without a box, so that
/// what they are about stays in sight above them.
public struct Dialog: Equatable, Sendable {
  public var title: String
  public var lines: [String]

  public init(title: String, lines: [String]) {
    self.title = title
    self.lines = lines
  }

  /// Draws at the bottom of `rect`, with `extraRows` left free below the lines (the first of them
  /// a blank), and gives the rectangle taken.
  @discardableResult
  public func draw(
    into buffer: inout CellBuffer, rect: Rect, border: Border, extraRows: Int = 0
  ) -> Rect {
    let (_, place) = rect.splitBottom(lines.count + 2 + extraRows)
    buffer.fill(place)
    Rule.draw(
      into: &buffer, row: place.row, column: place.column, columns: place.columns, border: border)
    let room = max(0, place.columns - 4)
    buffer.put(" \(title) ", row: place.row, column: place.column + 2, limit: room, style: .bold)
    for (index, line) in lines.enumerated() where place.row + 1 + index < place.endRow {
      buffer.put(
        TextLayout.truncated(line, to: room, ambiguous: buffer.ambiguous),
        row: place.row + 1 + index, column: place.column + 2, limit: room)
    }
    return place
  }
}
