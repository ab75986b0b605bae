/// One row of a form: labels on grey ground, each with what was written beside it or room to write.
public struct PaperFields: Sendable {
  public struct Cell: Sendable {
    public var label: String
    public var value: String
    /// Tenths of a millimetre; of the label, and of the room for the value.
    public var labelWidth: Int
    public var width: Int
    public var font: PaperFont
    /// Tenths of a point.
    public var size: Int
    public var align: PaperText.Align

    public init(
      _ label: String, _ value: String, labelWidth: Int = 300, width: Int,
      font: PaperFont = .mincho, size: Int = 110, align: PaperText.Align = .leading
    ) {
      self.label = label
      self.value = value
      self.labelWidth = labelWidth
      self.width = width
      self.font = font
      self.size = size
      self.align = align
    }
  }

  public var cells: [Cell]
  /// Tenths of a millimetre.
  public var height: Int

  public init(_ cells: [Cell], height: Int = 100) {
    self.cells = cells
    self.height = height
  }
}

extension PaperFlow {
  public mutating func fields(_ fields: PaperFields) {
    need(fields.height)
    var x = left
    for cell in fields.cells {
      let label = PaperFrame(x, y, cell.labelWidth, fields.height)
      add(.box(PaperBox(label, fill: 60)))
      text(
        PaperText(
          "\(cell.label)の見出し", cell.label, in: label.inset(12, 8), font: .gothic, size: 90,
          align: .centre, wraps: true))
      let room = PaperFrame(x + cell.labelWidth, y, cell.width, fields.height)
      add(.box(PaperBox(room)))
      text(
        PaperText(
          cell.label, cell.value, in: room.inset(25, 10), font: cell.font, size: cell.size,
          align: cell.align, wraps: true))
      x += cell.labelWidth + cell.width
    }
    down(fields.height)
  }

  /// The form's name, spaced out in the middle of the line.
  public mutating func title(_ words: String, size: Int = 180) {
    let height = PaperFit.lineHeight(size) + 20
    text(
      PaperText(
        "表題", words, in: PaperFrame(left, y, width, height), font: .gothic, size: size,
        align: .centre))
    down(height)
  }

  /// A line over the whole width.
  public mutating func line(
    _ field: String, _ words: String, font: PaperFont = .mincho, size: Int = 105,
    align: PaperText.Align = .leading
  ) {
    let height = PaperFit.lines(words, size, in: width) * PaperFit.lineHeight(size) + 10
    need(height)
    text(
      PaperText(
        field, words, in: PaperFrame(left, y, width, height), font: font, size: size,
        align: align, wraps: true))
    down(height)
  }

  /// The heading of a part.
  public mutating func section(_ words: String) {
    need(200)
    add(.box(PaperBox(PaperFrame(left, y + 12, 18, 46), weight: 0, fill: 800)))
    text(
      PaperText(
        "見出し", words, in: PaperFrame(left + 35, y, width - 35, 70), font: .gothic, size: 110))
    down(75)
  }

  /// Places where people stamp or sign, beside each other at the right edge.
  public mutating func stampRow(_ names: [String], side: Int = 200) {
    need(side + 60)
    var x = right - names.count * side
    for name in names {
      add(.box(PaperBox(PaperFrame(x, y, side, 50), fill: 60)))
      text(
        PaperText(
          "印欄", name, in: PaperFrame(x, y, side, 50).inset(8, 5), font: .gothic, size: 80,
          align: .centre))
      add(.box(PaperBox(PaperFrame(x, y + 50, side, side - 30))))
      x += side
    }
    down(side + 20)
  }

  /// A line to sign on, with a name in front.
  public mutating func signatureLine(_ name: String, height: Int = 150) {
    need(height)
    text(
      PaperText(
        "署名欄", name, in: PaperFrame(left, y, 620, height), font: .gothic, size: 110,
        position: .bottom))
    add(.line(.horizontal(left + 640, y + height - 5, width - 640, weight: 25)))
    down(height)
  }
}
