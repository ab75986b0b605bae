/// A day said from today: きょう, あした, or a month and day of this year (`11/24`, `11月24日`).
enum RelativeDay {
  /// Nil when the text is none.
  ///
  /// - Parameter text: folded, without a weekday.
  /// - Throws: the fault of a day that this year does not have.
  static func read(
    _ text: String, today: CivilDate
  ) throws(DateSpelling.Fault) -> CivilDate? {
    let scalars = Array(text.unicodeScalars)
    if let days = distances.first(where: { scalars.elementsEqual($0.word.unicodeScalars) })?.days {
      return today.adding(days: days)
    }
    let digits = Array(KanjiNumber.digits(in: text).unicodeScalars)
    guard let (month, day) = slashed(digits) ?? named(digits) else { return nil }
    guard let found = CivilDate(year: today.year, month: month, day: day) else {
      let year = Wareki(today)?.yearText ?? "\(today.year)年"
      throw DateSpelling.Fault(
        message: "ことし（\(year)）に\(month)月\(day)日という日はありません。", meant: nil)
    }
    return found
  }

  private static let distances: [(word: String, days: Int)] = [
    ("きょう", 0), ("今日", 0), ("本日", 0), ("キョウ", 0), ("あした", 1), ("あす", 1), ("明日", 1),
    ("アシタ", 1), ("あさって", 2), ("明後日", 2), ("きのう", -1), ("昨日", -1), ("キノウ", -1),
    ("おととい", -2), ("一昨日", -2),
  ]

  /// `11/24`
  private static func slashed(_ scalars: [Unicode.Scalar]) -> (month: Int, day: Int)? {
    pair(scalars.split(separator: "/", omittingEmptySubsequences: false))
  }

  /// `11月24日`
  private static func named(_ scalars: [Unicode.Scalar]) -> (month: Int, day: Int)? {
    guard scalars.last == "日" else { return nil }
    return pair(scalars.dropLast().split(separator: "月", omittingEmptySubsequences: false))
  }

  private static func pair(
    _ parts: [ArraySlice<Unicode.Scalar>]
  ) -> (month: Int, day: Int)? {
    guard parts.count == 2 else { return nil }
    let numbers = parts.compactMap { part -> Int? in
      guard (1...2).contains(part.count), part.allSatisfy({ ("0"..."9").contains($0) })
      else { return nil }
      return Int(String(String.UnicodeScalarView(part)))
    }
    return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
  }
}
