public import Domain
public import TUI

extension ProtectionScreen {
  public enum Action: Equatable, Sendable {
    // Answers
    case loaded(ProtectionBoard)
    case read(ProtectionID, ProtectionSecret)
    case done(String)
    /// Whose number it is.
    case found(PersonID, RequestLine.Subject, kana: String)
    case failed(DeskFailure)

    // Keys
    case refreshed
    case resized(rows: Int)
    case moved(TableMove)
    case addAsked
    case nextAsked
    case refuseAsked
    case stepAsked
    case counterpartsAsked
    case counterpartAddAsked
    case inboundAsked
    case endAsked
    case detailOpened
    case back
    case form(FormEvent)
  }

  public enum Effect: Equatable, Sendable {
    /// Answered by `loaded` or `failed`, now and about once a second.
    case load
    /// All others are answered by `done` or `failed`, unless it says otherwise.
    case add(PersonID, consultedOn: CivilDate, ProtectionSecret, absent: String)
    /// Answered by `found` or `failed`.
    case lookUp(PersonID)
    case propose(ProtectionStep, ProtectionID, reason: String)
    case decide(Int, confirm: Bool)
    case tick(Int, String)
    case close(Int)
    case receive(String)
    case take(Int)
    case finish(Int, ProtectionID)
    case allow(ReleaseID, reason: String, password: String)
    case refuse(ReleaseID, reason: String)
    case acknowledge(Int)
    /// Answered by `read` or `failed`; the log keeps it.
    case read(ProtectionID)
    case keep(ProtectionID, ProtectionSecret)
    case leave
  }
}
