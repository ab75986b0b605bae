public import TUI

/// Where everybody begins: staff number and password at a registered terminal.
public enum SignInScreen: Screen {
  public static var name: String { SignInText.name }
  public static var guide: [String] { SignInText.guide }

  public static func message(in state: State) -> Message? { state.message }

  /// One field at a time, so that up, down and Tab also reach the table of demo staff.
  public static func form(in state: State) -> Form? { state.focusedForm }

  public static func formAction(_ event: FormEvent) -> Action? { .form(event) }
}
