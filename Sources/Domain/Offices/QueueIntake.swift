/// Whether a queue gives numbers. Those who wait in it are another matter: they stay to be seen and
/// are called (peers.md Q33).
public struct QueueIntake: Equatable, Sendable {
  /// The day it was closed on; on every other day it is open.
  public var closedOn: CivilDate?
  /// Why, for colleagues; empty while it is open.
  public var reason: String

  public init(closedOn: CivilDate? = nil, reason: String = "") {
    self.closedOn = closedOn
    self.reason = reason
  }

  public func isClosed(on day: CivilDate) -> Bool { closedOn == day }
}
