public import TUI

/// The office's security paper: where it lies, what is left, what nobody can account for, and the
/// day's movements (domain.md C.6).
public enum PaperStockScreen: Screen {
  public static var name: String { PaperStockText.name }
  public static var guide: [String] { PaperStockText.guide }
  public static var refresh: Action? { .refreshed }

  public static func message(in state: State) -> Message? { state.message }

  public static func form(in state: State) -> Form? { state.entry?.form }

  public static func formAction(_ event: FormEvent) -> Action? { .form(event) }

  public static func resized(rows: Int, columns: Int) -> Action? { .resized(rows: rows) }
}
