/// One stamped step of a request.
public struct RequestEvent: Equatable, Sendable {
  public var at: OfficeTime
  public var step: RequestStep
  public var to: RequestStage
  public var staff: StaffID
  public var staffName: String
  public var counter: CounterNumber?
  public var reason: String

  /// What was done, by what came of it.
  public var name: String { step.name(leadingTo: to) }

  public init(
    at: OfficeTime, step: RequestStep, to: RequestStage, staff: StaffID = StaffID(""),
    staffName: String,
    counter: CounterNumber? = nil, reason: String = ""
  ) {
    self.at = at
    self.step = step
    self.to = to
    self.staff = staff
    self.staffName = staffName
    self.counter = counter
    self.reason = reason
  }
}
