/// One step of a ticket with all that can be said about it.
public struct TicketMove: Equatable, Sendable {
  public var step: TicketStep
  public var ticket: TicketID
  /// The counter where it happens; nil for a ticket that goes back to wait.
  public var counter: CounterNumber?
  /// Where a transfer leads.
  public var queue: QueueID?
  /// What a parked ticket is handled as at its next call.
  public var stage: TicketStage?
  public var reason: String
  public var finish: FinishRecord?
  /// What the clerk saw; a newer record refuses the step. Nil: whatever it is by now.
  public var version: Int?

  public init(
    _ step: TicketStep, _ ticket: TicketID, counter: CounterNumber? = nil,
    queue: QueueID? = nil, stage: TicketStage? = nil, reason: String = "",
    finish: FinishRecord? = nil, version: Int? = nil
  ) {
    self.step = step
    self.ticket = ticket
    self.counter = counter
    self.queue = queue
    self.stage = stage
    self.reason = reason
    self.finish = finish
    self.version = version
  }

  /// What the step's record says: the reason, and what was noted at the end.
  public var words: String {
    [reason, step == .finish ? finish?.note ?? "" : ""].filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}
