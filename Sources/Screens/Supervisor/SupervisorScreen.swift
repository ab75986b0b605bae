public import TUI

/// The desk behind the counters: every queue of an office, its counters and open tickets, what
/// waits for approval, and the end of the day (screens.md, 監督者; product.md 5).
public enum SupervisorScreen: Screen {
  public static var name: String { SupervisorText.name }
  public static var guide: [String] { SupervisorText.guide }
  public static var refresh: Action? { .refreshed }

  public static func message(in state: State) -> Message? { state.message ?? state.hint }

  public static func form(in state: State) -> Form? { state.entry?.form }

  public static func formAction(_ event: FormEvent) -> Action? { .form(event) }

  public static func resized(rows: Int, columns: Int) -> Action? {
    .resized(rows: rows, columns: columns)
  }
}
