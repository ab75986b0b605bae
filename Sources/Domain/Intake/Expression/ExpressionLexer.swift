/// Cuts the text of a condition into words.
struct ExpressionLexer {
  /// Characters; the longest condition of the brief has a third of it.
  static let limit = 1_000

  private let scalars: [Unicode.Scalar]
  private var place = 0

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The words in order, and their end.
  static func tokens(of text: String) throws(ExpressionFault) -> [ExpressionToken] {
    var lexer = ExpressionLexer(text)
    guard lexer.scalars.count <= limit else {
      throw ExpressionFault(limit, "条件が長すぎます（\(limit) 字まで）。")
    }
    var found: [ExpressionToken] = []
    while let token = try lexer.next() { found.append(token) }
    found.append(ExpressionToken(kind: .end, column: lexer.scalars.count + 1))
    return found
  }

  private mutating func next() throws(ExpressionFault) -> ExpressionToken? {
    while place < scalars.count, scalars[place] == " " { place += 1 }
    guard place < scalars.count else { return nil }
    let column = place + 1
    let scalar = scalars[place]
    if scalar == "'" || scalar == "\"" { return try quoted(scalar, column) }
    if Self.isWord(scalar) { return try word(column) }
    for symbol in ["!=", "<=", ">=", "=", "<", ">", "!", "&", "|", "(", ")", "[", "]", ","] {
      let wanted = Array(symbol.unicodeScalars)
      guard scalars[place...].starts(with: wanted) else { continue }
      place += wanted.count
      return ExpressionToken(kind: .symbol(symbol), column: column)
    }
    throw ExpressionFault(
      column, "「\(PlainScalar.visible(scalar))」は条件に使えません。値なら '…' で囲んでください。")
  }

  private mutating func quoted(
    _ mark: Unicode.Scalar, _ column: Int
  ) throws(ExpressionFault) -> ExpressionToken {
    place += 1
    let start = place
    while place < scalars.count, scalars[place] != mark { place += 1 }
    guard place < scalars.count, place > start else {
      throw ExpressionFault(column, "引用符が閉じていないか、中が空です。")
    }
    place += 1
    return ExpressionToken(kind: .quoted(text(start..<place - 1)), column: column)
  }

  /// A word, a number or a date: `1号` is a word, `15` a number, `2026-09-01` a date.
  private mutating func word(_ column: Int) throws(ExpressionFault) -> ExpressionToken {
    let start = place
    while place < scalars.count, Self.isDigit(scalars[place]) { place += 1 }
    let isNumber = place > start && (place == scalars.count || !Self.isWord(scalars[place]))
    if isNumber, place < scalars.count, scalars[place] == "-" {
      return try date(from: start, column)
    }
    if isNumber {
      guard place - start <= 9, let number = Int(text(start..<place)) else {
        throw ExpressionFault(column, "数が大きすぎます。")
      }
      return ExpressionToken(kind: .number(number), column: column)
    }
    while place < scalars.count, Self.isWord(scalars[place]) { place += 1 }
    return ExpressionToken(kind: .word(text(start..<place)), column: column)
  }

  private mutating func date(
    from start: Int, _ column: Int
  ) throws(ExpressionFault) -> ExpressionToken {
    while place < scalars.count, Self.isDigit(scalars[place]) || scalars[place] == "-" {
      place += 1
    }
    guard let date = CivilDate(iso: text(start..<place)) else {
      throw ExpressionFault(column, "日付は 2026-11-24 のように、ある日を西暦で書いてください。")
    }
    return ExpressionToken(kind: .date(date), column: column)
  }

  private func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Letters of any script; full-width punctuation is none, so that it is noticed.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2E: true
    case 0x3005...0x3007, 0x3041...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF: true
    case 0x20000...0x3FFFF: true
    default: false
    }
  }
}

/// A scalar that may be shown in a message.
enum PlainScalar {
  static func visible(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFF, 0xE000...0xF8FF, 0xE0000...0x10FFFF:
      "�"
    default: String(scalar)
    }
  }
}
