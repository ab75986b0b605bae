import CTerminal

/// `devtool width-table`: writes Sources/Cells/WidthTable.generated.swift to standard output.
///
/// The widths are libc's under a UTF-8 locale, so that our columns and those of ncurses agree; our
/// own rules come on top and are the ones `Cells.WidthClass` names.
enum WidthTableCommand {
  /// Returns the exit status: 0, or 78 when the machine has no UTF-8 locale.
  static func run() -> Int32 {
    guard ct_use_utf8_locale() != nil else { return 78 }
    print(WidthTableSource(codes: (0..<0x11_0000).map(code(of:))).text, terminator: "")
    return 0
  }

  /// The raw value of `Cells.WidthClass` for a code point.
  static func code(of value: UInt32) -> UInt8 {
    guard let scalar = Unicode.Scalar(value) else { return 6 }
    switch value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: return 5
    case 0xFF9E, 0xFF9F: return 1
    case 0xFE0E, 0xFE0F: return 4  // Text and emoji selectors: terminals differ in the width.
    case 0x1F3FB...0x1F3FF: return 4  // Skin tones: two columns here, none there.
    case 0xFE00...0xFE0D, 0xE0100...0xE01EF, 0x180B...0x180D, 0x180F: return 0
    default: break
    }
    let width = ct_scalar_columns(value)
    switch scalar.properties.generalCategory {
    case .control: return 6
    case .format where width <= 0 || value == 0xAD: return 4
    default: break
    }
    if width < 0 { return 6 }
    if width == 0 { return scalar.properties.isDefaultIgnorableCodePoint ? 4 : 0 }
    if width == 1, EastAsianAmbiguous.scalars.contains(value) { return 3 }
    return UInt8(width)
  }
}
