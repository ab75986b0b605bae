public import Domain
import Storage

/// The few numbers of the title row and the home screen.
public struct DeskSummary: Equatable, Sendable {
  public var waiting: Int
  /// Of those waiting now; nil when nobody waits.
  public var longestMinutes: Int?
  /// Requests somebody at this office could decide.
  public var approvals: Int
  public var notices: [Notice]
  /// Who is called to, or served at, this person's counter.
  public var atCounter: TicketNumber?
  /// Whether this person never did anything with a ticket yet.
  public var isFirstUse: Bool

  public init(
    waiting: Int = 0, longestMinutes: Int? = nil, approvals: Int = 0, notices: [Notice] = [],
    atCounter: TicketNumber? = nil, isFirstUse: Bool = false
  ) {
    self.atCounter = atCounter
    self.waiting = waiting
    self.longestMinutes = longestMinutes
    self.approvals = approvals
    self.notices = notices
    self.isFirstUse = isFirstUse
  }
}

/// What everybody who is signed in sees all the time.
public struct HomeDesk {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// Counts only, so it is not a view of anything and writes no row.
  public func summary() throws -> DeskSummary {
    let place = desk.place
    return try desk.store.refresh(desk.store.grant(.officeView, by: desk.credential, at: place)) {
      access in
      let line = try SummaryQueries.waiting(
        office: place.office, section: access.actor.counter == nil ? nil : place.section, access)
      let decides =
        Policy.refusal(of: .requestDecide, by: access.actor, at: place) == nil
      let leads = Policy.refusal(of: .noticeAcknowledge, by: access.actor, at: place) == nil
      return DeskSummary(
        waiting: line.count,
        longestMinutes: line.oldest.map { max(0, access.now.seconds(since: $0)) / 60 },
        approvals: decides ? try SummaryQueries.approvals(office: place.office, access) : 0,
        notices: try NoticeRecords.unseen(access).filter {
          leads || $0.concernsEverybody(at: access.now)
        },
        atCounter: try access.actor.counter.flatMap {
          try SummaryQueries.atCounter($0, office: place.office, access)
        },
        isFirstUse: try SummaryQueries.isNewcomer(access))
    }
  }
}
