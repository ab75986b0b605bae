public import Domain
public import TUI

extension HomeScreen {
  public struct State: Equatable, Sendable {
    public var session: SessionInfo
    /// Nil until it was read.
    public internal(set) var summary: Summary?
    public internal(set) var message: Message?
    /// The last reading failed; the figures are older.
    var isStale = false
    var table = TableState<Item>(selected: .destination(.queue))

    public init(session: SessionInfo, message: Message? = nil) {
      self.session = session
      self.message = message
    }
  }

  /// The figures of the moment, read in one transaction.
  public struct Summary: Equatable, Sendable {
    public var waiting: Int
    /// Minutes; nil when nobody waits.
    public var longestWait: Int?
    /// Requests this person may decide.
    public var approvals: Int
    /// Not yet acknowledged by this person.
    public var notices: [Notice]
    /// This person's half-typed forms.
    public var drafts: [Draft]
    /// Who is called to, or served at, the counter of this terminal.
    public var atCounter: TicketNumber?
    /// This person never served anybody yet: the two keys to begin with are shown.
    public var isFirstUse: Bool

    public init(
      waiting: Int = 0, longestWait: Int? = nil, approvals: Int = 0, notices: [Notice] = [],
      drafts: [Draft] = [], atCounter: TicketNumber? = nil, isFirstUse: Bool = false
    ) {
      self.atCounter = atCounter
      self.waiting = waiting
      self.longestWait = longestWait
      self.approvals = approvals
      self.notices = notices
      self.drafts = drafts
      self.isFirstUse = isFirstUse
    }
  }

  /// A screen that can be opened from here.
  public enum Destination: String, CaseIterable, Sendable {
    case queue, reception
    case requests, dayList
    case supervisor, audit, staff, residents, catalogue, calendar
    case passwordChange, handOver, offices, appointments, protection
  }

  /// What a row of the list leads to.
  enum Item: Hashable, Sendable {
    case destination(Destination)
    case signOut
    /// By form and record: a draft keeps its row while others come and go.
    case draft(kind: String, subject: String)
  }
}

extension HomeScreen.State {
  var drafts: [Draft] { summary?.drafts ?? [] }

  var items: [HomeScreen.Item] {
    // What was left half-typed stands first: below the fold of a small window nobody would see it.
    drafts.map { .draft(kind: $0.kind, subject: $0.subject) }
      + HomeScreen.Destination.allCases.map { .destination($0) } + [.signOut]
  }

  var selectedItem: HomeScreen.Item? { table.selection(in: rows) }

  func draft(of item: HomeScreen.Item) -> Draft? {
    guard case .draft(let kind, let subject) = item else { return nil }
    return drafts.first {
      SafeText.isSame($0.kind, kind) && SafeText.isSame($0.subject, subject)
    }
  }

  /// Why this person cannot open it from this terminal; nil when they can. The same table decides
  /// again when the act is carried out.
  public func refusal(of destination: HomeScreen.Destination) -> String? {
    if destination == .handOver, session.counter == nil { return HomeText.noCounter }
    return Policy.refusal(of: destination.act, by: session.actor, at: session.place)?.message
  }

  func refusal(of item: HomeScreen.Item) -> String? {
    switch item {
    case .destination(let destination): refusal(of: destination)
    case .signOut: Policy.refusal(of: .signOut, by: session.actor, at: session.place)?.message
    case .draft: Policy.refusal(of: .draftOpen, by: session.actor, at: session.place)?.message
    }
  }

  /// The first two screens this person may open, to begin with; who leads begins with the queues.
  var beginnings: [HomeScreen.Destination] {
    let leads = Policy.refusal(of: .ticketEndStuck, by: session.actor, at: session.place) == nil
    let others = HomeScreen.Destination.allCases.filter {
      $0.key != nil && $0 != .passwordChange && !(leads && $0 == .supervisor)
        && refusal(of: $0) == nil
    }
    return Array(((leads ? [.supervisor] : []) + others).prefix(2))
  }
}

extension HomeScreen.Destination {
  /// What the policy table calls opening it.
  public var act: Act {
    switch self {
    case .queue: .ticketView
    case .reception: .ticketIssue
    case .appointments: .appointmentView
    case .requests: .certificateView
    case .dayList: .dayListView
    case .supervisor: .queueSupervise
    case .audit: .auditView
    case .staff: .staffView
    case .residents: .personSearch
    case .catalogue: .catalogueView
    case .calendar: .calendarView
    case .passwordChange: .passwordChange
    case .handOver: .handOver
    case .offices: .officeView
    case .protection: .protectionView
    }
  }

  /// Nil: it has no key of its own, and is opened from the list or by F9.
  public var key: Key? {
    switch self {
    case .queue: .function(2)
    case .reception: .function(3)
    case .requests, .dayList: nil
    case .supervisor: .function(4)
    case .audit: .function(5)
    case .staff: .function(6)
    case .residents: nil
    case .catalogue: nil
    case .calendar: nil
    case .passwordChange: .function(7)
    case .handOver: .function(8)
    case .offices: nil
    case .appointments, .protection: nil
    }
  }
}
