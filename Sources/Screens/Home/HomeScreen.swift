public import TUI

/// The first screen after sign-in: where one can go, what waits, what was left half-typed.
public enum HomeScreen: Screen {
  public static var name: String { HomeText.name }
  public static var guide: [String] { HomeText.guide }
  public static var refresh: Action? { .refreshed }

  public static func message(in state: State) -> Message? { state.message }

  public static func resized(rows: Int, columns: Int) -> Action? { .resized(rows: rows) }
}
