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
