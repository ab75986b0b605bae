/// A configured seat: where it stands, and by what it is recognised. Clerks never type this.
public struct TerminalRecord: Equatable, Identifiable, Sendable {
  public var id: TerminalID
  public var office: OfficeID
  public var section: SectionID?
  public var counter: CounterNumber?
  /// Recognised by the operating-system account of the session …
  public var osAccount: String?
  /// … or by the address it comes from.
  public var address: String?

  public init(
    id: TerminalID, office: OfficeID, section: SectionID? = nil, counter: CounterNumber? = nil,
    osAccount: String? = nil, address: String? = nil
  ) {
    self.id = id
    self.office = office
    self.section = section
    self.counter = counter
    self.osAccount = osAccount
    self.address = address
  }
}
