public import TUI

/// The public call screen on the wall: numbers and counters, and nothing about a person.
///
/// Several calls in one second take turns, each at least `State.turnSeconds` long; none is left out.
/// When it cannot read, the last good picture stays and says since when.
public enum BoardScreen: Screen {
  public static var name: String { BoardText.name }
  public static var guide: [String] { BoardText.guide }
  public static var showsFrame: Bool { false }
  public static var refresh: Action? { .refreshed }

  /// Takes whatever is typed, so that no hint about keys ever stands on the wall.
  public static func form(in state: State) -> Form? {
    Form(title: "", fields: [.text("nothing", label: "", limit: 0)], verb: "")
  }

  public static func formAction(_ event: FormEvent) -> Action? { .ignored }
}
