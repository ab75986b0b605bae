public import Domain
public import TUI

extension SignInScreen {
  public enum Action: Equatable, Sendable {
    case form(FormEvent)
    /// Tab or down, Shift-Tab or up.
    case wentOn(TableMove)
    case tabbed(forward: Bool)
    /// Enter on the table of demo staff.
    case chose
    /// Enter in the password, or the main verb.
    case submitted
    /// Esc.
    case cancelled
    /// To and from the table of demo staff.
    case toggledTable
    /// The attempt failed; nothing was opened.
    case refused(DeskFailure)
    case resized(rows: Int)
  }

  public enum Effect: Equatable, Sendable {
    /// Answered by `refused`, or the program goes to another screen.
    case signIn(StaffID, password: String)
  }

  public static func resized(rows: Int, columns: Int) -> Action? { .resized(rows: rows) }
}
