import Domain

/// What people are found by besides the beginning of a reading: two neighbouring characters of a
/// key, the first character of a name, a single kanji, a day, a month or a year of birth. Each is
/// one number.
enum Word {
  static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Int {
    Int(first.value) << 21 | Int(second.value)
  }

  static func single(_ scalar: Unicode.Scalar) -> Int { Int(scalar.value) << 21 }

  /// No key holds U+0002.
  static func beginning(_ scalar: Unicode.Scalar) -> Int { 2 << 21 | Int(scalar.value) }

  /// A year alone has month 0, a month alone day 0.
  static func born(year: Int, month: Int = 0, day: Int = 0) -> Int {
    1 << 42 | (year * 10_000 + month * 100 + day)
  }

  /// Every two neighbours of a key; none for a single character.
  static func pairs(of key: String) -> [Int] {
    var words: [Int] = []
    forPairs(of: key) { words.append(pair($0, $1)) }
    return words
  }

  @inline(__always)
  static func forPairs(
    of key: String, _ body: (Unicode.Scalar, Unicode.Scalar) -> Void
  ) {
    var before: Unicode.Scalar?
    for scalar in key.unicodeScalars {
      if let before { body(before, scalar) }
      before = scalar
    }
  }

  /// What a span of birth is found by: a whole year, a whole month, a day.
  static func born(in span: BirthSpan) -> Int {
    switch span {
    case .year(let year): born(year: year)
    case .month(let year, let month): born(year: year, month: month)
    case .day(let day): born(year: day.year, month: day.month, day: day.day)
    }
  }
}
