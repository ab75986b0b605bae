public import Domain

/// What a convincing day is made of: how many come when, for how long, and what goes differently.
public struct DemoDay: Equatable, Sendable {
  public var office: OfficeID
  /// The hour (0–23) the first number of each queue's `arrivals` belongs to.
  public var firstHour: Int
  public var queues: [QueueDay]
  /// Of 100 tickets.
  public var shares: Shares
  /// Harmless sentences a clerk might note; no names, no numbers of people.
  public var remarks: [String]
  public var parkReasons: [String]
  public var transferReasons: [String]
  public var withdrawReasons: [String]
  /// What is noted when a ticket is finished.
  public var finishNotes: [String]
  /// A case put aside on the day before.
  public var parkedYesterday: ParkedCase
  /// What waits for a second person.
  public var approval: Approval

  /// One queue's day.
  public struct QueueDay: Equatable, Sendable {
    public var queue: QueueID
    /// Visits per hour, from `firstHour` on.
    public var arrivals: [Int]
    /// How long a service takes, from the shortest to the longest.
    public var serviceMinutes: ClosedRange<Int>
    /// Queues a ticket of this one may be handed to; empty when none.
    public var handsOverTo: [QueueID]

    public var total: Int { arrivals.reduce(0, +) }
  }

  /// How many of 100 tickets go another way.
  public struct Shares: Equatable, Sendable {
    public var priority: Int
    public var urgent: Int
    public var remark: Int
    public var noShow: Int
    public var transfer: Int
    public var park: Int
    public var withdraw: Int
    public var giveWay: Int
  }

  public struct ParkedCase: Equatable, Sendable {
    public var queue: QueueID
    public var service: ServiceID
    public var remark: String
    public var reason: String
  }

  public struct Approval: Equatable, Sendable {
    public var requestedBy: StaffID
    public var act: Act
    public var reason: String
    public var summary: String
  }

  /// Visits of the whole day.
  public var total: Int { queues.reduce(0) { $0 + $1.total } }
}
