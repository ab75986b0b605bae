/// Cuts text into the glyphs that buffers store and layout keeps whole: one base with the marks
/// that join it. か with U+3099, 葛 with its variation selector and ｶ with U+FF9E are one each.
///
/// Scalars that must not be drawn are passed over, a CR LF pair is one space, and a mark without
/// a base is dropped, so what comes out can be sent to a terminal as it is.
struct GlyphScanner {
  /// One glyph as it is stored.
  struct Glyph {
    var base: UInt32
    /// 0 for none.
    var mark: UInt32 = 0
    /// Marks after the first; rare, so an array that is nearly always empty.
    var moreMarks: [UInt32] = []
    var columns: Int
  }

  /// ncurses keeps a base and four marks for a cell and loses the rest (CCHARW_MAX).
  static let marksKept = 4

  private var scalars: String.UnicodeScalarView.Iterator
  private var ahead: Unicode.Scalar?
  private let ambiguousColumns: Int
  private var consumed = 0

  init(_ text: String, ambiguous: TextWidth.Ambiguous) {
    scalars = text.unicodeScalars.makeIterator()
    ahead = scalars.next()
    ambiguousColumns = ambiguous == .wide ? 2 : 1
  }

  /// Bytes of UTF-8 read so far: after `next()`, where the glyph and what follows it unseen ends.
  var utf8Offset: Int { consumed }

  /// The next scalar is a line break; only layout asks, a buffer stores a space.
  var isAtLineBreak: Bool {
    guard let value = ahead?.value else { return false }
    return switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  @inline(__always)
  mutating func next() -> Glyph? {
    while let scalar = ahead {
      advance()
      switch WidthClass(of: scalar) {
      case .combining, .dropped: continue
      case .narrow: return finished(scalar.value, 1)
      case .wide: return finished(scalar.value, 2)
      case .ambiguous: return finished(scalar.value, ambiguousColumns)
      case .space:
        if scalar == "\r", ahead == "\n" { advance() }
        return finished(0x20, 1)
      case .replaced: return finished(0xFFFD, ambiguousColumns)
      }
    }
    return nil
  }

  @inline(__always)
  private mutating func finished(_ base: UInt32, _ columns: Int) -> Glyph {
    var glyph = Glyph(base: base, columns: columns)
    guard let next = ahead, next.value >= 0x300 || next.value == 0xAD else { return glyph }
    takeMarks(&glyph)
    return glyph
  }

  @inline(__always)
  private mutating func takeMarks(_ glyph: inout Glyph) {
    while let next = ahead {
      switch WidthClass(of: next) {
      case .dropped: break
      case .combining: add(next.value, to: &glyph)
      case .narrow where takesSoundMark(glyph) && next.value &- 0xFF9E < 2:
        add(next.value, to: &glyph)
        glyph.columns = 2
      default: return
      }
      advance()
    }
  }

  /// A halfwidth kana that has no mark yet: the sound mark behind it belongs to it.
  private func takesSoundMark(_ glyph: Glyph) -> Bool {
    glyph.mark == 0 && glyph.base &- 0xFF66 < 0x38
  }

  private func add(_ mark: UInt32, to glyph: inout Glyph) {
    if glyph.mark == 0 {
      glyph.mark = mark
    } else if glyph.moreMarks.count < Self.marksKept - 1 {
      glyph.moreMarks.append(mark)
    }
  }

  @inline(__always)
  private mutating func advance() {
    if let scalar = ahead { consumed &+= Unicode.UTF8.width(scalar) }
    ahead = scalars.next()
  }
}
