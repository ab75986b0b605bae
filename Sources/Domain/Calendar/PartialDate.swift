/// Reads dates of which only the year or the month is known, and 不詳.
///
/// A year alone must be named as one (年); a month may also stand behind its year (`S20.3`, `1945/3`).
enum PartialDate {
  /// Nil when the text is not partial.
  ///
  /// - Throws: the fault of a partial date that cannot be.
  static func read(_ text: String) throws(DateSpelling.Fault) -> DateLiteral? {
    let folded = KanjiNumber.digits(in: FullWidthFold.trimmed(FullWidthFold.ascii(text)))
    if isOne(of: unknown, folded) { return DateLiteral(text, .unknown, from: nil, to: nil) }
    guard let parts = parts(of: folded) else { return nil }
    if let era = parts.era {
      try DateSpelling.check(era, year: parts.year, spelled: parts.month.map { "\($0)月" } ?? "")
    }
    guard let span = parts.span else {
      throw DateSpelling.Fault(message: "\(parts.words)という月はありません。", meant: nil)
    }
    guard let inEra = parts.clipped(span) else {
      throw DateSpelling.Fault(message: wrongEra(parts, span), meant: nil)
    }
    return DateLiteral(
      text, parts.month == nil ? .year : .month, from: inEra.lowerBound, to: inEra.upperBound)
  }

  /// A year or month that another register places in an era already over: the days are known all
  /// the same.
  static func outsideItsEra(_ text: String) -> DateLiteral? {
    let folded = KanjiNumber.digits(in: FullWidthFold.trimmed(FullWidthFold.ascii(text)))
    guard let parts = parts(of: folded) else {
      return nil
    }
    if parts.era == .meiji, (1...5).contains(parts.year) {
      return DateLiteral(text, .oldCalendar, from: nil, to: nil)
    }
    guard parts.year > 0, let span = parts.span else { return nil }
    return DateLiteral(
      text, parts.month == nil ? .year : .month, from: span.lowerBound, to: span.upperBound)
  }

  private struct Parts {
    var era: Era?
    var year: Int
    var month: Int?

    var westernYear: Int { era.map { $0.firstYear + year - 1 } ?? year }

    var words: String {
      (era.map { Wareki.yearText($0, year) } ?? "\(year)年") + (month.map { "\($0)月" } ?? "")
    }

    var span: ClosedRange<CivilDate>? {
      guard let first = CivilDate(year: westernYear, month: month ?? 1, day: 1),
        let last = CivilDate.monthEnd(year: westernYear, month: month ?? 12)
      else { return nil }
      return first...last
    }

    /// Only the days of the era; nil when none is.
    func clipped(_ span: ClosedRange<CivilDate>) -> ClosedRange<CivilDate>? {
      guard let era else { return span }
      let first = max(span.lowerBound, era.firstDay)
      let last = era.lastDay.map { min(span.upperBound, $0) } ?? span.upperBound
      return first <= last ? first...last : nil
    }
  }

  private static let unknown = ["不詳", "(不詳)", "不明", "年月日不詳", "(年月日不詳)", "生年月日不詳"]
  private static let monthSuffixes = ["(日不詳)", "日不詳", "(日不明)", "日不明"]
  private static let yearSuffixes = ["(月日不詳)", "月日不詳", "(月日不明)", "月日不明"]

  private static func parts(of folded: String) -> Parts? {
    var rest = folded[...]
    let saysYearOnly = drop(yearSuffixes, after: "年", from: &rest)
    if !saysYearOnly { _ = drop(monthSuffixes, after: "月", from: &rest) }
    if rest.utf8.starts(with: "西暦".utf8) { rest = rest.dropFirst(2) }
    let era = DateSpelling.takeEra(&rest)
    let scalars = Array(FullWidthFold.trimmed(String(rest)).unicodeScalars)
    guard let yearMark = scalars.firstIndex(of: "年") else {
      return saysYearOnly ? nil : parted(scalars, era)
    }
    guard let year = number(scalars[..<yearMark], isEra: era != nil)
    else { return nil }
    let monthPart = scalars[(yearMark + 1)...]
    if monthPart.isEmpty { return Parts(era: era, year: year) }
    guard !saysYearOnly, monthPart.last == "月",
      let month = number(monthPart.dropLast(), isEra: true)
    else { return nil }
    return Parts(era: era, year: year, month: month)
  }

  /// A year and its month with one separator between them.
  private static func parted(_ scalars: [Unicode.Scalar], _ era: Era?) -> Parts? {
    let parts = scalars.split(omittingEmptySubsequences: false) { separators.contains($0) }
    guard parts.count == 2, let year = number(parts[0], isEra: era != nil),
      let month = number(parts[1], isEra: true), parts[1] != ["元"]
    else { return nil }
    return Parts(era: era, year: year, month: month)
  }

  private static let separators: Set<Unicode.Scalar> = [".", "/", "-", " ", "・", "−", "ー"]

  /// At most two digits or 元 within an era, four otherwise.
  private static func number(_ scalars: ArraySlice<Unicode.Scalar>, isEra: Bool) -> Int? {
    let plain = FullWidthFold.trimmed(String(String.UnicodeScalarView(scalars)))
    if isEra, plain.unicodeScalars.elementsEqual("元".unicodeScalars) { return 1 }
    let length = isEra ? 1...2 : 4...4
    guard length.contains(plain.utf8.count),
      plain.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(plain)
  }

  /// Takes one of the suffixes off where `mark` stands before it: 3月日不詳 has 日不詳 after 月, and is no
  /// year with 月日不詳.
  private static func drop(
    _ suffixes: [String], after mark: Unicode.Scalar, from rest: inout Substring
  ) -> Bool {
    for suffix in suffixes
    where rest.utf8.reversed().starts(with: suffix.utf8.reversed()) {
      let left = FullWidthFold.trimmed(String(rest.dropLast(suffix.count)))
      guard left.unicodeScalars.last == mark else { continue }
      rest = left[...]
      return true
    }
    return false
  }

  private static func isOne(of words: [String], _ text: String) -> Bool {
    words.contains { $0.unicodeScalars.elementsEqual(text.unicodeScalars) }
  }

  private static func wrongEra(_ parts: Parts, _ span: ClosedRange<CivilDate>) -> String {
    let meant = Wareki(span.lowerBound).map { wareki in
      wareki.yearText + (parts.month.map { "\($0)月" } ?? "")
    }
    return "\(parts.words)という\(parts.month == nil ? "年" : "月")はありません。"
      + (meant.map { "\($0)ではありませんか。" } ?? "")
  }
}
