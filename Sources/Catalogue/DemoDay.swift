public import Domain

/// What a convincing day is made of: how many come when, for how long, and what goes differently.
public struct DemoDay: Equatable, Sendable {
  public var office: OfficeID
  /// The hour (0–23) the first number of each queue's `arrivals` belongs to.
  public var firstHour: Int
  public var queues: [QueueDay]
  public var quotas: [Quota]
  /// Who is only counted, by queue and hour.
  public var counted: [Counted]
  /// Counters of the quick lane.
  public var quickCounters: [CounterNumber]
  /// In the order of the data.
  public var appointments: [Booking]
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
  public var requests: Requests

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

  /// A queue that only counts, and who comes to it.
  public struct Counted: Equatable, Sendable {
    public var queue: QueueID
    /// Visits per hour, from `firstHour` on.
    public var arrivals: [Int]
  }

  /// Numbers a day of one queue.
  public struct Quota: Equatable, Sendable {
    public var queue: QueueID
    public var numbers: Int
  }

  /// A time somebody was promised on the day.
  public struct Booking: Equatable, Sendable {
    public var queue: QueueID
    /// Seconds of the day.
    public var second: Int
    public var service: ServiceID
    public var remark: String
    /// False: nobody comes for it.
    public var comes: Bool
  }

  /// The offices as they stand on this day: the demonstration office has its quotas and quick lane.
  public func arranged(_ directory: OfficeDirectory) -> OfficeDirectory {
    OfficeDirectory(
      directory.offices.map { office in
        guard office.id == self.office else { return office }
        var office = office
        for index in office.counters.indices {
          office.counters[index].quick = quickCounters.contains(office.counters[index].number)
        }
        for section in office.sections.indices {
          for index in office.sections[section].queues.indices {
            let id = office.sections[section].queues[index].id
            if let quota = quotas.first(where: { $0.queue == id })?.numbers {
              office.sections[section].queues[index].dailyQuota = quota
            }
          }
        }
        return office
      }, destinations: directory.destinations)
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

  /// A certificate of the day, and what the ticket says of it.
  public struct RequestKind: Equatable, Sendable {
    public var type: CertificateCode
    public var service: ServiceID
    /// Against the other kinds.
    public var weight: Int
  }

  /// Who of a queue asks for a 住民票の写し, and what is noted where it goes another way.
  public struct Requests: Equatable, Sendable {
    public var queue: QueueID
    /// Of 100 visits to the queue.
    public var share: Int
    /// What people ask for who ask for themselves.
    public var kinds: [RequestKind]
    public var withdrawReason: String
    public var refuseReason: String
    public var unpayReason: String
  }

  /// Visits of the whole day.
  public var total: Int { queues.reduce(0) { $0 + $1.total } }
}
