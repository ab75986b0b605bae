/// Full-width ASCII as Japanese keyboards produce it (Ａ１２－), made plain for codes and numbers.
///
/// Never used on names or anything that is stored as given.
public enum FullWidthFold {
  /// U+FF01 ... U+FF5E become ASCII, the ideographic space a space; the rest stays as it is.
  public static func ascii(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { folded.append(ascii(scalar)) }
    return String(folded)
  }

  /// A whole number typed in either width, with or without thousands separators and blanks around
  /// it; nil for anything else, for a sign, and beyond `Int`.
  public static func number(_ text: String) -> Int? {
    var value = 0
    var digits = 0
    for scalar in trimmed(ascii(text)).unicodeScalars {
      if scalar == ",", digits > 0 { continue }
      guard (0x30...0x39).contains(scalar.value) else { return nil }
      let (tens, over) = value.multipliedReportingOverflow(by: 10)
      let (sum, more) = tens.addingReportingOverflow(Int(scalar.value - 0x30))
      if over || more { return nil }
      value = sum
      digits += 1
    }
    return digits > 0 ? value : nil
  }

  static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000: " "
    default: scalar
    }
  }

  /// Without the spaces and tabs at both ends.
  static func trimmed(_ text: String) -> String {
    let blanks: Set<Unicode.Scalar> = [" ", "\t", "\u{3000}", "\u{A0}"]
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, blanks.contains(first) { scalars.removeFirst() }
    while let last = scalars.last, blanks.contains(last) { scalars.removeLast() }
    return String(scalars)
  }
}
