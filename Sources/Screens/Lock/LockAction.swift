public import Domain
public import TUI

extension LockScreen {
  public enum Action: Equatable, Sendable {
    case refreshed
    case tick(OfficeTime)
    case form(FormEvent)
    case submitted
    /// Esc.
    case cancelled
    /// A colleague asks how to take over.
    case handOverAsked
    case signOutAsked
    /// The terminal stays locked.
    case refused(DeskFailure)
  }

  public enum Effect: Equatable, Sendable {
    /// Answered by `tick`.
    case readClock
    /// Answered by `refused`, or the cover is taken away.
    case unlock(password: String)
    /// Ends the session; half-typed forms are kept for its owner.
    case signOut
  }
}
