/// Reads a day as people write it (domain.md G.3): `令和8年11月24日`, `令8 11 24`, `R8.11.24`,
/// `R081124`, `れいわ8.11.24`, `2026-11-24`, `2026/11/24`, `20261124`, `5081124` (era digit first), in
/// either width or in kanji numerals, 元 for the first year. A weekday at the end must be the day's
/// own. Where today is known, `11/24`, きょう and あした too (`RelativeDay`).
public enum DateSpelling {
  /// Why a text is no day, and which day was probably meant.
  public struct Fault: Error, Equatable, Sendable {
    /// A whole Japanese sentence.
    public var message: String
    /// What one key may put in its place.
    public var meant: CivilDate?
  }

  /// - Parameter today: what きょう and a day without a year are counted from; nil where a day must
  ///   be whole by itself.
  /// - Throws: `Fault` for what cannot be read, for days that do not exist, for a weekday that is
  ///   another one's, and for days outside the named era (昭和64年1月8日), naming what was meant.
  public static func date(
    _ text: String, today: CivilDate? = nil
  ) throws(Fault) -> CivilDate {
    let (words, weekday) = parted(folded(text))
    if let today, let day = try RelativeDay.read(words, today: today) {
      return try checked(day, weekday)
    }
    let reading: Reading
    do throws(Fault) {
      reading = try self.reading(text)
    } catch {
      guard (try? PartialDate.read(text)) != nil else { throw error }
      throw Fault(message: "「\(words)」では日まで決まりません。日まで入れてください。", meant: nil)
    }
    return try checked(date(reading), weekday)
  }

  /// The day, unless the text names another weekday.
  private static func checked(
    _ day: CivilDate, _ weekday: Weekday?
  ) throws(Fault) -> CivilDate {
    guard let weekday, weekday != day.weekday else { return day }
    throw Fault(
      message: "\(day.wareki)（\(day.iso)）は\(day.weekday.rawValue)曜日で、\(weekday.rawValue)曜日ではありません。"
        + "日付か曜日を直してください。", meant: nil)
  }

  /// The same where the era was chosen apart from the text: `20-3-5` with 昭和. An era in the text
  /// goes before the chosen one.
  public static func date(_ text: String, era: Era) throws(Fault) -> CivilDate {
    let folded = KanjiNumber.digits(in: folded(text))
    let startsWithNumber =
      folded.unicodeScalars.first.map { ("0"..."9").contains($0) || $0 == "元" } == true
    return try date(startsWithNumber && !isWestern(folded) ? era.letter + folded : text)
  }

  /// What a text says, whether or not there is such a day.
  struct Reading {
    /// Nil for a day of the Western calendar.
    var era: Era?
    /// Of the era, or Western.
    var year: Int
    var month: Int
    var day: Int

    var westernYear: Int { era.map { $0.firstYear + year - 1 } ?? year }
  }

  static func reading(_ text: String) throws(Fault) -> Reading {
    var rest = KanjiNumber.digits(in: parted(folded(text)).words)[...]
    if rest.utf8.starts(with: "西暦".utf8) { rest = rest.dropFirst(2) }
    let era = takeEra(&rest)
    rest = FullWidthFold.trimmed(String(rest))[...]
    guard let parts = numbers(rest) else { throw unreadable }
    if let era {
      guard let day = eraParts(parts) else { throw unreadable }
      return Reading(era: era, year: day.year, month: day.month, day: day.day)
    }
    if parts.count == 1, parts[0].count == 7, let code = Int(parts[0].prefix(1)) {
      guard let coded = Era(rawValue: code), let day = eraParts([String(parts[0].dropFirst())])
      else { throw unreadable }
      return Reading(era: coded, year: day.year, month: day.month, day: day.day)
    }
    return try western(parts)
  }

  static func folded(_ text: String) -> String {
    FullWidthFold.trimmed(FullWidthFold.ascii(text))
  }

  private typealias Parts = (year: Int, month: Int, day: Int)

  static func date(_ reading: Reading) throws(Fault) -> CivilDate {
    guard let era = reading.era else {
      guard
        let date = CivilDate(year: reading.year, month: reading.month, day: reading.day)
      else {
        throw Fault(
          message: "\(reading.year)年\(reading.month)月\(reading.day)日という日はありません。", meant: nil)
      }
      return date
    }
    try check(era, year: reading.year, spelled: "\(reading.month)月\(reading.day)日")
    let spelled = "\(Wareki.yearText(era, reading.year))\(reading.month)月\(reading.day)日"
    guard
      let date = CivilDate(
        year: reading.westernYear, month: reading.month, day: reading.day)
    else {
      throw Fault(message: "\(spelled)という日はありません。", meant: nil)
    }
    guard era.contains(date) else {
      throw Fault(message: "\(spelled)という日はありません。\(date.wareki)ではありませんか。", meant: date)
    }
    return date
  }

  /// Year 0, and the years of the old calendar.
  static func check(_ era: Era, year: Int, spelled rest: String) throws(Fault) {
    guard year > 0 else {
      throw Fault(message: "\(era.name)0年はありません。最初の年は元年です。", meant: nil)
    }
    guard era == .meiji, year < 6 else { return }
    throw Fault(
      message: "\(Wareki.yearText(era, year))\(rest)は旧暦の時代の日付なので、西暦に直せません。"
        + "明治6年1月1日からの日付を入れてください。",
      meant: nil)
  }

