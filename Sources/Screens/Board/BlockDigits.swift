import Cells

/// Digits and capital letters five by seven, drawn with reversed blanks: read from across the room,
/// and the same in every font and without colour.
struct BlockDigits {
  static let rows = 7
  private static let glyphColumns = 5

  /// Columns and rows of the terminal for one point of a glyph: blanks are half as wide as high.
  let scale: Int

  init(scale: Int = 1) { self.scale = max(1, scale) }

  private var pointColumns: Int { 2 * scale }
  private var gap: Int { 2 * scale }
  var height: Int { Self.rows * scale }

  /// Whether every character of `text` can be drawn.
  static func canDraw(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy { glyphs[$0] != nil }
  }

  func columns(of text: String) -> Int {
    let count = text.unicodeScalars.count
    return count * Self.glyphColumns * pointColumns + max(0, count - 1) * gap
  }

  /// Draws the points of `text` in `style` and gives the columns used.
  @discardableResult
  func draw(
    _ text: String, into buffer: inout CellBuffer, row: Int, column: Int, style: Style
  ) -> Int {
    var at = column
    for scalar in text.unicodeScalars {
      draw(Self.glyphs[scalar] ?? [], into: &buffer, row: row, column: at, style: style)
      at += Self.glyphColumns * pointColumns + gap
    }
    return columns(of: text)
  }

  private func draw(
    _ glyph: [UInt8], into buffer: inout CellBuffer, row: Int, column: Int, style: Style
  ) {
    for (line, points) in glyph.enumerated() {
      for place in 0..<Self.glyphColumns where points & (0b10000 >> place) != 0 {
        buffer.fill(
          Rect(
            row: row + line * scale, column: column + place * pointColumns, rows: scale,
            columns: pointColumns),
          style: style)
      }
    }
  }

  private static let glyphs: [Unicode.Scalar: [UInt8]] = pictures.mapValues { picture in
    picture.split(separator: "/").map { row in
      row.utf8.reduce(0) { $0 << 1 | ($1 == UInt8(ascii: "#") ? 1 : 0) }
    }
  }

  /// Rows from the top, `#` for a point.
  private static let pictures: [Unicode.Scalar: String] = [
    "0": ".###./#...#/#...#/#...#/#...#/#...#/.###.",
    "1": "..#../.##../..#../..#../..#../..#../.###.",
    "2": ".###./#...#/....#/..##./.#.../#..../#####",
    "3": "####./....#/....#/.###./....#/....#/####.",
    "4": "...#./..##./.#.#./#..#./#####/...#./...#.",
    "5": "#####/#..../####./....#/....#/#...#/.###.",
    "6": "..##./.#.../#..../####./#...#/#...#/.###.",
    "7": "#####/....#/...#./..#../.#.../.#.../.#...",
    "8": ".###./#...#/#...#/.###./#...#/#...#/.###.",
    "9": ".###./#...#/#...#/.####/....#/...#./.##..",
    "A": ".###./#...#/#...#/#####/#...#/#...#/#...#",
    "B": "####./#...#/#...#/####./#...#/#...#/####.",
    "C": ".###./#...#/#..../#..../#..../#...#/.###.",
    "D": "####./#...#/#...#/#...#/#...#/#...#/####.",
    "E": "#####/#..../#..../####./#..../#..../#####",
    "F": "#####/#..../#..../####./#..../#..../#....",
    "G": ".###./#...#/#..../#.###/#...#/#...#/.###.",
    "H": "#...#/#...#/#...#/#####/#...#/#...#/#...#",
    "I": ".###./..#../..#../..#../..#../..#../.###.",
    "J": "..###/...#./...#./...#./...#./#..#./.##..",
    "K": "#...#/#..#./#.#../##.../#.#../#..#./#...#",
    "L": "#..../#..../#..../#..../#..../#..../#####",
    "M": "#...#/##.##/#.#.#/#.#.#/#...#/#...#/#...#",
    "N": "#...#/##..#/#.#.#/#..##/#...#/#...#/#...#",
    "O": ".###./#...#/#...#/#...#/#...#/#...#/.###.",
    "P": "####./#...#/#...#/####./#..../#..../#....",
    "Q": ".###./#...#/#...#/#...#/#.#.#/#..#./.##.#",
    "R": "####./#...#/#...#/####./#.#../#..#./#...#",
    "S": ".####/#..../#..../.###./....#/....#/####.",
    "T": "#####/..#../..#../..#../..#../..#../..#..",
    "U": "#...#/#...#/#...#/#...#/#...#/#...#/.###.",
    "V": "#...#/#...#/#...#/#...#/#...#/.#.#./..#..",
    "W": "#...#/#...#/#...#/#.#.#/#.#.#/##.##/#...#",
    "X": "#...#/#...#/.#.#./..#../.#.#./#...#/#...#",
    "Y": "#...#/#...#/.#.#./..#../..#../..#../..#..",
    "Z": "#####/....#/...#./..#../.#.../#..../#####",
  ]
}
