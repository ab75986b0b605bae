public import TUI

/// The offices of the city: where they are, when they are open, what they do and where to go for
/// what they do not do (domain.md F); and the search for an address by its 郵便番号.
public enum OfficeGuide: Screen {
  public static var name: String { OfficeGuideText.name }
  public static var guide: [String] { OfficeGuideText.guide }
  public static var refresh: Action? { .refreshed }

  public static func message(in state: State) -> Message? { state.message }

  public static func form(in state: State) -> Form? { state.search?.form ?? state.filter }

  public static func formAction(_ event: FormEvent) -> Action? { .form(event) }

  public static func resized(rows: Int, columns: Int) -> Action? { .resized(rows: rows) }
}
