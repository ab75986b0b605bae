/// Rows and columns with a heading that stands again on every page.
public struct PaperTable: Sendable {
  public struct Column: Sendable {
    public var title: String
    /// Tenths of a millimetre.
    public var width: Int
    public var align: PaperText.Align
    public var font: PaperFont

    public init(
      _ title: String, _ width: Int, align: PaperText.Align = .leading, font: PaperFont = .mincho
    ) {
      self.title = title
      self.width = width
      self.align = align
      self.font = font
    }
  }

  public struct Row: Sendable {
    public var cells: [String]
    /// A sum: darker ground and a heavier rule above.
    public var isSum: Bool

    public init(_ cells: [String], isSum: Bool = false) {
      self.cells = cells
      self.isSum = isSum
    }
  }

  /// For the sentence that refuses a row.
  public var name: String
  public var columns: [Column]
  public var rows: [Row]
  /// Tenths of a point.
  public var size: Int
  /// Tenths of a millimetre; a row is as tall as its text needs, and at least this.
  public var rowHeight: Int

  public init(
    _ name: String, columns: [Column], rows: [Row], size: Int = 95, rowHeight: Int = 70
  ) {
    self.name = name
    self.columns = columns
    self.rows = rows
    self.size = size
    self.rowHeight = rowHeight
  }

  public var width: Int { columns.reduce(0) { $0 + $1.width } }

  static let padding = 15

  func height(_ row: Row) -> Int {
    let lines =
      zip(columns, row.cells).map { column, cell in
        PaperFit.lines(cell, size, in: column.width - 2 * Self.padding)
      }.max() ?? 1
    return max(rowHeight, lines * PaperFit.lineHeight(size) + 20)
  }

  var headingHeight: Int {
    let lines =
      columns.map {
        PaperFit.lines($0.title, size - 5, in: $0.width - 2 * Self.padding)
      }.max() ?? 1
    return max(60, lines * PaperFit.lineHeight(size - 5) + 20)
  }
}
