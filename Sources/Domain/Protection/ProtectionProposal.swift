/// A step of a protection that one person asked for and another has to confirm.
public struct ProtectionProposal: Equatable, Identifiable, Sendable {
  public var id: Int
  public var protection: ProtectionID
  public var step: ProtectionStep
  public var reason: String
  public var askedBy: StaffID
  public var askedByName: String
  public var askedAt: OfficeTime
  /// The version of the protection it was asked for.
  public var version: Int

  public init(
    id: Int, protection: ProtectionID, step: ProtectionStep, reason: String, askedBy: StaffID,
    askedByName: String, askedAt: OfficeTime, version: Int
  ) {
    self.id = id
    self.protection = protection
    self.step = step
    self.reason = reason
    self.askedBy = askedBy
    self.askedByName = askedByName
    self.askedAt = askedAt
    self.version = version
  }
}

/// A visitor who is somebody a protection is against: told to supervisors and the protection officer
/// alone.
public struct Sighting: Equatable, Identifiable, Sendable {
  public var id: Int
  public var at: OfficeTime
  public var office: OfficeID
  public var counter: CounterNumber?
  public var protections: [ProtectionID]

  public init(
    id: Int, at: OfficeTime, office: OfficeID, counter: CounterNumber?,
    protections: [ProtectionID]
  ) {
    self.id = id
    self.at = at
    self.office = office
    self.counter = counter
    self.protections = protections
  }

  public var words: String {
    let place = counter.map { "\($0)番窓口" } ?? "窓口のない端末"
    return "\(at.date.short) \(at.clock) \(place)の来庁者について、上席の確認が要ります。窓口の職員と来庁者には何も知らせていません。"
  }
}
