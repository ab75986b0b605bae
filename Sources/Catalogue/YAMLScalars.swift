/// The kinds of single values the data files have. Each returns nil after it reported a problem.
extension YAMLReader {
  /// One line of at most 200 characters, with nothing in it that could move a cursor.
  mutating func text(_ fields: YAMLFields, _ name: String) -> String? {
    required(fields, name).flatMap { text($0) }
  }

  mutating func text(_ value: YAMLValue) -> String? {
    guard let text = value.scalar, !text.isEmpty else {
      report(value, "文字で書いてください。")
      return nil
    }
    guard PlainText.isPlain(text) else {
      report(value, "制御文字や見えない文字は使えません。")
      return nil
    }
    guard text.unicodeScalars.count <= 200, !text.hasPrefix(" "), !text.hasSuffix(" ") else {
      report(value, "前後に空白のない 200 字以内で書いてください。")
      return nil
    }
    return text
  }

  /// ASCII small letters, digits and hyphens, beginning with a letter, at most 40.
  mutating func identifier(_ fields: YAMLFields, _ name: String) -> String? {
    required(fields, name).flatMap { identifier($0) }
  }

  mutating func identifier(_ value: YAMLValue) -> String? {
    guard let text = value.scalar, PlainText.isIdentifier(text) else {
      report(value, "英小文字で始まる、英小文字・数字・ハイフンの 40 字以内で書いてください。")
      return nil
    }
    return text
  }

  mutating func katakana(_ fields: YAMLFields, _ name: String) -> String? {
    guard let value = required(fields, name), let text = text(value) else { return nil }
    guard PlainText.isKatakana(text) else {
      report(value, "読みは全角カタカナで書いてください。")
      return nil
    }
    return text
  }

  mutating func number(
    _ fields: YAMLFields, _ name: String, in range: ClosedRange<Int>
  ) -> Int? {
    required(fields, name).flatMap { number($0, in: range) }
  }

  mutating func number(_ value: YAMLValue, in range: ClosedRange<Int>) -> Int? {
    guard let text = value.scalar, let number = PlainText.number(text), range.contains(number)
    else {
      report(value, "\(range.lowerBound) から \(range.upperBound) までの整数で書いてください。")
      return nil
    }
    return number
  }

  /// `3` or `1-6`.
  mutating func span(_ value: YAMLValue, in range: ClosedRange<Int>) -> ClosedRange<Int>? {
    let parts = value.scalar?.split(separator: "-", omittingEmptySubsequences: false) ?? []
    let numbers = parts.compactMap { PlainText.number(String($0)) }
    guard (1...2).contains(parts.count), numbers.count == parts.count,
      let first = numbers.first, let last = numbers.last, first <= last,
      range.contains(first), range.contains(last)
    else {
      report(
        value,
        "\(range.lowerBound) から \(range.upperBound) までの整数、または「1-6」のような範囲で書いてください。")
      return nil
    }
    return first...last
  }

  mutating func flag(_ fields: YAMLFields, _ name: String) -> Bool? {
    guard let value = required(fields, name) else { return nil }
    switch value.scalar {
    case "true": return true
    case "false": return false
    default:
      report(value, "true か false で書いてください。")
      return nil
    }
  }

  /// One of the words of an enumeration.
  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ fields: YAMLFields, _ name: String, as type: Word.Type
  ) -> Word? where Word.RawValue == String {
    required(fields, name).flatMap { word($0, as: type) }
  }

  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ value: YAMLValue, as type: Word.Type
  ) -> Word? where Word.RawValue == String {
    if let text = value.scalar, let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue).joined(separator: "、")
    report(value, "次のどれかで書いてください: \(words)。")
    return nil
  }
}
