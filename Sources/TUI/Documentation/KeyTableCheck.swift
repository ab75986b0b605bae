import Cells

/// The rules of screens.md and terminal.md 6.8 for a key table.
public enum KeyTableCheck {
  /// Columns of a footer label: four kanji, or the longest word there is no kanji for
  /// (サインアウト).
  public static let labelColumns = 12

  /// What is wrong with a table, one sentence a fault; empty when nothing is.
  public static func faults(in screen: ScreenKeys) -> [String] {
    let rows = screen.rows.flatMap { row in
      rowFaults(row).map { "\(screen.name) \(row.label): \($0)" }
    }
    return rows + doubleKeys(screen) + emptyGuide(screen)
  }

  private static func rowFaults(_ row: ScreenKeys.Row) -> [String] {
    var faults: [String] = []
    if row.keys.allSatisfy(\.isLetter) {
      faults.append("no key that an input method lets through")
    }
    for key in row.keys where reserved.contains(key) {
      faults.append("\(key.name) does the same on every screen and cannot be bound")
    }
    if row.isDestructive, row.keys.contains(where: neighboursOfMainVerb.contains) {
      faults.append("a destructive key stands beside the main verb F2")
    }
    if row.keys.contains(.function(2)), row.label == GlobalKey.back.label {
      faults.append("F2 is the main verb and never goes back")
    }
    if row.isInFooter, TextWidth.columns(of: row.label) > labelColumns {
      faults.append("the label is wider than \(labelColumns) columns")
    }
    if row.isInPalette, !isKana(row.reading) {
      faults.append("the reading is not kana, so the palette cannot find it")
    }
    if !row.help.hasSuffix("。") { faults.append("the help is not a whole sentence") }
    return faults
  }

  private static func doubleKeys(_ screen: ScreenKeys) -> [String] {
    var seen: Set<Key> = []
    return screen.rows.flatMap(\.keys).filter { !seen.insert($0).inserted }.map {
      "\(screen.name): \($0.name) is bound twice"
    }
  }

  private static func emptyGuide(_ screen: ScreenKeys) -> [String] {
    screen.guide.contains { !$0.isEmpty } ? [] : ["\(screen.name): F1 has no text"]
  }

  private static func isKana(_ reading: String) -> Bool {
    let scalars = SearchFolding.folded(reading).unicodeScalars
    return !scalars.isEmpty
      && scalars.allSatisfy { (0x30A1...0x30FC).contains($0.value) || $0.isASCII }
  }

  private static let neighboursOfMainVerb: Set<Key> = [.function(1), .function(3)]

  /// Esc alone may be taken by a screen.
  private static let reserved: Set<Key> = Set(
    GlobalKey.allCases.filter { $0 != .back }.map(\.key) + [.control("o")])
}
