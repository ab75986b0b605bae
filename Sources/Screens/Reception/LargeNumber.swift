import Cells

extension Reception {
  /// A number large enough to be read across the counter: reversed blanks, five rows high.
  struct LargeNumber {
    static let rows = 5
    private static let columnsPerSign = 8
    let text: String

    init(_ text: String) { self.text = text }

    /// Draws from `row`, `column`; signs without a picture, and those that do not fit, are left out.
    func draw(into buffer: inout CellBuffer, row: Int, column: Int, columns: Int) {
      var at = column
      for scalar in text.unicodeScalars {
        guard let sign = Self.signs[scalar] else { continue }
        guard at + 6 <= column + columns else { return }
        draw(sign, into: &buffer, row: row, column: at)
        at += Self.columnsPerSign
      }
    }

    /// Fifteen bits, three a row from the top, the left one highest; each bit is two cells.
    private func draw(_ sign: UInt16, into buffer: inout CellBuffer, row: Int, column: Int) {
      for place in 0..<15 where sign >> (14 - place) & 1 == 1 {
        buffer.put(
          "  ", row: row + place / 3, column: column + place % 3 * 2, limit: 2, style: .reverse)
      }
    }

    private static let signs: [Unicode.Scalar: UInt16] = [
      "0": 0b111_101_101_101_111, "1": 0b010_110_010_010_111, "2": 0b111_001_111_100_111,
      "3": 0b111_001_111_001_111, "4": 0b101_101_111_001_001, "5": 0b111_100_111_001_111,
      "6": 0b111_100_111_101_111, "7": 0b111_001_001_001_001, "8": 0b111_101_111_101_111,
      "9": 0b111_101_111_001_111, "A": 0b010_101_111_101_101, "B": 0b110_101_110_101_110,
      "C": 0b111_100_100_100_111, "D": 0b110_101_101_101_110, "E": 0b111_100_110_100_111,
      "F": 0b111_100_110_100_100, "G": 0b111_100_101_101_111, "H": 0b101_101_111_101_101,
      "I": 0b111_010_010_010_111, "J": 0b001_001_001_101_111, "K": 0b101_101_110_101_101,
      "L": 0b100_100_100_100_111, "M": 0b101_111_111_101_101, "N": 0b111_101_101_101_101,
      "O": 0b111_101_101_101_111, "P": 0b111_101_111_100_100, "Q": 0b111_101_101_111_001,
      "R": 0b110_101_110_101_101, "S": 0b011_100_010_001_110, "T": 0b111_010_010_010_010,
      "U": 0b101_101_101_101_111, "V": 0b101_101_101_101_010, "W": 0b101_101_111_111_101,
      "X": 0b101_101_010_101_101, "Y": 0b101_101_010_010_010, "Z": 0b111_001_010_100_111,
    ]
  }
}
