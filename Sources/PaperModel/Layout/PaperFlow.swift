import Domain

/// A paper filled from the top: what has no room on a page goes on the next one, and each page says
/// which it is of how many.
public struct PaperFlow {
  public let size: PaperSize
  /// Tenths of a millimetre on each side.
  public let margin: Int
  /// Where the next thing begins.
  public private(set) var y: Int
  public private(set) var pages: [PaperPage]
  /// Stands at the foot of every page beside its number.
  private let foot: String

  public init(_ size: PaperSize, margin: Int = 180, foot: String = "") {
    self.size = size
    self.margin = margin
    self.foot = foot
    y = margin
    pages = [PaperPage(size)]
  }

  public var width: Int { size.width - 2 * margin }
  /// Below it stands the foot.
  public var bottom: Int { size.height - margin }
  public var left: Int { margin }
  public var right: Int { size.width - margin }

  public mutating func add(_ element: PaperElement) {
    pages[pages.count - 1].elements.append(element)
  }

  public mutating func text(_ text: PaperText) { add(.text(text)) }

  public mutating func down(_ height: Int) { y += height }

  /// Begins a page unless so much room is left on this one.
  public mutating func need(_ height: Int) {
    if y + height > bottom, y > margin { newPage() }
  }

  public mutating func newPage() {
    pages.append(PaperPage(size))
    y = margin
  }

  /// The table, over as many pages as it takes.
  ///
  /// - Throws: `PaperRefusal` when a row is taller than a page.
  public mutating func table(_ table: PaperTable) throws(PaperRefusal) {
    need(table.headingHeight + (table.rows.first.map(table.height) ?? 0))
    heading(table)
    for (index, row) in table.rows.enumerated() {
      let height = table.height(row)
      guard table.headingHeight + height <= bottom - margin else {
        throw .rowTooTall(table: .init(table.name), row: index + 1)
      }
      if y + height > bottom {
        newPage()
        heading(table)
      }
      self.row(row, of: table, number: index + 1, height)
    }
  }

  private mutating func heading(_ table: PaperTable) {
    let height = table.headingHeight
    add(.box(PaperBox(PaperFrame(left, y, table.width, height), weight: 20, fill: 90)))
    var x = left
    for column in table.columns {
      if x > left { add(.line(.vertical(x, y, height))) }
      text(
        PaperText(
          "\(table.name)の見出し", column.title,
          in: PaperFrame(x, y, column.width, height).inset(PaperTable.padding, 5), font: .gothic,
          size: table.size - 5, align: .centre, wraps: true))
      x += column.width
    }
    y += height
  }

  private mutating func row(
    _ row: PaperTable.Row, of table: PaperTable, number: Int, _ height: Int
  ) {
    add(
      .box(
        PaperBox(
          PaperFrame(left, y, table.width, height), weight: row.isSum ? 25 : 12,
          fill: row.isSum ? 45 : 0)))
    var x = left
    for (column, cell) in zip(table.columns, row.cells) {
      if x > left { add(.line(.vertical(x, y, height, weight: 12))) }
      if !cell.isEmpty {
        text(
          PaperText(
            "\(column.title)（\(number)行目）", cell,
            in: PaperFrame(x, y, column.width, height).inset(PaperTable.padding, 6),
            font: row.isSum && column.font == .mincho ? .gothic : column.font, size: table.size,
            align: column.align, wraps: true))
      }
      x += column.width
    }
    y += height
  }

  /// The pages, each with its foot.
  public func finished() -> [PaperPage] {
    pages.enumerated().map { index, page in
      var page = page
      let line = PaperFrame(left, size.height - margin + 30, width, 50)
      if !foot.isEmpty {
        page.elements.append(
          .text(PaperText("欄外", foot, in: line, font: .gothic, size: 75, ink: 700)))
      }
      if pages.count > 1 {
        page.elements.append(
          .text(
            PaperText(
              "ページ", "\(index + 1) / \(pages.count)", in: line, font: .gothic, size: 75,
              align: .trailing, ink: 700)))
      }
      return page
    }
  }
}
