public import TUI

/// The public call screen on the wall: numbers and counters, and nothing about a person.
///
/// Several calls in one second take turns, each at least `State.turnSeconds` long; none is left out.
/// When it cannot read, the last good picture stays and says since when.
public enum BoardScreen: Screen {
  public static var name: String { BoardText.name }
  public static var guide: [String] { BoardText.guide }
  /// Nobody stands at it: letters and F-keys do nothing.
  public static var keys: [KeyRow<State, Action>] { [] }
  public static var showsFrame: Bool { false }
  public static var refresh: Action? { .refreshed }
}
