public import TUI

/// A new password: asked for by its owner, or demanded before anything else can be opened.
public enum PasswordChangeScreen: Screen {
  public static var name: String { PasswordChangeText.name }
  public static var guide: [String] { PasswordChangeText.guide }

  public static func message(in state: State) -> Message? { state.message }

  public static func form(in state: State) -> Form? { state.form }

  public static func formAction(_ event: FormEvent) -> Action? { .form(event) }
}
