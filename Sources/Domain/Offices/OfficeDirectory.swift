/// Every office of the city, in the order of the data, found by id.
public struct OfficeDirectory: Equatable, Sendable {
  public let offices: [Office]

  public init(_ offices: [Office]) { self.offices = offices }

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
}
