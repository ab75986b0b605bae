public import Domain
public import TUI

extension RequestScreen {
  public enum Action: Equatable, Sendable {
    // Answers
    case loaded(RequestBoard)
    case done(RequestResult, RequestStep)
    /// Whom a form is about, as this desk may see them.
    case found(PersonID, RequestLine.Subject)
    /// Of the people in sight these are stopped now: what was shown of them goes at once.
    case stopped([PersonID: StopCode])
    /// What was half typed for the open form; nil when there is none.
    case draftFound(Draft?)
    /// The clerk of that request has the duty's answer.
    case answered(RequestNumber)
    /// The look at a paper is written down.
    case looked
    /// A paper came out, or a box of it is left to the hand.
    case printed(String, isWhole: Bool)
    /// 書損 is done, or waits for a supervisor.
    case voided(String, isDone: Bool)
    case failed(DeskFailure)
    /// What is half typed could not be written down.
    case draftFailed(DeskFailure)

    // Keys
    case refreshed
    case rechecked
    case resized(rows: Int)
    case moved(TableMove)
    /// The next step of the selected request.
    case advanced
    case opened(Entry.Kind)
    case resumed
    /// A step that needs nothing else.
    case stepped(RequestStep)
    case filterAsked
    /// The register is opened to choose whom the form is about.
    case personAsked
    /// Somebody was chosen there.
    case personChosen(PersonID)
    /// The papers that wait for the printer are opened.
    case papersAsked
    /// The family tree of the number is opened.
    case kosekiAsked(TicketID?)
    case detailOpened
    case detailClosed
    case back
    case form(FormEvent)
  }

  public enum Effect: Equatable, Sendable {
    /// Answered by `loaded` or `failed`, now and about once a second.
    case load
    /// Answered by `stopped` or `failed`, on the doorbell and about once a second.
    case recheck([PersonID])
    /// Answered by `found` or `failed`.
    case lookUp(PersonID)
    /// Answered by `done` or `failed`.
    case receive(FilledForm, for: TicketID?, at: CounterNumber?)
    case move(RequestMove)
    /// Answered by `answered`, `looked` or `failed`.
    case answer(Int, String)
    case look(CertificateRequestID, CheckSample.Outcome, note: String)
    /// Answered by `draftFailed`, or not at all.
    case saveDraft(kind: String, subject: String, DraftPayload)
    case discardDraft(kind: String, subject: String)
    /// Answered by `draftFound`.
    case checkDraft(kind: String, subject: String)
    /// Answered by `personChosen`, or not at all.
    case choosePerson
    /// Answered by `printed` or `failed`.
    case printOut(PaperWish)
    /// Answered by `voided` or `failed`.
    case void(CertificateRequestID, SpoilReason, reissue: Bool)
    case openPapers
    case openKoseki(TicketID)
    case leave
  }
}
