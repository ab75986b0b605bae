/// A JSON document in the order it is built, written without Foundation: a command that prints one
/// line must not wait for a library to load.
public enum JSON: Equatable, Sendable {
  case null
  case flag(Bool)
  case number(Int)
  case text(String)
  case list([JSON])
  case object([(String, JSON)])

  public static func text(_ value: String?) -> JSON { value.map { JSON.text($0) } ?? .null }
  public static func number(_ value: Int?) -> JSON { value.map { JSON.number($0) } ?? .null }

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
      case "\n": out.append(contentsOf: "\\n".unicodeScalars)
      case "\r": out.append(contentsOf: "\\r".unicodeScalars)
      case "\t": out.append(contentsOf: "\\t".unicodeScalars)
      default:
        if isEscaped(scalar.value) {
          let digits = String(scalar.value, radix: 16)
          let zeros = String(repeating: "0", count: 4 - digits.utf8.count)
          out.append(contentsOf: ("\\u" + zeros + digits).unicodeScalars)
        } else {
          out.append(scalar)
        }
      }
    }
    out.append("\"")
  }

  /// C1 controls, marks of direction, line separators and the byte order mark are legal in JSON;
  /// on a terminal or in a log they change what is read.
  private static func isEscaped(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  public static func == (left: JSON, right: JSON) -> Bool {
    left.written.unicodeScalars.elementsEqual(right.written.unicodeScalars)
  }
}
