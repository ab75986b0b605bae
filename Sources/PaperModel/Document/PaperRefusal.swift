public import Domain

/// Why a paper is not made: it names the field, never what stands in it.
public enum PaperRefusal: Error, Equatable, Sendable {
  /// The text does not fit its box at its smallest size.
  case tooLong(page: Int, field: ExactText)
  /// A row of a table is taller than a page.
  case rowTooTall(table: ExactText, row: Int)
  /// A word that must not stand before a citizen (domain.md K).
  case forbiddenWord(field: ExactText)

  public var failure: DeskFailure {
    switch self {
    case .tooLong(let page, let field):
      DeskFailure(
        .paperTooLong,
        "\(page)ページ目の「\(field.text)」が枠に入りきりません。印刷していません。短くしてから、もう一度印刷してください。")
    case .rowTooTall(let table, let row):
      DeskFailure(
        .paperTooLong,
        "「\(table.text)」の\(row)行目が1ページに入りきりません。印刷していません。短くしてから、もう一度印刷してください。")
    case .forbiddenWord(let field):
      DeskFailure(
        .paperForbiddenWord,
        "「\(field.text)」に、来庁者に見せてはいけない言葉があります。印刷していません。書き直してから、もう一度印刷してください。")
    }
  }
}

extension DeskFailure.Code {
  public static let paperTooLong: Self = "paper-too-long"
  public static let paperForbiddenWord: Self = "paper-forbidden-word"
  /// A character, or a variation of one, that no font has.
  public static let paperGlyphMissing: Self = "paper-glyph-missing"
}
