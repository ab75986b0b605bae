/// An invented account of a 研修 database with the password its sign-in screen shows.
public struct DemoAccount: Equatable, Sendable {
  public var id: StaffID
  public var name: String
  public var roles: [Role]
  public var password: String

  public init(id: StaffID, name: String, roles: [Role], password: String) {
    self.id = id
    self.name = name
    self.roles = roles
    self.password = password
  }
}
