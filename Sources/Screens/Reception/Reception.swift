public import TUI

/// 受付: gives numbers. The common visit takes two keys, the queue's and F2.
public enum Reception: Screen {
  public static var name: String { "受付" }
  public static var guide: [String] { Text.guide }
  public static var refresh: Action? { .refresh }

  public static func message(in state: State) -> Message? { state.message }
  public static func form(in state: State) -> Form? { state.sheet?.form }
  public static func formAction(_ event: FormEvent) -> Action? { .form(event) }
}
