public import TUI

/// Closing a till, or the office, for a day: what the payments say, what was counted, and why the two
/// differ (domain.md C.6).
public enum TillScreen: Screen {
  public static var name: String { TillText.name }
  public static var guide: [String] { TillText.guide }
  public static var refresh: Action? { .refreshed }

  public static func message(in state: State) -> Message? { state.message }

  public static func form(in state: State) -> Form? { state.entry?.form }

  public static func formAction(_ event: FormEvent) -> Action? { .form(event) }

  public static func resized(rows: Int, columns: Int) -> Action? { .resized(rows: rows) }
}
