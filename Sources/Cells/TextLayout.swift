/// Fitting text into columns. Glyphs stay whole: か with U+3099, 葛 with its variation selector
/// and ｶﾞ are never parted. What is returned keeps the scalars it was given.
public enum TextLayout {
  /// The longest beginning of `text` that takes at most `columns` columns.
  public static func prefix(
    of text: String, fitting columns: Int, ambiguous: TextWidth.Ambiguous = .narrow
  ) -> String {
    // No glyph is wider than it has bytes, nor a control the sign that stands for it.
    if ambiguous == .narrow, text.utf8.count <= columns { return text }
    let end = GlyphScanner.over(text, ambiguous) { scanner -> Int? in
      var used = 0
      var end = 0
      while let glyph = scanner.next() {
        used += glyph.columns
        if used > columns { return end }
        end = scanner.utf8Offset
      }
      return nil
    }
    return end.map { slice(text, 0, $0) } ?? text
  }

  /// `text` where it fits, else its beginning with `marker` behind it, in at most `columns`.
  public static func truncated(
    _ text: String, to columns: Int, marker: String = "~",
    ambiguous: TextWidth.Ambiguous = .narrow
  ) -> String {
    let beginning = prefix(of: text, fitting: columns, ambiguous: ambiguous)
    if beginning.utf8.count == text.utf8.count { return text }
    let room = columns - TextWidth.columns(of: marker, ambiguous: ambiguous)
    guard room >= 0 else { return beginning }
    return prefix(of: text, fitting: room, ambiguous: ambiguous) + marker
  }

  /// `text` cut or filled with blanks to exactly `columns` columns.
  public static func padded(
    _ text: String, to columns: Int, marker: String = "~",
    ambiguous: TextWidth.Ambiguous = .narrow
  ) -> String {
    let fitting = truncated(text, to: columns, marker: marker, ambiguous: ambiguous)
    let missing = columns - TextWidth.columns(of: fitting, ambiguous: ambiguous)
    return missing > 0 ? fitting + String(repeating: " ", count: missing) : fitting
  }

  /// `text` in lines of at most `columns` columns.
  ///
  /// A line break in the text ends a line. Words of letters and digits stay whole where they fit;
  /// no line begins with 、。」 or a small kana, and none ends with 「 （ (追い出し: the character
  /// before comes down with it). Where a clause or a word ends a few columns before the end of the
  /// line it ends there, as long as that takes no more lines. A glyph wider than `columns` stands alone.
  public static func wrapped(
    _ text: String, columns: Int, ambiguous: TextWidth.Ambiguous = .narrow
  ) -> [String] {
    if isOneLine(text, columns: columns, ambiguous: ambiguous) { return [text] }
    return LineWrapper(text, columns: columns, ambiguous: ambiguous).lines()
  }

  /// Whether `text` is something, ends no line and takes at most `columns` columns: most values of a
  /// screen are and do.
  public static func isOneLine(
    _ text: String, columns: Int, ambiguous: TextWidth.Ambiguous = .narrow
  ) -> Bool {
    guard !text.isEmpty else { return false }
    return GlyphScanner.over(text, ambiguous) { scanner in
      var used = 0
      while !scanner.isAtLineBreak {
        guard let glyph = scanner.next() else { return true }
        used += glyph.columns
        if used > columns { return false }
      }
      return false
    }
  }

  /// The bytes `start..<end` of the UTF-8 of `text`; both must stand between scalars.
  static func slice(_ text: String, _ start: Int, _ end: Int) -> String {
    let utf8 = text.utf8
    let from = utf8.index(utf8.startIndex, offsetBy: start)
    let to = utf8.index(from, offsetBy: end - start)
    return String(text.unicodeScalars[from..<to])
  }
}
