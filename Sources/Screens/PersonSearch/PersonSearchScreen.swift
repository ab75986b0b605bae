public import TUI

/// Finding a resident as one types, and looking at one for a purpose that the log keeps
/// (domain.md A.9, A.12).
public enum PersonSearchScreen: Screen {
  public static var name: String { PersonSearchText.name }
  public static var guide: [String] { PersonSearchText.guide }

  /// Somebody may be stopped while a screen holds what it showed of them.
  public static var refresh: Action? { .refreshed }
  public static var recheck: Action? { .refreshed }

  public static func message(in state: State) -> Message? { state.message }

  public static func form(in state: State) -> Form? {
    state.address?.form ?? state.purposeForm ?? (state.detail == nil ? state.form : nil)
  }

  public static func formAction(_ event: FormEvent) -> Action? { .form(event) }

  public static func resized(rows: Int, columns: Int) -> Action? { .resized(rows: rows) }
}
