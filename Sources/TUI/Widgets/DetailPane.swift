public import Cells

/// What is known of one record: a title and pairs of label and value, wrapped by columns.
public struct DetailPane: Equatable, Sendable {
  /// A pair; an empty label continues the one above, an empty pair is a blank line.
  public struct Line: Equatable, Sendable {
    public var label: String
    public var value: String
    public var style: Style

    public init(_ label: String, _ value: String, style: Style = .plain) {
      self.label = label
      self.value = value
      self.style = style
    }

    public static let blank = Line("", "")
  }

  public var title: String
  public var lines: [Line]

  public init(title: String, lines: [Line]) {
    self.title = title
    self.lines = lines
  }

  /// Draws what fits and gives the rows used. With `rule` a thin line stands at the left edge.
  @discardableResult
  public func draw(into buffer: inout CellBuffer, rect: Rect, rule: Border? = nil) -> Int {
    var inner = rect
    if let rule {
      for row in rect.row..<rect.endRow {
        buffer.put(rule.vertical, row: row, column: rect.column, style: .dim)
      }
      inner = rect.splitLeft(2).rest
    }
    guard inner.columns > 4, inner.rows > 0 else { return 0 }
    var row = inner.row
    if !title.isEmpty {
      buffer.put(
        TextLayout.truncated(title, to: inner.columns, ambiguous: buffer.ambiguous), row: row,
        column: inner.column, limit: inner.columns)
      row += 2
    }
    let widest = lines.map { TextWidth.columns(of: $0.label, ambiguous: buffer.ambiguous) }.max()
    let labelColumns = min(widest ?? 0, inner.columns / 2)
    for line in lines where row < inner.endRow {
      row = draw(line, row: row, inner, labelColumns, into: &buffer)
    }
    return min(row, inner.endRow) - rect.row
  }

  private func draw(
    _ line: Line, row: Int, _ inner: Rect, _ labelColumns: Int, into buffer: inout CellBuffer
  ) -> Int {
    let column = inner.column + (labelColumns > 0 ? labelColumns + 2 : 0)
    let room = max(1, inner.endColumn - column)
    buffer.put(
      TextLayout.truncated(line.label, to: labelColumns, ambiguous: buffer.ambiguous), row: row,
      column: inner.column, limit: labelColumns, style: .dim)
    let parts = Self.wrapped(line.value, columns: room, ambiguous: buffer.ambiguous)
    for (index, part) in parts.enumerated() where row + index < inner.endRow {
      buffer.put(part, row: row + index, column: column, limit: room, style: line.style)
    }
    return row + parts.count
  }

  /// Facts parted by two blanks or more stay whole where they fit.
  static func wrapped(
    _ value: String, columns: Int, ambiguous: TextWidth.Ambiguous
  ) -> [String] {
    if TextLayout.isOneLine(value, columns: columns, ambiguous: ambiguous) { return [value] }
    var lines: [String] = []
    for fact in facts(value) {
      if let last = lines.last,
        TextWidth.columns(of: last + fact.gap + fact.text, ambiguous: ambiguous) <= columns
      {
        lines[lines.count - 1] = last + fact.gap + fact.text
      } else {
        lines += TextLayout.wrapped(fact.text, columns: columns, ambiguous: ambiguous)
      }
    }
    return lines.isEmpty ? [""] : lines
  }

  /// The parts of a value, each with the blanks before it.
  private static func facts(_ value: String) -> [(gap: String, text: String)] {
    var facts: [(gap: String, text: String)] = [("", "")]
    var blanks = ""
    for scalar in value.unicodeScalars {
      if scalar == " " {
        blanks.unicodeScalars.append(scalar)
        continue
      }
      if blanks.utf8.count > 1 {
        facts.append((blanks, ""))
      } else {
        facts[facts.count - 1].text += blanks
      }
      blanks = ""
      facts[facts.count - 1].text.unicodeScalars.append(scalar)
    }
    return facts
  }
}
