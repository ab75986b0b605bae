public import TUI

/// The cover of a terminal whose clerk is away: nothing of the work below, no name.
///
/// It draws the whole terminal itself; the screens beneath keep their state (domain.md H).
public enum LockScreen: Screen {
  public static var name: String { LockText.name }
  public static var guide: [String] { LockText.guide }
  public static var showsFrame: Bool { false }
  public static var refresh: Action? { .refreshed }

  /// Drawn by the screen itself.
  public static func message(in state: State) -> Message? { state.message }

  public static func form(in state: State) -> Form? { state.form }

  public static func formAction(_ event: FormEvent) -> Action? { .form(event) }
}
