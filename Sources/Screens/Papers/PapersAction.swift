public import Domain
public import TUI

extension PapersScreen {
  public enum Action: Equatable, Sendable {
    // Answers
    /// What waits, and everything of today.
    case loaded(waiting: [DocumentRecord], today: [DocumentRecord])
    case done(String)
    /// Printed, but a box of it is left to the hand.
    case byHand(String)
    case failed(DeskFailure)

    // Keys
    case refreshed
    case resized(rows: Int)
    case moved(TableMove)
    case scopeAsked
    case printAsked
    /// The printer was looked at: nothing has come out.
    case lookedAsked
    case asked(Entry.Kind)
    case form(FormEvent)
    case back
  }

  public enum Effect: Equatable, Sendable {
    /// Answered by `loaded` or `failed`.
    case load
    /// Each answered by `done`, `byHand` or `failed`.
    case printOut(DocumentID, looked: Bool)
    case reprint(DocumentID, reason: String)
    case withdraw(DocumentID, reason: String)
    case leave
  }
}
