import Domain
public import TUI

/// Requests for certificates: which stand where, and the next step of each (screens.md 証明書).
public enum RequestScreen: Screen {
  public static var name: String { Text.name }
  public static var guide: [String] { Text.guide }
  public static var refresh: Action? { .refreshed }
  /// Somebody may be stopped while the list and a half-typed form show their name.
  public static var recheck: Action? { .rechecked }

  public static func message(in state: State) -> Message? { state.message }

  public static func form(in state: State) -> Form? { state.entry?.form }

  public static func answered(_ text: String) -> Action? { .personChosen(PersonID(text)) }

  public static func formAction(_ event: FormEvent) -> Action? { .form(event) }

  public static func resized(rows: Int, columns: Int) -> Action? { .resized(rows: rows) }
}
