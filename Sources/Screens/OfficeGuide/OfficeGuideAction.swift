public import Domain
public import TUI

extension OfficeGuide {
  public enum Action: Equatable, Sendable {
    // Answers
    case ticked(OfficeTime)
    case found(PostalAnswer, for: PostalQuery)
    case failed(DeskFailure)

    // Keys
    case refreshed
    case resized(rows: Int)
    case moved(TableMove)
    case addressAsked
    /// Those who live at the address that was chosen.
    case peopleAsked
    case filterAsked
    case detailOpened
    case back
    case form(FormEvent)
  }

  public enum Effect: Equatable, Sendable {
    /// Answered by `ticked`, now and about once a second: offices open and close.
    case tick
    /// Answered by `found` or `failed`.
    case find(PostalQuery, limit: Int)
    /// Opens the register, looking for an address.
    case people(String)
    case leave
  }
}
