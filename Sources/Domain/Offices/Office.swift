/// One place where citizens are served (domain.md F.2), with its sections and their queues.
public struct Office: Equatable, Identifiable, Sendable {
  public var id: OfficeID
  public var name: String
  public var type: OfficeType
  public var sections: [Section]
  /// Counter number → the sections' queues it calls from.
  public var counters: [Counter]
  /// False until the city has confirmed the data: shown as 要確認.
  public var confirmed: Bool
  public var detail: OfficeDetail

  public init(
    id: OfficeID, name: String, type: OfficeType, sections: [Section], counters: [Counter],
    confirmed: Bool, detail: OfficeDetail = OfficeDetail()
  ) {
    self.id = id
    self.name = name
    self.type = type
    self.sections = sections
    self.counters = counters
    self.confirmed = confirmed
    self.detail = detail
  }

  public func section(of queue: QueueID) -> Section? {
    sections.first { $0.queues.contains { $0.id == queue } }
  }

  public func queue(_ id: QueueID) -> ServiceQueue? {
    sections.lazy.flatMap(\.queues).first { $0.id == id }
  }

  public var queues: [ServiceQueue] { sections.flatMap(\.queues) }
}

public enum OfficeType: String, CaseIterable, Sendable {
  case ward
  case branch
  case subBranch = "sub-branch"
  case serviceCorner = "service-corner"

  public var name: String {
    switch self {
    case .ward: "区役所"
    case .branch: "支所"
    case .subBranch: "出張所"
    case .serviceCorner: "行政サービスコーナー"
    }
  }
}

/// A 課 or 係 that serves citizens.
public struct Section: Equatable, Identifiable, Sendable {
  public var id: SectionID
  public var name: String
  public var queues: [ServiceQueue]

  public init(id: SectionID, name: String, queues: [ServiceQueue]) {
    self.id = id
    self.name = name
    self.queues = queues
  }
}

/// One series of numbers, and the rules of waiting in it.
public struct ServiceQueue: Equatable, Identifiable, Sendable {
  public var id: QueueID
  public var name: String
  /// The letter on the slip.
  public var prefix: String
  /// Minutes within which a citizen should be called.
  public var targetMinutes: Int
  /// After this many calls without anybody coming a ticket is missed.
  public var callLimit: Int
  public var services: [Service]
  /// Numbers a day, those of appointments apart; nil: as many as the series has.
  public var dailyQuota: Int?
  /// Its visits are only counted: nobody gets a slip, nobody is called.
  public var countOnly: Bool
  /// Nil: any number of appointments at any time.
  public var slots: BookingSlots?
  public var intake: QueueIntake

  public init(
    id: QueueID, name: String, prefix: String, targetMinutes: Int, callLimit: Int,
    services: [Service], dailyQuota: Int? = nil, countOnly: Bool = false,
    slots: BookingSlots? = nil, intake: QueueIntake = QueueIntake()
  ) {
    self.slots = slots
    self.id = id
    self.name = name
    self.prefix = prefix
    self.targetMinutes = targetMinutes
    self.callLimit = callLimit
    self.services = services
    self.dailyQuota = dailyQuota
    self.countOnly = countOnly
    self.intake = intake
  }
}

/// One thing a citizen may come for.
public struct Service: Equatable, Identifiable, Sendable {
  public var id: ServiceID
  public var name: String
  /// Katakana, for the palette and for sorting.
  public var reading: String
  /// Done in a moment: a ticket that wants nothing else may use the quick lane (peers.md Q10).
  public var quick: Bool
  /// What one of it takes as a rule (domain.md E, handling-time weights); nil: as long as its queue
  /// takes.
  public var minutes: Int?

  public init(
    id: ServiceID, name: String, reading: String, quick: Bool = false, minutes: Int? = nil
  ) {
    self.id = id
    self.name = name
    self.reading = reading
    self.quick = quick
    self.minutes = minutes
  }
}

/// A counter, and which queues it takes first; when those are empty it helps the rest of its section.
public struct Counter: Equatable, Sendable {
  public var number: CounterNumber
  public var section: SectionID
  public var queues: [QueueID]
  /// Takes quick tickets before others; while one such counter is open, the rest of its section
  /// does the reverse.
  public var quick: Bool

  public init(number: CounterNumber, section: SectionID, queues: [QueueID], quick: Bool = false) {
    self.number = number
    self.section = section
    self.queues = queues
    self.quick = quick
  }
}
