public import Domain
public import TUI

extension Reception {
  /// What happened: a key, a form, an answer.
  public enum Action: Equatable, Sendable {
    case refresh
    case moved(TableMove)
    /// The queue at a place of the list, from 0.
    case picked(Int)
    case prioritised
    case servicesOpened, remarkOpened
    case form(FormEvent)
    /// The number is to be given.
    case confirmed
    /// A visit counted by mistake is to be taken back.
    case countTakenBack
    /// The intake of the queue is to be closed, or opened again.
    case intakeAsked
    // Answers
    case loaded(DeskSnapshot)
    case issued(Ticket)
    /// A visit was counted, or taken back: how many there are today.
    case counted(QueueID, Int)
    case intakeChanged(QueueID, isClosed: Bool)
    case draftFound(Draft?)
    case failed(DeskFailure)
  }

  /// What the screen asks of the outside world; every effect is answered by an action.
  public enum Effect: Equatable, Sendable {
    /// Answered by `loaded`.
    case load
    /// Answered by `issued`.
    case issue(
      QueueID, services: [ServiceID], quantities: [ServiceID: Int] = [:], Priority,
      remark: String)
    /// Answered by `counted`.
    case count(QueueID, takingBack: Bool)
    /// Answered by `intakeChanged`.
    case closeIntake(QueueID, reason: String)
    case openIntake(QueueID)
    case saveDraft(kind: String, subject: String, DraftPayload)
    case discardDraft(kind: String, subject: String)
    /// Answered by `draftFound`.
    case checkDraft(kind: String, subject: String)
  }

  /// The one draft of the screen.
  public static var draftKind: String { "reception.issue" }
  public static var draftSubject: String { "-" }
}
