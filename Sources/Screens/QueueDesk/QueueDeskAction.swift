public import Domain
public import TUI

extension QueueDesk {
  /// What happened: a key, a form, an answer.
  public enum Action: Equatable, Sendable {
    case refresh
    case resized(rows: Int, columns: Int)
    case moved(TableMove)
    /// To another list, 1 for the next and -1 for the one before.
    case turned(by: Int)
    case detailOpened, detailClosed
    case back
    case filterOpened
    case calledNext
    /// The selected ticket is wanted at this counter.
    case calledSelected
    /// A step that needs no form: recall, start, resume, no-show, undo, give way.
    case stepped(TicketStep)
    /// Parked or missed, back among those waiting.
    case requeued
    case opened(Sheet.Kind)
    case form(FormEvent)
    // Answers
    case loaded(DeskSnapshot)
    case done(Ticket, TicketStep)
    case prioritised(Ticket)
    case remarked(Ticket)
    /// What the ticket is for was changed.
    case changed(Ticket)
    case counter(CounterState)
    case draftFound(Draft?)
    case failed(DeskFailure)
    /// What is half typed could not be written down.
    case draftFailed(DeskFailure)
  }

  /// What the screen asks of the outside world; every effect is answered by an action.
  public enum Effect: Equatable, Sendable {
    /// Answered by `loaded`, and by `counter` where the state of the counter is known.
    case load
    /// Answered by `done(_, .call)`.
    case callNext(CounterNumber)
    /// Answered by `done(_, .call)`.
    case call(TicketID, CounterNumber)
    /// Answered by `done` with the move's step.
    case move(TicketMove)
    /// Answered by `prioritised`.
    case prioritise(TicketID, Priority, version: Int)
    /// Answered by `remarked`.
    case remark(TicketID, String, version: Int)
    /// Answered by `changed`.
    case change(
      TicketID, services: [ServiceID], quantities: [ServiceID: Int], version: Int)
    /// Answered by `counter`.
    case setCounter(CounterNumber, CounterState)
    /// Answered by `draftFailed`, or not at all.
    case saveDraft(kind: String, subject: String, DraftPayload)
    case discardDraft(kind: String, subject: String)
    /// Answered by `draftFound`.
    case checkDraft(kind: String, subject: String)
    /// Leaves the screen.
    case close
  }
}
