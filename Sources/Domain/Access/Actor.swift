/// Who acts, from where, as resolved inside the transaction that carries the act out.
public struct Actor: Equatable, Sendable {
  public var staff: StaffID
  public var name: String
  public var grants: [RoleGrant]
  public var terminal: TerminalID?
  public var counter: CounterNumber?

  public init(
    staff: StaffID, name: String, grants: [RoleGrant], terminal: TerminalID? = nil,
    counter: CounterNumber? = nil
  ) {
    self.staff = staff
    self.name = name
    self.grants = grants
    self.terminal = terminal
    self.counter = counter
  }

  public func holds(_ role: Role) -> Bool { grants.contains { $0.role == role } }
}
