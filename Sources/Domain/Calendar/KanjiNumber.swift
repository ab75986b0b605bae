/// Numbers in kanji as certificates and old registers write them: 八, 二十四, 二〇二六.
enum KanjiNumber {
  /// The text with every run of kanji numerals in digits; a run that is no number stays.
  static func digits(in text: String) -> String {
    var out = String.UnicodeScalarView()
    var rest = Substring(text).unicodeScalars
    while !rest.isEmpty {
      let run = rest.prefix { values[$0] != nil }
      if let number = number(run) {
        out.append(contentsOf: number.unicodeScalars)
      } else {
        out.append(contentsOf: run.isEmpty ? rest.prefix(1) : run)
      }
      rest = rest.dropFirst(max(1, run.count))
    }
    return String(out)
  }

  /// Below a hundred with 十, else digit by digit.
  private static func number(_ run: Substring.UnicodeScalarView) -> String? {
    guard !run.isEmpty else { return nil }
    let parts = run.split(separator: "十", omittingEmptySubsequences: false).map { part in
      part.compactMap { values[$0] }
    }
    switch parts.count {
    case 1: return parts[0].map { String($0) }.joined()
    case 2:
      let (tens, ones) = (parts[0], parts[1])
      guard tens.count <= 1, ones.count <= 1, tens.first != 0, ones.first != 0 else { return nil }
      return String((tens.first ?? 1) * 10 + (ones.first ?? 0))
    default: return nil
    }
  }

  private static let values: [Unicode.Scalar: Int] = [
    "〇": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
  ]
}
