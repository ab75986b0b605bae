public import Domain

/// Text in a box: it is wrapped or made smaller down to a stated size, or the paper is refused with
/// the name of its field. Nothing is cut.
public struct PaperText: Equatable, Sendable {
  /// What the box holds, for the sentence that refuses it: 「氏名」.
  public var field: ExactText
  public var text: ExactText
  public var frame: PaperFrame
  public var font: PaperFont
  /// Tenths of a point.
  public var size: Int
  /// Tenths of a point; at most `size`.
  public var minimum: Int
  public var align: Align
  public var position: Position
  /// Several lines where one is not enough.
  public var wraps: Bool
  /// Per mille of black: 1000 is black, 0 white.
  public var ink: Int

  public enum Align: String, CaseIterable, Sendable {
    case leading, centre, trailing
  }

  public enum Position: String, CaseIterable, Sendable {
    case top, middle, bottom
  }

  public init(
    _ field: String, _ text: String, in frame: PaperFrame, font: PaperFont = .mincho,
    size: Int = 100, minimum: Int? = nil, align: Align = .leading,
    position: Position = .middle, wraps: Bool = false, ink: Int = 1_000
  ) {
    self.field = ExactText(field)
    self.text = ExactText(Self.printable(text, wraps: wraps))
    self.frame = frame
    self.font = font
    self.size = size
    self.minimum = min(size, minimum ?? max(60, size * 7 / 10))
    self.align = align
    self.position = position
    self.wraps = wraps
    self.ink = ink
  }

  /// Controls and marks of direction would change what stands around them: each becomes 〓, the
  /// printers' sign for a character that is not there. A line end stays where lines are wrapped.
  public static func printable(_ text: String, wraps: Bool) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where wraps: out.append(scalar)
      case 0..<0x20, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
        0x061C, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
        out.append("〓")
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  static let names: Set<String> = PaperFrame.names.union([
    "kind", "field", "text", "font", "size", "minimum", "align", "position", "wraps", "ink",
  ])

  var json: JSON {
    .object(
      [("kind", .text("text")), ("field", .text(field.text)), ("text", .text(text.text))]
        + frame.fields + [
          ("font", .text(font.rawValue)), ("size", .number(size)), ("minimum", .number(minimum)),
          ("align", .text(align.rawValue)), ("position", .text(position.rawValue)),
          ("wraps", .flag(wraps)), ("ink", .number(ink)),
        ])
  }

  init(_ fields: [String: PaperJSONField], in parent: PaperJSONField) throws(JSONFault) {
    let size = try fields.number("size", 30...2_000, in: parent)
    self.init(
      try fields.needed("field", in: parent).text(), try fields.needed("text", in: parent).text(),
      in: try PaperFrame(fields, in: parent), font: try fields.choice("font", or: .mincho),
      size: size, minimum: try fields.number("minimum", 30...size, or: size),
      align: try fields.choice("align", or: .leading),
      position: try fields.choice("position", or: .middle), wraps: try fields.flag("wraps"),
      ink: try fields.number("ink", 0...1_000, or: 1_000))
  }
}
