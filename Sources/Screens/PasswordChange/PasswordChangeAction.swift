public import Domain
public import TUI

extension PasswordChangeScreen {
  public enum Action: Equatable, Sendable {
    case form(FormEvent)
    case submitted
    /// Esc, where it is not the form's.
    case cancelled
    case signOutAsked
    /// The new password is set.
    case changed
    /// Nothing was changed.
    case refused(DeskFailure)
  }

  public enum Effect: Equatable, Sendable {
    /// Answered by `changed` or `refused`; `current` is nil when it must be changed.
    case change(current: String?, new: String)
    /// Goes on: back to the screen beneath, or to the first screen after a demanded change.
    case finish
    /// Esc: back to the screen beneath, with nothing changed.
    case close
    /// Leaves without changing anything.
    case signOut
  }
}
