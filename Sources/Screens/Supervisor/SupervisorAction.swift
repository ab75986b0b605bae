public import Domain
public import TUI

extension SupervisorScreen {
  public enum Action: Equatable, Sendable {
    // Answers
    /// The figures of an office; another office than before is switched to by it.
    case loaded(OfficeID, SupervisionSnapshot)
    case tickets([Ticket])
    /// The offices as they are now, counters with the queues they take at present.
    case offices(OfficeDirectory)
    case closing(DayClosing)
    case closed(ClosingSummary)
    /// Something was carried out; the sentence says what.
    case done(String)
    case failed(DeskFailure)

    // Keys
    case refreshed
    case resized(rows: Int, columns: Int)
    case moved(TableMove)
    case shown(Page)
    /// To the next page (1) or the one before (-1).
    case turned(Int)
    /// Enter.
    case opened
    case assignAsked
    case counterStateAsked
    case laneAsked
    case intakeAsked
    case prioritiseAsked
    case moveAsked
    case endStuckAsked
    case decideAsked
    case closeAsked
    case suggestionsTaken
    case officeAsked
    case filterAsked
    case back
    case form(FormEvent)
  }

  public enum Effect: Equatable, Sendable {
    /// Answered by `loaded` or `failed`, now and about once a second.
    case load(OfficeID)
    /// Every ticket of the office that is not ended; answered by `tickets`.
    case loadTickets(OfficeID)
    /// Answered by `done` or `failed`, as are all that change something.
    case assign(CounterNumber, office: OfficeID, section: SectionID, queues: [QueueID])
    case setCounter(CounterNumber, office: OfficeID, CounterState)
    case setLane(CounterNumber, office: OfficeID, quick: Bool)
    case setIntake(QueueID, office: OfficeID, closedFor: String?)
    case setQuota(QueueID, office: OfficeID, Int?)
    case prioritise(TicketID, Priority, version: Int)
    case move(TicketID, to: QueueID, reason: String, version: Int)
    /// Ends a call or service on behalf of its counter; as left unserved, or as done.
    case endStuck(TicketID, reason: String, asLeft: Bool)
    case decide(RequestID, approve: Bool, reason: String)
    case acknowledge(Int)
    /// Answered by `closing`.
    case prepareClosing(OfficeID)
    /// Answered by `closed`.
    case closeDay(OfficeID, [TicketID: DayClosing.Decision])
    /// As `load`, for an office that is looked at for the first time.
    case switchOffice(OfficeID)
    case leave
  }

  /// What the closing of a day left behind, to be written on the day's sheet.
  public struct ClosingSummary: Equatable, Sendable {
    public var day: CivilDate
    public var done: Int
    /// Left unserved, those of the closing included.
    public var left: Int
    public var carriedOver: Int
    /// Rows of the audit log.
    public var auditRows: Int
    /// The hash of its last row, in hexadecimal digits.
    public var headHash: String

    public init(
      day: CivilDate, done: Int, left: Int, carriedOver: Int, auditRows: Int, headHash: String
    ) {
      self.day = day
      self.done = done
      self.left = left
      self.carriedOver = carriedOver
      self.auditRows = auditRows
      self.headHash = headHash
    }
  }
}