  private static func western(_ parts: [String]) throws(Fault) -> Reading {
    let fields: [Int]
    if parts.count == 1, parts[0].count == 8 {
      let digits = parts[0]
      fields = [digits.prefix(4), digits.dropFirst(4).prefix(2), digits.suffix(2)]
        .compactMap { Int($0) }
    } else if parts.count == 3, parts[0].count == 4, parts[1].count <= 2, parts[2].count <= 2 {
      fields = parts.compactMap { Int($0) }
    } else if parts.count == 3, parts[0].count <= 2 {
      throw Fault(message: "年号がありません。令和8年なら R8、昭和20年なら S20 のように入れてください。", meant: nil)
    } else {
      throw unreadable
    }
    guard fields.count == 3 else { throw unreadable }
    return Reading(year: fields[0], month: fields[1], day: fields[2])
  }

  /// Four or eight digits in front: a year of the Western calendar.
  private static func isWestern(_ folded: String) -> Bool {
    let digits = folded.unicodeScalars.prefix { ("0"..."9").contains($0) }.count
    return digits == 4 || digits >= 7
  }

  static let unreadable = Fault(
    message: "日付として読めません。令和8年11月24日、R8.11.24、2026-11-24 のように入れてください。", meant: nil)

  /// Year, month and day of an era: three numbers of at most two digits, or six digits together.
  private static func eraParts(_ parts: [String]) -> Parts? {
    var fields = parts
    if parts.count == 1, parts[0].count == 6 {
      let digits = parts[0]
      fields = [
        String(digits.prefix(2)), String(digits.dropFirst(2).prefix(2)), String(digits.suffix(2)),
      ]
    }
    guard fields.count == 3, fields.allSatisfy({ $0.count <= 2 }), let year = Int(fields[0]),
      let month = Int(fields[1]), let day = Int(fields[2])
    else { return nil }
    return (year, month, day)
  }

  /// Takes the era's name, first kanji, ligature, letter or reading off the front.
  static func takeEra(_ rest: inout Substring) -> Era? {
    guard let first = rest.utf8.first, !(0x30...0x39).contains(first) else { return nil }
    for (spelling, era) in eraSpellings where rest.utf8.starts(with: spelling.utf8) {
      rest = rest.dropFirst(spelling.count)
      return era
    }
    return nil
  }

  static func startsWithEra(_ text: String) -> Bool {
    var rest = FullWidthFold.ascii(text)[...]
    return takeEra(&rest) != nil
  }

  private static let eraSpellings: [(String, Era)] = Era.allCases.flatMap { era in
    ([
      era.name, String(era.name.prefix(1)), ligature(era), era.letter, era.letter.lowercased(),
    ] + readings(era)).map { ($0, era) }
  }

  /// The name in kana: hiragana, katakana, half width.
  private static func readings(_ era: Era) -> [String] {
    switch era {
    case .meiji: ["めいじ", "メイジ", "ﾒｲｼﾞ"]
    case .taisho: ["たいしょう", "タイショウ", "ﾀｲｼｮｳ"]
    case .showa: ["しょうわ", "ショウワ", "ｼｮｳﾜ"]
    case .heisei: ["へいせい", "ヘイセイ", "ﾍｲｾｲ"]
    case .reiwa: ["れいわ", "レイワ", "ﾚｲﾜ"]
    }
  }

  private static func ligature(_ era: Era) -> String {
    switch era {
    case .meiji: "㍾"
    case .taisho: "㍽"
    case .showa: "㍼"
    case .heisei: "㍻"
    case .reiwa: "㋿"
    }
  }

  /// The numbers between the separators; nil when anything else stands there.
  private static func numbers(_ text: Substring) -> [String]? {
    var parts: [String] = []
    var part = ""
    var isOpen = false
    for scalar in text.unicodeScalars {
      if (0x30...0x39).contains(scalar.value) {
        part.unicodeScalars.append(scalar)
      } else if scalar == "元", part.isEmpty, parts.isEmpty {
        parts.append("1")
        isOpen = true
      } else if separators.contains(scalar) {
        // A second separator in a row is a blank beside a mark, not an empty field.
        if !part.isEmpty { parts.append(part) } else if !isOpen { return nil }
        isOpen = true
        part = ""
      } else {
        return nil
      }
    }
    if !part.isEmpty { parts.append(part) }
    return parts.isEmpty ? nil : parts
  }

  private static let separators: Set<Unicode.Scalar> = [
    ".", "/", "-", " ", "年", "月", "日", "・", "−", "ー", "、", ",",
  ]

  /// What stands before a weekday at the end, and the weekday.
  static func parted(_ text: String) -> (words: String, weekday: Weekday?) {
    for day in Weekday.allCases {
      let name = day.rawValue
      for suffix in ["(\(name))", "(\(name)曜日)", "(\(name)曜)", "\(name)曜日", "\(name)曜"]
      where text.utf8.reversed().starts(with: suffix.utf8.reversed()) {
        return (FullWidthFold.trimmed(String(text.dropLast(suffix.count))), day)
      }
    }
    return (text, nil)
  }
}
