public import TUI

/// The audit log, read by those who answer for it: who did or saw what, from where and why, newest
/// first (architecture.md, audit). It opens for a purpose only and does not refresh itself, because
/// every look at it is a row of its own.
public enum AuditViewerScreen: Screen {
  public static var name: String { AuditViewerText.name }
  public static var guide: [String] { AuditViewerText.guide }

  public static func message(in state: State) -> Message? { state.message }

  public static func form(in state: State) -> Form? { state.entry?.form }

  public static func formAction(_ event: FormEvent) -> Action? { .form(event) }

  public static func resized(rows: Int, columns: Int) -> Action? { .resized(rows: rows) }
}
