/// The key table of a screen without the types of the screen: what docs/keys.md prints and what
/// `KeyTableCheck` reads.
public struct ScreenKeys: Equatable, Sendable {
  /// One row, with what does not depend on the state.
  public struct Row: Equatable, Sendable {
    public var keys: [Key]
    public var label: String
    public var reading: String
    public var help: String
    public var isInFooter: Bool
    public var isInPalette: Bool
    /// Some state given at `init` made the row ask before it destroys.
    public var isDestructive: Bool
  }

  public var name: String
  public var guide: [String]
  public var rows: [Row]

  /// - Parameter samples: states in which to look for questions that come before destroying.
  public init<S: Screen>(_ screen: S.Type, samples: [S.State] = []) {
    name = S.name
    guide = S.guide
    rows = S.keys.map { row in
      Row(
        keys: row.keys, label: row.label, reading: row.reading, help: row.help,
        isInFooter: row.showsInFooter, isInPalette: row.showsInPalette,
        isDestructive: samples.contains { row.confirmation($0)?.isDestructive == true })
    }
  }
}
