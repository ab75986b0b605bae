/// A JSON document as a value, in the order it is written: the wire between the workstation and the
/// program that draws. Whole numbers only, as every length is one.
public enum PaperJSON: Sendable {
  case null
  case flag(Bool)
  case number(Int)
  case text(String)
  case list([PaperJSON])
  case object([(String, PaperJSON)])

  /// On one line, so that many documents can follow each other.
  public var written: String {
    var out = String.UnicodeScalarView()
    write(into: &out)
    return String(out)
  }

  private func write(into out: inout String.UnicodeScalarView) {
    switch self {
    case .null: out.append(contentsOf: "null".unicodeScalars)
    case .flag(let value): out.append(contentsOf: (value ? "true" : "false").unicodeScalars)
    case .number(let value): out.append(contentsOf: String(value).unicodeScalars)
    case .text(let value): Self.quote(value, into: &out)
    case .list(let items):
      out.append("[")
      for (index, item) in items.enumerated() {
        if index > 0 { out.append(",") }
        item.write(into: &out)
      }
      out.append("]")
    case .object(let fields):
      out.append("{")
      for (index, field) in fields.enumerated() {
        if index > 0 { out.append(",") }
        Self.quote(field.0, into: &out)
        out.append(":")
        field.1.write(into: &out)
      }
      out.append("}")
    }
  }

  private static func quote(_ text: String, into out: inout String.UnicodeScalarView) {
    out.append("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out.append(contentsOf: "\\\"".unicodeScalars)
      case "\\": out.append(contentsOf: "\\\\".unicodeScalars)
      case "\u{0}"..<"\u{20}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        let zeros = String(repeating: "0", count: 4 - digits.utf8.count)
        out.append(contentsOf: ("\\u" + zeros + digits).unicodeScalars)
      default: out.append(scalar)
      }
    }
    out.append("\"")
  }
}
