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
  /// Columns between number and counter at least, and at most: one look takes in both.
  private static let gap = 3...4

  /// Calls in block digits; 0 where the terminal is too small for any.
  let bigRows: Int
  let digits: BlockDigits
  /// Where the number begins.
  let numberColumn: Int
  /// Where the kanji after the counter stand; its digits end just before them.
  let wordColumn: Int

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
    let used = Self.columns(best.digits, number, counter)
    let gap = min(Self.gap.upperBound, max(Self.gap.lowerBound, columns - 2 * Self.margin - used))
    numberColumn = max(Self.margin, (columns - used - gap) / 2)
    wordColumn = numberColumn + used + gap - 2
  }

  var heightOfCall: Int { digits.height + 1 }

  private static func fits(
    _ count: Int, _ digits: BlockDigits, _ rows: Int, _ columns: Int, _ number: Int,
    _ counter: Int
  ) -> Bool {
    count * (digits.height + 1) + otherRows <= rows
      && Self.columns(digits, number, counter) + gap.lowerBound + 2 * margin <= columns
  }

  /// Columns of one call: number and counter of so many digits, each with its kanji.
  private static func columns(_ digits: BlockDigits, _ number: Int, _ counter: Int) -> Int {
    digits.columns(of: String(repeating: "0", count: number))
      + digits.columns(of: String(repeating: "0", count: counter)) + 2 * word
  }
}
