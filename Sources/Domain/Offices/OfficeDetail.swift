/// What people are told about an office: where it is, when it is open, what it does besides its
/// queues, and where it sends people for what it does not do (domain.md F.2).
public struct OfficeDetail: Equatable, Sendable {
  public var location: OfficeLocation?
  /// The 区役所 in whose area it stands; nil for a 区役所.
  public var home: OfficeID?
  public var hours: [OfficeHours]
  /// What is there besides the queues: rooms, the おくやみコーナー.
  public var facilities: [OfficeFacility]
  public var elsewhere: [ElsewhereService]
  /// Where work is handed over to, in the order they are offered.
  public var destinations: [DestinationID]

  public init(
    location: OfficeLocation? = nil, home: OfficeID? = nil, hours: [OfficeHours] = [],
    facilities: [OfficeFacility] = [], elsewhere: [ElsewhereService] = [],
    destinations: [DestinationID] = []
  ) {
    self.location = location
    self.home = home
    self.hours = hours
    self.facilities = facilities
    self.elsewhere = elsewhere
    self.destinations = destinations
  }

  /// The hours of one queue: its own where it has some, else those of the whole office.
  public func hours(of queue: QueueID) -> OfficeHours? {
    hours.first { $0.queues.contains(queue) } ?? hours.first { $0.queues.isEmpty }
  }

  /// Where to go for a queue this office does not have.
  public func elsewhere(for queue: QueueID) -> ElsewhereService? {
    elsewhere.first { $0.queues.contains(queue) }
  }
}

/// Where an office stands.
public struct OfficeLocation: Equatable, Sendable {
  public var postal: PostalCode?
  public var address: String
  /// What helps to find it, or what is going to change: 「鷺沼へ移転予定」. May be empty.
  public var note: String
  public var confirmed: Bool

  public init(postal: PostalCode?, address: String, note: String = "", confirmed: Bool) {
    self.postal = postal
    self.address = address
    self.note = note
    self.confirmed = confirmed
  }
}

/// One rule of opening, and the queues it holds for; none named means the whole office.
public struct OfficeHours: Equatable, Sendable {
  /// 「平日」「第2・第4土曜も」
  public var name: String
  public var queues: [QueueID]
  public var rule: OpeningRule

  public init(name: String, queues: [QueueID] = [], rule: OpeningRule) {
    self.name = name
    self.queues = queues
    self.rule = rule
  }
}

/// Something an office has besides its queues.
public struct OfficeFacility: Equatable, Sendable {
  public var name: String
  public var note: String

  public init(name: String, note: String = "") {
    self.name = name
    self.note = note
  }
}

/// Something an office does not do, and where it is done.
public struct ElsewhereService: Equatable, Sendable {
  /// 「転入・転居・転出の届出」
  public var name: String
  /// The queues it is about, as they are called where it is done; all their services with them.
  public var queues: [QueueID]
  public var services: [ServiceID]
  public var to: Referral
  /// A sentence for the citizen; may be empty.
  public var note: String

  public init(
    name: String, queues: [QueueID], services: [ServiceID], to: Referral, note: String = ""
  ) {
    self.name = name
    self.queues = queues
    self.services = services
    self.to = to
    self.note = note
  }
}

/// Where somebody is sent.
public enum Referral: Equatable, Sendable {
  case office(OfficeID)
  case destination(DestinationID)
}

/// A place that takes work over and is no office with queues of its own: a 課 of the ward, a
/// センター of the city, somebody outside (domain.md F.2).
public struct HandOverDestination: Equatable, Identifiable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// A 課 beside the counters.
    case section
    /// A センター of the city.
    case centre
    /// Not of the city: 年金事務所, 法務局, 税務署.
    case outside

    public var name: String {
      switch self {
      case .section: "区役所の課"
      case .centre: "市のセンター"
      case .outside: "市の外"
      }
    }
  }

  public var id: DestinationID
  public var name: String
  public var kind: Kind
  /// What it does, as a clerk would say it.
  public var handles: String
  /// Empty where it is not known.
  public var place: String
  public var confirmed: Bool

  public init(
    id: DestinationID, name: String, kind: Kind, handles: String, place: String = "",
    confirmed: Bool
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.handles = handles
    self.place = place
    self.confirmed = confirmed
  }
}
