public import Domain
public import TUI

extension Reception {
  public struct State: Equatable, Sendable {
    /// Who acts, for the reasons on keys; the transaction asks the same table again.
    public var actor: Actor
    public var place: Place
    public var office: Office
    /// Nil until the first reading.
    public var snapshot: DeskSnapshot?
    /// The selection among the queues.
    public var table = TableState<QueueID>()
    /// What the next number is given for.
    public var services: Set<ServiceID> = []
    /// How many of a service, where it is more than one.
    public var quantities: [ServiceID: Int] = [:]
    public var priority: Priority = .normal
    public var remark = ""
    /// The form that is open.
    public var sheet: Sheet?
    /// The number given last; it stays in sight until the next.
    public var issued: Ticket?
    /// How many waited before it.
    public var ahead = 0
    /// How long it still waits; nil when that is unknown.
    public var estimate: WaitEstimate?
    /// How long everybody would wait, whoever takes the next number as well.
    public var forecast: WaitForecast?
    public var message: Message?
    /// The last reading failed: what is shown is the last good one.
    public var isOutOfDate = false
    var isRefreshing = false
    var hasAskedForDraft = false
    /// What was last given to be kept.
    var kept: DraftPayload?
    /// Whether the 個人番号 guard has passed the remark as it stands (domain.md G.6).
    var remarkPassed = false

    public init(actor: Actor, place: Place, office: Office, snapshot: DeskSnapshot? = nil) {
      self.actor = actor
      self.place = place
      self.office = office
      if let snapshot { take(snapshot) }
      table.settle(in: places)
    }
  }
}

extension Reception.State {
  /// The queue the next number is given for; nil only where the office has none.
  public var queue: ServiceQueue? {
    table.selection(in: places).flatMap { office.queue($0) }
  }

  /// The rows without their figures: all that the selection needs.
  var places: [TableRow<QueueID>] { office.queues.map { TableRow(id: $0.id, cells: []) } }

  /// What the next number is given for, in the words of a queue.
  func chosenNames(of queue: ServiceQueue) -> String {
    Words.services(queue.services.map(\.id).filter(services.contains), quantities) { id in
      queue.services.first { $0.id == id }?.name ?? id.text
    }
  }

  /// Those waiting in a queue, in their order.
  func waiting(in queue: QueueID) -> [Ticket] {
    snapshot?.waiting.filter { $0.queue == queue } ?? []
  }

  /// Minutes of the longest wait in a queue; nil when nobody waits there.
  func longestMinutes(in queue: QueueID) -> Int? {
    guard let now = snapshot?.at else { return nil }
    return waiting(in: queue).map { $0.waitMinutes(at: now) }.max()
  }

  /// Whether a queue gives no more numbers today.
  func isClosed(_ queue: ServiceQueue) -> Bool {
    snapshot.map { queue.intake.isClosed(on: $0.at.date) } ?? false
  }

  /// What the queue gave today.
  func day(of queue: ServiceQueue) -> QueueDay { snapshot?.days[queue.id] ?? QueueDay() }

  mutating func take(_ new: DeskSnapshot) {
    if isOutOfDate, isRefreshing { message = .info(Reception.Text.upToDate) }
    isOutOfDate = false
    isRefreshing = false
    let isSameLine = snapshot.map { $0.isSameLine(as: new) } ?? false
    snapshot = new
    office = new.office
    table.settle(in: places)
    let known = Set(queue?.services.map(\.id) ?? [])
    services.formIntersection(known)
    // Going through the queues is more than drawing: only when something moved.
    if !isSameLine { forecast = new.forecast() }
    if let issued { countAhead(of: issued) }
  }

  /// How many stand before a ticket as long as it waits.
  mutating func countAhead(of ticket: Ticket) {
    guard let snapshot else { return }
    let current = snapshot.ticket(ticket.id) ?? ticket
    guard current.state == .waiting else {
      ahead = 0
      estimate = nil
      return
    }
    estimate = forecast?.estimate(of: current.id)
    ahead = waiting(in: current.queue).count {
      $0.id != current.id && CallRules.precedes($0, current)
    }
  }
}

extension DeskSnapshot {
  /// Whether the same people wait and are served as in `other`, in the same minute.
  fileprivate func isSameLine(as other: DeskSnapshot) -> Bool {
    at.date == other.at.date && at.secondOfDay / 60 == other.at.secondOfDay / 60
      && waiting.map(\.id) == other.waiting.map(\.id) && open.map(\.id) == other.open.map(\.id)
      && office == other.office && outlook?.workers.count == other.outlook?.workers.count
  }
}
