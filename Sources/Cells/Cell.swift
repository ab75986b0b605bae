/// One cell in one word: scalar, first joined mark, style, and what the cell is to its neighbours.
///
/// A glyph of two columns has its lead on the left and a continuation on the right. The marks
/// of a cell with several live in the buffer's side table; the flag says whether to look there.
struct Cell: Equatable {
  var word: UInt64

  static let scalarMask: UInt64 = 0x1F_FFFF
  static let markShift: UInt64 = 21
  static let styleShift: UInt64 = 42
  static let styleMask: UInt64 = 0x7F << styleShift
  static let leadFlag: UInt64 = 1 << 49
  static let continuationFlag: UInt64 = 1 << 50
  static let moreFlag: UInt64 = 1 << 51

  @inline(__always)
  init(base: UInt32, mark: UInt32 = 0, style: Style, isLead: Bool = false, hasMore: Bool = false) {
    word =
      UInt64(base) | UInt64(mark) << Self.markShift | UInt64(style.bits) << Self.styleShift
      | (isLead ? Self.leadFlag : 0) | (hasMore ? Self.moreFlag : 0)
  }

  @inline(__always)
  init(word: UInt64) { self.word = word }

  @inline(__always)
  static func continuation(_ style: Style) -> Cell {
    Cell(word: continuationFlag | UInt64(style.bits) << styleShift)
  }

  @inline(__always)
  static func blank(_ style: Style) -> Cell { Cell(base: 0x20, style: style) }

  var isLead: Bool { word & Self.leadFlag != 0 }
  var isContinuation: Bool { word & Self.continuationFlag != 0 }
  var hasMore: Bool { word & Self.moreFlag != 0 }
  var base: UInt32 { UInt32(word & Self.scalarMask) }
  var mark: UInt32 { UInt32(word >> Self.markShift & Self.scalarMask) }

  var style: Style {
    get { Style(bits: UInt8(word >> Self.styleShift & 0x7F)) }
    set { word = word & ~Self.styleMask | UInt64(newValue.bits) << Self.styleShift }
  }
}
