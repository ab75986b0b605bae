public import TUI

/// The money of a day (日計; domain.md C.6): by certificate and method, by person, and every payment.
public enum DayListScreen: Screen {
  public static var name: String { DayListText.name }
  public static var guide: [String] { DayListText.guide }
  public static var refresh: Action? { .refreshed }

  public static func message(in state: State) -> Message? { state.message }

  public static func resized(rows: Int, columns: Int) -> Action? { .resized(rows: rows) }
}
