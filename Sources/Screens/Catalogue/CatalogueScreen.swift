public import TUI

/// The catalogue: its versions, what one of them says on a day and what it would change; putting
/// one in force is asked of a second person (architecture.md, invariants).
public enum CatalogueScreen: Screen {
  public static var name: String { CatalogueText.name }
  public static var guide: [String] { CatalogueText.guide }
  public static var refresh: Action? { .refreshed }

  public static func message(in state: State) -> Message? { state.message }

  public static func form(in state: State) -> Form? { state.entry?.form }

  public static func formAction(_ event: FormEvent) -> Action? { .form(event) }

  public static func resized(rows: Int, columns: Int) -> Action? { .resized(rows: rows) }
}
