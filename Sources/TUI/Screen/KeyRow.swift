/// One row of a screen's key table. Dispatch, footer, F1, F9 and docs/keys.md all read this row.
///
/// The order of the rows is their importance: a narrow footer keeps the first ones.
public struct KeyRow<State, Action>: Sendable {
  /// Every row needs one key that an input method lets through (terminal.md 6.8).
  public var keys: [Key]
  /// Two to four kanji for the footer.
  public var label: String
  /// The label in kana, for the palette.
  public var reading: String
  /// One sentence for F1 and the palette.
  public var help: String
  public var action: @Sendable (State) -> Action
  /// Why the key cannot work now, as a sentence; nil when it can.
  public var disabledReason: @Sendable (State) -> String?
  public var confirmation: @Sendable (State) -> Confirmation?
  public var showsInFooter: Bool
  /// Moving about a list is not offered in the palette.
  public var showsInPalette: Bool
  /// What F1 and the palette call the row while the screen is open, where it stands for something of
  /// the data; nil: `label` and `help`, which docs/keys.md has.
  public var current: @Sendable (State) -> (label: String, help: String)?

  public init(
    keys: [Key], label: String, reading: String, help: String,
    action: @escaping @Sendable (State) -> Action,
    disabledReason: @escaping @Sendable (State) -> String? = { _ in nil },
    confirmation: @escaping @Sendable (State) -> Confirmation? = { _ in nil },
    showsInFooter: Bool = true, showsInPalette: Bool = true,
    current: @escaping @Sendable (State) -> (label: String, help: String)? = { _ in nil }
  ) {
    self.keys = keys
    self.label = label
    self.reading = reading
    self.help = help
    self.action = action
    self.disabledReason = disabledReason
    self.confirmation = confirmation
    self.showsInFooter = showsInFooter
    self.showsInPalette = showsInPalette
    self.current = current
  }
}

extension KeyRow where Action: Sendable {
  /// A row whose action does not depend on the state.
  public init(
    _ keys: [Key], _ action: Action, label: String, reading: String, help: String,
    disabledReason: @escaping @Sendable (State) -> String? = { _ in nil },
    confirmation: @escaping @Sendable (State) -> Confirmation? = { _ in nil },
    showsInFooter: Bool = true, showsInPalette: Bool = true
  ) {
    self.init(
      keys: keys, label: label, reading: reading, help: help, action: { _ in action },
      disabledReason: disabledReason, confirmation: confirmation,
      showsInFooter: showsInFooter, showsInPalette: showsInPalette)
  }

  /// The six rows that move the selection of a list, hidden from footer and palette.
  public static func moving(_ action: @escaping @Sendable (TableMove) -> Action) -> [KeyRow] {
    TableMove.allCases.map { move in
      KeyRow(
        keys: [move.key], label: move.label, reading: move.reading, help: move.help,
        action: { _ in action(move) }, showsInFooter: false, showsInPalette: false)
    }
  }
}
