public import TUI

/// Papers that wait for the printer, and what was printed today: each once, none lost.
public enum PapersScreen: Screen {
  public static var name: String { PapersText.name }
  public static var guide: [String] { PapersText.guide }
  public static var refresh: Action? { .refreshed }

  public static func message(in state: State) -> Message? { state.message }

  public static func form(in state: State) -> Form? { state.entry?.form }

  public static func formAction(_ event: FormEvent) -> Action? { .form(event) }

  public static func resized(rows: Int, columns: Int) -> Action? { .resized(rows: rows) }
}
