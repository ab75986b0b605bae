public import Domain
public import TUI

extension AuditViewerScreen {
  public enum Action: Equatable, Sendable {
    // Answers
    /// A page of what was searched for; the first one opens the log.
    case loaded(AuditPage)
    case verified(Verification)
    case failed(DeskFailure)

    // Keys
    case resized(rows: Int)
    case moved(TableMove)
    case filterAsked
    case filterCleared
    /// Everything on the subject of the selected entry.
    case sameSubject
    /// Everything the person of the selected entry did.
    case sameStaff
    case reloadAsked
    case nextPage
    case previousPage
    case verifyAsked
    case detailOpened
    case back
    case form(FormEvent)
  }

  public enum Effect: Equatable, Sendable {
    /// The first look, recorded with its purpose; answered by `loaded` or `failed`.
    case open(Purpose, AuditQuery)
    case search(AuditQuery, Purpose)
    /// Reads the whole chain and the witness log; answered by `verified`.
    case verify
    case leave
  }

  /// What the check of the chain found.
  public enum Verification: Equatable, Sendable {
    case intact(rows: Int)
    /// The first entry that is not what was written, and what is wrong with it.
    case broken(firstBad: Int, reason: String)
  }
}
