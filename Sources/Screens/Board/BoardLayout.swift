import Cells
import Domain

/// How much of the board fits: how many calls in block digits, and how large.
struct BoardLayout {
  /// Rows beside the big calls: title, rule, headings, three of the list, waiting, bottom.
  private static let otherRows = 8
  /// Columns at either side.
  private static let margin = 1
  /// A blank and one kanji, after the number and after the counter.
  private static let word = 3
  /// Columns between number and counter at least.
  private static let gap = 3

  /// Calls in block digits; 0 where the terminal is too small for any.
  let bigRows: Int
  let digits: BlockDigits

  init(rows: Int, columns: Int, calls: [BoardCall]) {
    let wanted = rows >= 34 ? 3 : 2
    let texts = calls.prefix(wanted).map { (number: "\($0.number)", counter: "\($0.counter)") }
    // A two-digit counter is always allowed for, so that sizes do not jump from call to call.
    let number = max(4, texts.map { $0.number.unicodeScalars.count }.max() ?? 0)
    let counter = max(2, texts.map { $0.counter.unicodeScalars.count }.max() ?? 0)
    let canDraw = texts.allSatisfy {
      BlockDigits.canDraw($0.number) && BlockDigits.canDraw($0.counter)
    }
    var best: (count: Int, digits: BlockDigits) = (0, BlockDigits())
    for count in canDraw ? stride(from: 1, through: wanted, by: 1).map({ $0 }) : [] {
      var scale = 1
      while Self.fits(count, BlockDigits(scale: scale), rows, columns, number, counter) {
        // More calls before larger ones.
        if count >= best.count { best = (count, BlockDigits(scale: scale)) }
        scale += 1
      }
    }
    (bigRows, digits) = best
  }

  var heightOfCall: Int { digits.height + 1 }

  /// The column where the words after the counter stand, at the right edge.
  static func wordColumn(columns: Int) -> Int { columns - margin - 2 }

  private static func fits(
    _ count: Int, _ digits: BlockDigits, _ rows: Int, _ columns: Int, _ number: Int,
    _ counter: Int
  ) -> Bool {
    let sample = { (count: Int) in digits.columns(of: String(repeating: "0", count: count)) }
    return count * (digits.height + 1) + otherRows <= rows
      && sample(number) + sample(counter) + 2 * word + gap + 2 * margin <= columns
  }
}
