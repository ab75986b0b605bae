/// Writes CSV that spreadsheets open without running or changing anything (RFC 4180; domain.md G.2).
public enum SafeCSV {
  /// One field.
  public enum Value: Equatable, Sendable, ExpressibleByStringLiteral,
    ExpressibleByIntegerLiteral
  {
    case text(String)
    case number(Int)

    public init(stringLiteral value: String) { self = .text(value) }
    public init(integerLiteral value: Int) { self = .number(value) }
  }

  /// Set before the first line for spreadsheets that guess the encoding.
  public static let byteOrderMark = "\u{FEFF}"

  /// A field for text: one that a spreadsheet would take for a formula gets an apostrophe in front;
  /// quotes, commas, line ends and surrounding blanks are quoted, and so are digits with a leading
  /// zero, whose zeros stay.
  public static func field(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isFormula = scalars.first.map { formulaStarts.contains($0) } ?? false
    let needsQuotes =
      scalars.contains { quotedScalars.contains($0) } || isFormula || hasLeadingZero(text)
      || scalars.first == " " || scalars.last == " "
    guard needsQuotes else { return text }
    var quoted = String.UnicodeScalarView()
    quoted.append("\"")
    if isFormula { quoted.append("'") }
    for scalar in scalars {
      if scalar == "\"" { quoted.append("\"") }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }

  public static func field(_ value: Value) -> String {
    switch value {
    case .text(let text): field(text)
    case .number(let number): String(number)
    }
  }

  /// One record with its line end (CR LF).
  public static func line(_ values: [Value]) -> String {
    values.map { field($0) }.joined(separator: ",") + "\r\n"
  }

  /// One record of texts with its line end (CR LF).
  public static func line(_ texts: [String]) -> String {
    texts.map { field($0) }.joined(separator: ",") + "\r\n"
  }

  /// `= + - @`, tab, CR and LF; the full-width forms too, which Japanese spreadsheets also take.
  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]

  private static let quotedScalars: Set<Unicode.Scalar> = ["\"", ",", "\r", "\n"]

  private static func hasLeadingZero(_ text: String) -> Bool {
    let bytes = text.utf8
    return bytes.count > 1 && bytes.first == 0x30
      && bytes.allSatisfy { (0x30...0x39).contains($0) }
  }
}
