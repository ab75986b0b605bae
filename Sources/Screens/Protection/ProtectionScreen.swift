public import TUI

/// Blocks on people's whereabouts and all that has to be done about them (domain.md A.9), for the
/// officer and for supervisors. Its words are neutral: a visitor may see the terminal.
public enum ProtectionScreen: Screen {
  public static var name: String { ProtectionText.name }
  public static var guide: [String] { ProtectionText.guide }
  public static var refresh: Action? { .refreshed }

  public static func message(in state: State) -> Message? { state.message }

  public static func form(in state: State) -> Form? { state.entry?.form }

  public static func formAction(_ event: FormEvent) -> Action? { .form(event) }

  public static func resized(rows: Int, columns: Int) -> Action? { .resized(rows: rows) }
}
