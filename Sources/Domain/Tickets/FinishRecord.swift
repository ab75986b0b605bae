/// What was done for a citizen when a ticket is finished.
public struct FinishRecord: Equatable, Sendable {
  public var items: [Item]
  /// For clerks only.
  public var note: String

  /// A service and how often it was done.
  public struct Item: Equatable, Sendable {
    public var service: ServiceID
    /// 1 or more.
    public var count: Int

    public init(service: ServiceID, count: Int = 1) {
      self.service = service
      self.count = count
    }
  }

  public init(items: [Item] = [], note: String = "") {
    self.items = items
    self.note = note
  }

  /// What the ticket was given for.
  public init(of ticket: Ticket, note: String = "") {
    self.init(
      items: ticket.services.map { Item(service: $0, count: ticket.quantity(of: $0)) }, note: note)
  }

  public var total: Int { items.reduce(0) { $0 + $1.count } }

  public func count(of service: ServiceID) -> Int {
    items.lazy.filter { $0.service == service }.reduce(0) { $0 + $1.count }
  }
}
