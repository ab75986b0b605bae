/// One person as somebody looks at them: the people of the household whom no stop protects stand
/// beside them, and the age of the register always does.
public struct PersonDetail: Equatable, Sendable {
  public var view: ResidentView
  /// In the order of the register, the person included; empty for a stopped or former person.
  public var household: [Resident]
  public var register: RegisterInfo?

  public init(view: ResidentView, household: [Resident] = [], register: RegisterInfo? = nil) {
    self.view = view
    self.household = household
    self.register = register
  }
}
