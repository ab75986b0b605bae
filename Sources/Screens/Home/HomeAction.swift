public import Domain
public import TUI

extension HomeScreen {
  public enum Action: Equatable, Sendable {
    case refreshed
    case loaded(Summary)
    /// The figures could not be read; the ones shown stay.
    case failed(DeskFailure)
    /// Something else could not be done.
    case refused(DeskFailure)
    case moved(TableMove)
    /// Enter on the selected row.
    case chose
    case opened(Destination)
    case signOutConfirmed
    case resized(rows: Int)
  }

  public enum Effect: Equatable, Sendable {
    /// Answered by `loaded` or `failed`.
    case load
    case open(Destination)
    /// Opens the form with what was typed in it.
    case resumeDraft(Draft)
    case signOut
  }
}
