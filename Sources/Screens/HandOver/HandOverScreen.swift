public import TUI

/// Gives my counter and its open ticket to a colleague and ends my session.
public enum HandOverScreen: Screen {
  public static var name: String { HandOverText.name }
  public static var guide: [String] { HandOverText.guide }
  public static var refresh: Action? { .refreshed }

  public static func message(in state: State) -> Message? { state.message }

  public static func form(in state: State) -> Form? { state.filter }

  public static func formAction(_ event: FormEvent) -> Action? { .filtered(event) }

  public static func resized(rows: Int, columns: Int) -> Action? { .resized(rows: rows) }
}
