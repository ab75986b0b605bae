/// How a cell is drawn: attributes of the glyph and a tone.
///
/// A tone only repeats what a word on the screen already says; a screen must read the same
/// without colour (`NO_COLOR`, a monochrome terminal, a Braille line).
public struct Style: Hashable, Sendable {
  /// Four attribute bits and, above them, the tone; seven bits in all, so that a cell stays one word.
  var bits: UInt8

  public enum Tone: UInt8, Sendable, CaseIterable {
    case plain, accent, caution, alarm, good
  }

  public init(
    bold: Bool = false, dim: Bool = false, reverse: Bool = false, underline: Bool = false,
    tone: Tone = .plain
  ) {
    bits =
      (bold ? 1 : 0) | (dim ? 2 : 0) | (reverse ? 4 : 0) | (underline ? 8 : 0)
      | (tone.rawValue << 4)
  }

  init(bits: UInt8) { self.bits = bits }

  public var bold: Bool {
    get { bits & 1 != 0 }
    set { set(1, newValue) }
  }
  public var dim: Bool {
    get { bits & 2 != 0 }
    set { set(2, newValue) }
  }
  public var reverse: Bool {
    get { bits & 4 != 0 }
    set { set(4, newValue) }
  }
  public var underline: Bool {
    get { bits & 8 != 0 }
    set { set(8, newValue) }
  }
  public var tone: Tone {
    get { Tone(rawValue: bits >> 4) ?? .plain }
    set { bits = bits & 0x0F | newValue.rawValue << 4 }
  }

  private mutating func set(_ bit: UInt8, _ on: Bool) { bits = on ? bits | bit : bits & ~bit }

  public static let plain = Style()
  public static let bold = Style(bold: true)
  public static let dim = Style(dim: true)
  public static let reverse = Style(reverse: true)
}

extension Style: CustomStringConvertible {
  /// The words of the style, for pictures and failure messages: `bold reverse caution`.
  public var description: String {
    var words: [String] = []
    if bold { words.append("bold") }
    if dim { words.append("dim") }
    if reverse { words.append("reverse") }
    if underline { words.append("underline") }
    if tone != .plain { words.append("\(tone)") }
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }
}
