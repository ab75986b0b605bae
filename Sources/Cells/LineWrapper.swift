/// Breaks text into lines by columns with the Japanese line-end rules (禁則処理, after JIS X 4051;
/// the part of it a terminal can keep).
struct LineWrapper {
  private struct Unit {
    var start: Int
    var end: Int
    var columns: Int
    var base: UInt32
    var endsLine = false
  }

  private let text: String
  private let columns: Int
  private let units: [Unit]

  init(_ text: String, columns: Int, ambiguous: TextWidth.Ambiguous) {
    self.text = text
    self.columns = max(1, columns)
    units = GlyphScanner.over(text, ambiguous) { scanner in Self.units(&scanner) }
  }

  private static func units(_ scanner: inout GlyphScanner) -> [Unit] {
    var units: [Unit] = []
    var start = 0
    while true {
      let endsLine = scanner.isAtLineBreak
      guard let glyph = scanner.next() else { return units }
      units.append(
        Unit(
          start: start, end: scanner.utf8Offset, columns: glyph.columns, base: glyph.base,
          endsLine: endsLine))
      start = scanner.utf8Offset
    }
  }

  /// Lines that end with a phrase where one ends near enough, as long as that takes no more of them.
  func lines() -> [String] {
    let phrases = lines(reach: min(12, columns / 4))
    guard phrases.count > 1 else { return phrases }
    let full = lines(reach: 0)
    return phrases.count <= full.count ? phrases : full
  }

  /// - Parameter reach: columns that a line may leave empty so as to end with a phrase.
  private func lines(reach: Int) -> [String] {
    var lines: [String] = []
    var first = 0
    while first < units.count {
      let (end, next) = lineEnd(from: first, reach)
      lines.append(line(first, end))
      first = next
      if next == units.count, units[next - 1].endsLine { lines.append("") }
    }
    return lines.isEmpty ? [""] : lines
  }

  /// Where the line that begins at `first` ends, and where the next begins: blanks and the line
  /// break between them belong to neither.
  private func lineEnd(from first: Int, _ reach: Int) -> (end: Int, next: Int) {
    var used = 0
    var index = first
    while index < units.count {
      if units[index].endsLine { return (index, index + 1) }
      used += units[index].columns
      if used > columns { break }
      index += 1
    }
    if index == units.count { return (index, index) }
    if units[index].base == 0x20 { return (index, afterBlanks(index)) }
    let last = breakPoint(first, index)
    let end = phraseEnd(first, last, reach) ?? last
    return (end, afterBlanks(end))
  }

  private func afterBlanks(_ index: Int) -> Int {
    var next = index
    while next < units.count, units[next].base == 0x20, !units[next].endsLine { next += 1 }
    if next < units.count, units[next].endsLine, next > index { next += 1 }
    return next
  }

  /// The last place at or before `full` where a line may break; `full` itself if there is none.
  private func breakPoint(_ first: Int, _ full: Int) -> Int {
    var index = max(full, first + 1)
    while index > first + 1, !mayBreak(before: index) { index -= 1 }
    return mayBreak(before: index) ? index : max(full, first + 1)
  }

  /// The end of a clause a few columns before `last`, else the nearest place before a word: endings
  /// in hiragana stay with what they belong to.
  private func phraseEnd(_ first: Int, _ last: Int, _ reach: Int) -> Int? {
    var index = last
    var back = 0
    var word: Int?
    while index > first + 1, index < units.count, back <= reach {
      if mayBreak(before: index) {
        if Self.endsClause.contains(units[index - 1].base), back <= 8 { return index }
        if word == nil, startsWord(index) { word = index }
        if word == last { return last }
      }
      index -= 1
      back += units[index].columns
    }
    return word
  }

  /// What is no hiragana after hiragana; お and ご belong to the word that follows.
  private func startsWord(_ index: Int) -> Bool {
    guard Self.isHiragana(units[index - 1].base), !isPolite(index - 1) else { return false }
    return !Self.isHiragana(units[index].base) || isPolite(index)
  }

  private func isPolite(_ index: Int) -> Bool {
    (units[index].base == 0x304A || units[index].base == 0x3054) && index + 1 < units.count
      && !Self.isHiragana(units[index + 1].base)
  }

  private static func isHiragana(_ base: UInt32) -> Bool { (0x3041...0x309F).contains(base) }

  private func mayBreak(before index: Int) -> Bool {
    guard index < units.count else { return true }
    let before = units[index - 1].base
    let after = units[index].base
    if Self.notAtLineStart.contains(after) || Self.notAtLineEnd.contains(before) { return false }
    return !(Self.isWordPart(before) && Self.isWordPart(after))
  }

  private func line(_ first: Int, _ end: Int) -> String {
    var last = end
    while last > first, units[last - 1].base == 0x20 { last -= 1 }
    guard last > first else { return "" }
    return TextLayout.slice(text, units[first].start, units[last - 1].end)
  }

  /// Letters, digits and what joins them, so that 044-201-3113 and A001 stay on one line.
  private static func isWordPart(_ base: UInt32) -> Bool {
    switch base {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x23, 0x25, 0x26, 0x2D...0x2F, 0x3A, 0x40, 0x5F, 0xC0...0x24F: true
    default: false
    }
  }

  private static let notAtLineStart = set(
    "、。，．,.・：；:;？！?!゛゜´｀¨ヽヾゝゞ々〻ー’”）)〕]］｝}〉》」』】〙〗"
      + "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ‐゠–〜～"
      + "｡｣､･ｧｨｩｪｫｬｭｮｯｰﾞﾟ")

  private static let notAtLineEnd = set("‘“（(〔[［｛{〈《「『【〘〖｟｢")

  private static let endsClause = set(" 、。，．！？」』）)〕］】")

  private static func set(_ signs: String) -> Set<UInt32> {
    Set(signs.unicodeScalars.map(\.value))
  }
}
