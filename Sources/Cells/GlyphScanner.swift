/// Cuts text into the glyphs that buffers store and layout keeps whole: one base with the marks
/// that join it. か with U+3099, 葛 with its variation selector and ｶ with U+FF9E are one each.
///
/// Scalars that must not be drawn are passed over, a CR LF pair is one space, and a mark without
/// a base is dropped, so what comes out can be sent to a terminal as it is. It reads the bytes of
/// a Swift string, which are valid UTF-8 by construction, and is alive only inside `over`.
struct GlyphScanner {
  /// One glyph as it is stored.
  struct Glyph {
    var base: UInt32
    /// Up to four, 0 for none: ncurses keeps no more for a cell (CCHARW_MAX).
    var marks = SIMD4<UInt32>()
    var columns: Int
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let ambiguousColumns: Int
  /// Where the scalar `ahead` begins: after `next()`, the end of the glyph and of what follows it
  /// unseen.
  private(set) var utf8Offset = 0
  private var ahead: UInt32 = 0
  private var aheadLength = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ ambiguous: TextWidth.Ambiguous) {
    self.bytes = bytes
    ambiguousColumns = ambiguous == .wide ? 2 : 1
    read()
  }

  /// Hands a scanner over `text` to `body`.
  @inline(__always)
  static func over<Result>(
    _ text: String, _ ambiguous: TextWidth.Ambiguous, _ body: (inout GlyphScanner) -> Result
  ) -> Result {
    var text = text
    return text.withUTF8 { bytes in
      var scanner = GlyphScanner(bytes, ambiguous)
      return body(&scanner)
    }
  }

  /// The next scalar is a line break; only layout asks, a buffer stores a space.
  var isAtLineBreak: Bool {
    guard aheadLength > 0 else { return false }
    return switch ahead {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  @inline(__always)
  mutating func next() -> Glyph? {
    while aheadLength > 0 {
      let scalar = ahead
      advance()
      switch WidthClass(of: scalar) {
      case .combining, .dropped: continue
      case .narrow: return finished(scalar, 1)
      case .wide: return finished(scalar, 2)
      case .ambiguous: return finished(scalar, ambiguousColumns)
      case .space:
        if scalar == 0x0D, aheadLength > 0, ahead == 0x0A { advance() }
        return finished(0x20, 1)
      case .replaced: return finished(0xFFFD, ambiguousColumns)
      }
    }
    return nil
  }

  @inline(__always)
  private mutating func finished(_ base: UInt32, _ columns: Int) -> Glyph {
    var glyph = Glyph(base: base, columns: columns)
    if ahead >= 0xAD { takeMarks(&glyph) }
    return glyph
  }

  @inline(__always)
  private mutating func takeMarks(_ glyph: inout Glyph) {
    while aheadLength > 0 {
      switch WidthClass(of: ahead) {
      case .dropped: break
      case .combining: add(ahead, to: &glyph)
      case .narrow where takesSoundMark(glyph) && ahead &- 0xFF9E < 2:
        add(ahead, to: &glyph)
        glyph.columns = 2
      default: return
      }
      advance()
    }
  }

  /// A halfwidth kana that has no mark yet: the sound mark behind it belongs to it.
  private func takesSoundMark(_ glyph: Glyph) -> Bool {
    glyph.marks.x == 0 && glyph.base &- 0xFF66 < 0x38
  }

  private func add(_ mark: UInt32, to glyph: inout Glyph) {
    for place in 0..<4 where glyph.marks[place] == 0 {
      glyph.marks[place] = mark
      return
    }
  }

  @inline(__always)
  private mutating func advance() {
    utf8Offset &+= aheadLength
    read()
  }

  /// Decodes the scalar at `utf8Offset`.
  @inline(__always)
  private mutating func read() {
    guard utf8Offset < bytes.count else {
      (ahead, aheadLength) = (0, 0)
      return
    }
    let first = UInt32(bytes[utf8Offset])
    if first < 0x80 {
      (ahead, aheadLength) = (first, 1)
    } else if first < 0xE0 {
      (ahead, aheadLength) = ((first & 0x1F) << 6 | tail(1), 2)
    } else if first < 0xF0 {
      (ahead, aheadLength) = ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
    } else {
      ahead = (first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)
      aheadLength = 4
    }
  }

  @inline(__always)
  private func tail(_ offset: Int) -> UInt32 { UInt32(bytes[utf8Offset &+ offset] & 0x3F) }
}
