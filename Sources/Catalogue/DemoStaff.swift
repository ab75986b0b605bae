public import Domain

/// An invented person of a 研修 database; the password is plain because the sign-in screen of such
/// a database shows it.
public struct DemoStaff: Equatable, Identifiable, Sendable {
  public var id: StaffID
  public var name: String
  /// Katakana.
  public var kana: String
  /// At least 10 characters.
  public var password: String
  public var grants: [RoleGrant]
  /// The office of the first grant.
  public var office: OfficeID
  /// Where this person sits when nothing else is said.
  public var counter: CounterNumber?
}
