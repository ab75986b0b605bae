/// A screen that F9 opens from wherever one is.
public struct PalettePlace {
  /// What opening it led to.
  public enum Opening {
    case screen(Mounted)
    /// Why not, as a sentence.
    case refused(String)
  }

  public var label: String
  /// The label in kana.
  public var reading: String
  public var help: String
  public var disabledReason: String?
  public var open: () -> Opening

  public init(
    label: String, reading: String, help: String, disabledReason: String? = nil,
    open: @escaping () -> Opening
  ) {
    self.label = label
    self.reading = reading
    self.help = help
    self.disabledReason = disabledReason
    self.open = open
  }

  var entry: KeyEntry {
    KeyEntry(
      keys: [], label: label, reading: reading, help: help, disabledReason: disabledReason,
      showsInFooter: false, showsInPalette: true)
  }
}
