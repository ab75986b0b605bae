/// Every office of the city, in the order of the data, found by id.
public struct OfficeDirectory: Equatable, Sendable {
  public let offices: [Office]
  /// Where work is handed over to besides the offices.
  public let destinations: [HandOverDestination]

  public init(_ offices: [Office], destinations: [HandOverDestination] = []) {
    self.offices = offices
    self.destinations = destinations
  }

  public func destination(_ id: DestinationID) -> HandOverDestination? {
    destinations.first { $0.id == id }
  }

  public func office(_ id: OfficeID) -> Office? { offices.first { $0.id == id } }

  public func section(_ id: SectionID, in office: OfficeID) -> Section? {
    self.office(office)?.sections.first { $0.id == id }
  }

  public func queue(_ id: QueueID, in office: OfficeID) -> ServiceQueue? {
    self.office(office)?.queue(id)
  }

  public func counter(_ number: CounterNumber, in office: OfficeID) -> Counter? {
    self.office(office)?.counters.first { $0.number == number }
  }

  public func service(_ id: ServiceID, in office: OfficeID) -> Service? {
    self.office(office)?.queues.lazy.flatMap(\.services).first { $0.id == id }
  }

  /// The office's name, or its id when it is not (or no longer) in the directory.
  public func name(_ id: OfficeID) -> String { office(id)?.name ?? id.text }

  public func name(of referral: Referral) -> String {
    switch referral {
    case .office(let id): name(id)
    case .destination(let id): destination(id)?.name ?? id.text
    }
  }

  /// Where to go for a queue that `office` does not have; nil when nothing is known of it.
  public func elsewhere(for queue: QueueID, at office: OfficeID) -> ElsewhereService? {
    self.office(office)?.detail.elsewhere(for: queue)
  }

  /// Where to go for a service that `office` does not have: named itself, or one of a queue that is.
  public func elsewhere(for service: ServiceID, at office: OfficeID) -> ElsewhereService? {
    self.office(office)?.detail.elsewhere.first { row in
      if row.services.contains(service) { return true }
      guard case .office(let id) = row.to, let target = self.office(id) else { return false }
      return row.queues.contains { queue in
        target.queue(queue)?.services.contains { $0.id == service } == true
      }
    }
  }
}
