/// Who is signed in at this terminal, as the title row shows it.
public struct SessionInfo: Equatable, Identifiable, Sendable {
  public var id: SessionID
  public var actor: Actor
  public var office: OfficeID
  public var officeName: String
  public var section: SectionID?
  public var sectionName: String?
  public var counter: CounterNumber?
  public var signedInAt: OfficeTime
  /// A 研修 database: every screen says so.
  public var isTraining: Bool

  public init(
    id: SessionID, actor: Actor, office: OfficeID, officeName: String, section: SectionID? = nil,
    sectionName: String? = nil, counter: CounterNumber? = nil, signedInAt: OfficeTime,
    isTraining: Bool
  ) {
    self.id = id
    self.actor = actor
    self.office = office
    self.officeName = officeName
    self.section = section
    self.sectionName = sectionName
    self.counter = counter
    self.signedInAt = signedInAt
    self.isTraining = isTraining
  }

  public var place: Place { Place(office: office, section: section) }
}
