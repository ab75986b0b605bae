public import Domain
public import TUI

extension QueueDesk {
  /// What the screen knows at one moment.
  public struct State: Equatable, Sendable {
    /// Who acts, for the reasons on keys; the transaction asks the same tables again.
    public var actor: Actor
    public var place: Place
    /// Nil until the first reading.
    public var snapshot: DeskSnapshot? { didSet { arrange() } }
    /// Whether this counter takes citizens, as last heard.
    public var counterState: CounterState
    public var list: List = .waiting { didSet { arrange() } }
    /// The wish to act on the number at this counter rather than on the list.
    public var prefersOwn = false
    /// The selection of each list, by ticket.
    var tables: [List: TableState<TicketID>] = [:] { didSet { findSelection() } }
    public var filterText = "" { didSet { arrange() } }
    /// The field of the filter while it is being typed in.
    public var filterForm: Form?
    /// At 80 columns the detail is a second page.
    public var showsDetail = false
    /// The form that is open.
    public var sheet: Sheet?
    /// The form just closed, until it is known that what was typed into it is kept.
    var closed: Sheet?
    public var message: Message?
    /// The last reading failed: what is shown is the last good one.
    public var isOutOfDate = false
    var isRefreshing = false
    /// The detail stands beside the list.
    var isWide = false
    /// Rows a page of the list moves by.
    public var pageRows = 10
    /// The rows of the list in sight that the filter lets through. Kept, because keys and view ask
    /// for them many times between two changes.
    private(set) var rows: [TableRow<TicketID>] = []
    /// The ticket selected in the list, whatever is bright.
    public private(set) var listSelection: Ticket?

    public init(
      actor: Actor, place: Place, counterState: CounterState = .open,
      snapshot: DeskSnapshot? = nil
    ) {
      self.actor = actor
      self.place = place
      self.counterState = counterState
      if let snapshot { take(snapshot) }
    }

    private mutating func arrange() {
      rows = table.arranged(QueueDesk.rows(of: list, in: self))
      findSelection()
    }

    private mutating func findSelection() {
      listSelection = table.selection(in: rows).flatMap { snapshot?.ticket($0) }
    }
  }
}

extension QueueDesk.State {
  /// The number at this counter, called or being served.
  public var own: Ticket? { snapshot?.current }

  /// This counter; nil where the terminal has none.
  public var counter: CounterNumber? { snapshot?.counter ?? actor.counter }

  /// Whether the number at this counter is the bright one.
  public var ownIsSelected: Bool { prefersOwn && own != nil }

  /// The ticket that keys act on: the bright one.
  public var selected: Ticket? { ownIsSelected ? own : listSelection }

  /// Makes a ticket of the list in sight the bright one.
  public mutating func select(_ id: TicketID) {
    prefersOwn = false
    withTable { table, _ in table.select(id) }
  }

  var table: TableState<TicketID> {
    var table = tables[list] ?? TableState()
    table.filter = filterText
    table.pageRows = pageRows
    return table
  }

  /// Every ticket of a list, whatever the filter.
  func tickets(of list: QueueDesk.List) -> [Ticket] {
    guard let snapshot else { return [] }
    return switch list {
    case .waiting: snapshot.waiting
    case .open: snapshot.open.map(\.ticket)
    case .parked: snapshot.parked
    case .missed: snapshot.missed
    case .ended: snapshot.ended
    case .leftovers: snapshot.leftovers
    }
  }

  /// Changes the selection of the list in sight.
  mutating func withTable(_ change: (inout TableState<TicketID>, [TableRow<TicketID>]) -> Void) {
    var table = table
    change(&table, rows)
    tables[list] = table
  }

  /// Takes a reading in: the selection stays on its ticket, an open form keeps what was typed.
  mutating func take(_ new: DeskSnapshot) {
    if isOutOfDate, isRefreshing { message = .info(QueueDesk.Text.upToDate) }
    isOutOfDate = false
    isRefreshing = false
    let hadOwn = own != nil
    let watched = ownIsSelected ? nil : listSelection
    snapshot = new
    if own == nil { prefersOwn = false }
    if own != nil, !hadOwn { prefersOwn = true }
    if let watched, message == nil, sheet == nil { noteDeparture(of: watched) }
    for list in QueueDesk.List.allCases {
      guard var table = tables[list] else { continue }
      table.filter = filterText
      table.settle(in: table.arranged(QueueDesk.rows(of: list, in: self)))
      tables[list] = table
    }
    if tables[list] == nil { withTable { $0.settle(in: $1) } }
    refreshSheet()
  }

  /// Says where a selected ticket went that another terminal took out of the list.
  private mutating func noteDeparture(of ticket: Ticket) {
    guard !tickets(of: list).contains(where: { $0.id == ticket.id }) else { return }
    let now = snapshot?.ticket(ticket.id)
    message = .info(
      QueueDesk.Text.departed(
        ticket, now: now, today: snapshot?.at.date, next: listSelection))
  }

  /// After a refusal as stale, the next attempt speaks of the ticket as it is now.
  private mutating func refreshSheet() {
    guard var sheet, sheet.isStale, let id = sheet.ticket,
      let ticket = snapshot?.ticket(id)
    else { return }
    sheet.renew(with: ticket)
    self.sheet = sheet
  }
}
