public import Domain
public import TUI

extension SupervisorScreen {
  public struct State: Equatable, Sendable {
    public let actor: Actor
    public internal(set) var office: OfficeID
    public internal(set) var offices: OfficeDirectory
    public internal(set) var page = Page.queues
    /// Nil until the first answer.
    public internal(set) var snapshot: SupervisionSnapshot?
    public internal(set) var tickets: [Ticket] = []
    public internal(set) var closing: Closing?
    /// The day that was just closed here.
    public internal(set) var summary: ClosingSummary?
    public internal(set) var message: Message?
    var entry: Entry?
    /// What the list of tickets is narrowed to.
    var focus: TicketFocus?

    var queueTable = TableState<QueueID>()
    var counterTable = TableState<CounterNumber>()
    var stageTable = TableState<StageRow>()
    var ticketTable = TableState<TicketID>()
    var approvalTable = TableState<RequestID>()
    var noticeTable = TableState<Int>()
    var closingTable = TableState<TicketID>()

    public init(actor: Actor, office: OfficeID, offices: OfficeDirectory) {
      self.actor = actor
      self.office = office
      self.offices = offices
    }
  }

  /// What the screen shows below its tabs.
  public enum Page: String, CaseIterable, Sendable {
    case queues, counters, stages, tickets, approvals, notices, closing
  }

  /// The end of the day while it is being prepared.
  public struct Closing: Equatable, Sendable {
    public internal(set) var plan: DayClosing
    public internal(set) var decisions: [TicketID: DayClosing.Decision] = [:]

    /// Why the day cannot be closed yet; nil when it can.
    public var refusal: DeskFailure? { plan.refusal(decisions: decisions) }
  }

  struct TicketFocus: Equatable, Sendable {
    var queue: QueueID?
    var stage: TicketStage?
  }

  /// A line of the page by stages: the whole office, or one queue.
  struct StageRow: Hashable, Sendable {
    var queue: QueueID?
    var stage: TicketStage
  }

  /// A form with what it is for.
  struct Entry: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
      case assignCounter
      case assignQueues(CounterNumber)
      case counterState(CounterNumber)
      case intake(QueueID)
      case prioritise(TicketID, version: Int)
      case move(TicketID, version: Int)
      case endStuck(TicketID)
      case decide(RequestID)
      case office
      case filter
    }

    var kind: Kind
    var form: Form
  }

  enum Field {
    static let counter = "counter"
    static let queues = "queues"
    static let state = "state"
    static let priority = "priority"
    static let queue = "queue"
    static let outcome = "outcome"
    static let decision = "decision"
    static let reason = "reason"
    static let office = "office"
    static let filter = "filter"
    static let quota = "quota"
  }
}

// MARK: - What is selected

extension SupervisorScreen.State {
  var now: OfficeTime? { snapshot?.at }

  /// The offices this person may supervise, in the order of the data.
  var supervisable: [Office] {
    offices.offices.filter {
      Policy.refusal(of: .queueSupervise, by: actor, at: Place(office: $0.id)) == nil
    }
  }

  var selectedQueue: QueueFigures? {
    let id = queueTable.selection(in: queueRows)
    return snapshot?.queues.first { $0.id == id }
  }

  var selectedCounter: CounterFigures? {
    let id = counterTable.selection(in: counterRows)
    return snapshot?.counters.first { $0.number == id }
  }

  var selectedTicket: Ticket? {
    let id = ticketTable.selection(in: ticketRows)
    return tickets.first { $0.id == id }
  }

  var selectedRequest: ApprovalRequest? {
    let id = approvalTable.selection(in: approvalRows)
    return snapshot?.approvals.first { $0.id == id }
  }

  var selectedNotice: Notice? {
    let id = noticeTable.selection(in: noticeRows)
    return pendingNotices.first { $0.id == id }
  }

  var selectedLeftover: DayClosing.Leftover? {
    let id = closingTable.selection(in: closingRows)
    return closing?.plan.leftovers.first { $0.id == id }
  }

  var pendingNotices: [Notice] { (snapshot?.notices ?? []).filter { !$0.acknowledged } }

  /// Somebody used the rights of an emergency and this person has not confirmed it.
  var breakGlass: Notice? { pendingNotices.first { $0.kind == .breakGlass } }

  /// The call or service that may be ended in the place of its counter.
  struct Stuck: Equatable {
    var id: TicketID
    var number: TicketNumber
    var counter: CounterNumber?
    var place: Place
  }

  var stuck: Stuck? {
    switch page {
    case .counters:
      guard let figures = selectedCounter, let id = figures.ticketID, let number = figures.ticket
      else { return nil }
      return Stuck(
        id: id, number: number, counter: figures.number, place: place(of: figures.number))
    case .tickets:
      guard let ticket = selectedTicket, ticket.state.isOpenCall else { return nil }
      return Stuck(
        id: ticket.id, number: ticket.number, counter: ticket.counter,
        place: place(of: ticket.queue))
    default: return nil
    }
  }

  /// Where an act on a counter or a queue happens, as the policy reads it.
  func place(of counter: CounterNumber) -> Place {
    Place(office: office, section: offices.counter(counter, in: office)?.section)
  }

  func place(of queue: QueueID) -> Place {
    Place(office: office, section: offices.office(office)?.section(of: queue)?.id)
  }

  func queueName(_ id: QueueID) -> String {
    snapshot?.queues.first { $0.id == id }?.name ?? offices.queue(id, in: office)?.name ?? id.text
  }
}
