public import Domain
public import TUI

extension PersonSearchScreen {
  public enum Action: Equatable, Sendable {
    // Answers
    case found(PersonHits, for: String)
    case opened(PersonDetail)
    case failed(DeskFailure)
    case foundAddress(PostalAnswer, for: PostalQuery)
    /// Of the people in sight these are stopped now: what was shown of them goes at once.
    case stopped([PersonID: StopCode])

    // Keys
    case refreshed
    case resized(rows: Int)
    case moved(TableMove)
    case detailAsked
    case householdAsked
    case purposeAsked
    /// A request for a certificate is begun for the person.
    case requestAsked
    case addressAsked
    case cleared
    case back
    case form(FormEvent)
  }

  public enum Effect: Equatable, Sendable {
    /// Answered by `found` or `failed`.
    case search(String)
    /// Answered by `opened` or `failed`; the log keeps the purpose.
    case view(PersonID, Purpose)
    /// Answered by `foundAddress` or `failed`.
    case findAddress(PostalQuery)
    /// Answered by `stopped` or `failed`, on the doorbell and about once a second.
    case recheck([PersonID])
    /// Begins a request for a certificate for somebody.
    case request(PersonID)
    /// Gives the person to the form this was opened from.
    case choose(PersonID)
    case leave
  }
}
