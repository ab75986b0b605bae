public import TUI

/// The accounts of the staff: who may do what and where, from when, and what to do when somebody
/// cannot sign in (domain.md H).
public enum StaffAdminScreen: Screen {
  public static var name: String { StaffAdminText.name }
  public static var guide: [String] { StaffAdminText.guide }
  public static var refresh: Action? { .refreshed }

  public static func message(in state: State) -> Message? { state.message }

  public static func form(in state: State) -> Form? { state.entry?.form }

  public static func formAction(_ event: FormEvent) -> Action? { .form(event) }

  public static func resized(rows: Int, columns: Int) -> Action? { .resized(rows: rows) }
}
