/// What to look for in the audit log; nothing set finds everything the reader's scope allows.
public struct AuditQuery: Equatable, Sendable {
  public var staff: StaffID?
  /// The beginning of `Act.rawValue`: `ticket.` finds every act on tickets.
  public var actPrefix: String?
  public var subject: AuditSubject?
  /// First and last day, both included.
  public var from: CivilDate?
  public var to: CivilDate?
  public var office: OfficeID?
  /// Counts from 0, newest entries first.
  public var page: Int

  public init(
    staff: StaffID? = nil, actPrefix: String? = nil, subject: AuditSubject? = nil,
    from: CivilDate? = nil, to: CivilDate? = nil, office: OfficeID? = nil, page: Int = 0
  ) {
    self.staff = staff
    self.actPrefix = actPrefix
    self.subject = subject
    self.from = from
    self.to = to
    self.office = office
    self.page = page
  }

  /// The same search at another page; a page before the first is the first.
  public func at(page: Int) -> AuditQuery {
    var copy = self
    copy.page = max(0, page)
    return copy
  }
}
