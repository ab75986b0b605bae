public import Domain

extension QueueDesk {
  /// One step with all that can be said about it.
  public struct Move: Equatable, Sendable {
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
    /// What the clerk saw; a newer record refuses the step.
    public var version: Int

    public init(
      _ step: TicketStep, _ ticket: TicketID, counter: CounterNumber? = nil,
      queue: QueueID? = nil, stage: TicketStage? = nil, reason: String = "",
      finish: FinishRecord? = nil, version: Int
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
  }
}
