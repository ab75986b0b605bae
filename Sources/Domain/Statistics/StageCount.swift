/// How many tickets stand at one stage in one state.
public struct StageCount: Equatable, Sendable {
  public var stage: TicketStage
  public var state: TicketState
  public var count: Int

  public init(stage: TicketStage, state: TicketState, count: Int) {
    self.stage = stage
    self.state = state
    self.count = count
  }

  /// Counts in the order of the enums, nothing listed that has no ticket.
  public static func of(_ tickets: [Ticket]) -> [StageCount] {
    TicketStage.allCases.flatMap { stage in
      TicketState.allCases.compactMap { state in
        let count = tickets.count { $0.stage == stage && $0.state == state }
        return count == 0 ? nil : StageCount(stage: stage, state: state, count: count)
      }
    }
  }
}
