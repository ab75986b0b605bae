/// Everything about protections at one moment, as far as the reader may see it.
public struct ProtectionBoard: Equatable, Sendable {
  public var at: OfficeTime
  public var protections: [Protection]
  public var proposals: [ProtectionProposal]
  public var works: [ProtectionWork]
  public var inbound: [InboundNotice]
  public var sightings: [Sighting]
  public var releases: [ProtectionRelease]
  /// What the people are called whom a protection names as its two.
  public var names: [StaffID: String] = [:]
  /// The protected whom the register does not have.
  public var absent: Set<PersonID> = []

  public init(
    at: OfficeTime, protections: [Protection] = [], proposals: [ProtectionProposal] = [],
    works: [ProtectionWork] = [], inbound: [InboundNotice] = [], sightings: [Sighting] = [],
    releases: [ProtectionRelease] = []
  ) {
    self.at = at
    self.protections = protections
    self.proposals = proposals
    self.works = works
    self.inbound = inbound
    self.sightings = sightings
    self.releases = releases
  }
}
