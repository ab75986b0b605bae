public import Domain
public import TUI

extension PersonSearchScreen {
  public enum Action: Equatable, Sendable {
    // Answers
    case found(PersonHits, for: String)
    case opened(PersonDetail)
    case failed(DeskFailure)

    // Keys
    case resized(rows: Int)
    case moved(TableMove)
    case detailAsked
    case householdAsked
    case purposeAsked
    case cleared
    case back
    case form(FormEvent)
  }

  public enum Effect: Equatable, Sendable {
    /// Answered by `found` or `failed`.
    case search(String)
    /// Answered by `opened` or `failed`; the log keeps the purpose.
    case view(PersonID, Purpose)
    case leave
  }
}
