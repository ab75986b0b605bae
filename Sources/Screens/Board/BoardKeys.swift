public import TUI

extension BoardScreen {
  /// Nobody sits at it: of all keys only Ctrl-C and Ctrl-L, which the program answers itself, do
  /// anything.
  public static var keys: [KeyRow<State, Action>] {
    let others: [Key] =
      [.up, .down, .tab, .backTab, .pageUp, .pageDown, .insert]
      + "abdefghijkmnpqrstuvwxyz".map { .control($0) }
    return [
      KeyRow(
        (1...12).map { .function($0) } + others, .ignored, label: BoardText.noKey,
        reading: BoardText.noKeyReading, help: BoardText.helpNoKey, showsInFooter: false,
        showsInPalette: false)
    ]
  }
}
