import Domain
public import TUI

/// 戸籍の広域交付: the family of whoever stands at the counter, the registers, and what becomes of each
/// (domain.md C.2).
public enum KosekiScreen: Screen {
  public static var name: String { Text.name }
  public static var guide: [String] { Text.guide }
  public static var refresh: Action? { .refreshed }
  /// Whom something stops meanwhile must not stand here when the screen above is closed.
  public static var recheck: Action? { .refreshed }

  public static func message(in state: State) -> Message? { state.message }

  public static func form(in state: State) -> Form? { state.entry?.form }

  public static func formAction(_ event: FormEvent) -> Action? { .form(event) }

  public static func resized(rows: Int, columns: Int) -> Action? { .resized(rows: rows) }
}
