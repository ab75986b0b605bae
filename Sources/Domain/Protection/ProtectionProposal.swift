/// A step of a protection that one person asked for and another has to confirm.
public struct ProtectionProposal: Equatable, Identifiable, Sendable {
  public var id: Int
  public var protection: ProtectionID
  /// Whom the protection is of: whoever confirms must know whose it is.
  public var subject: PersonID
  public var step: ProtectionStep
  public var reason: String
  public var askedBy: StaffID
  public var askedByName: String
  public var askedAt: OfficeTime
  /// The version of the protection it was asked for.
  public var version: Int

  public init(
    id: Int, protection: ProtectionID, subject: PersonID, step: ProtectionStep, reason: String,
    askedBy: StaffID, askedByName: String, askedAt: OfficeTime, version: Int
  ) {
    self.id = id
    self.protection = protection
    self.subject = subject
    self.step = step
    self.reason = reason
    self.askedBy = askedBy
    self.askedByName = askedByName
    self.askedAt = askedAt
    self.version = version
  }
}
