/// The events, questions and procedures of one version of the catalogue.
public struct IntakeContent: Equatable, Sendable {
  public var events: [LifeEvent]
  /// In the order in which they are asked: cheap discriminators first (domain.md A.4).
  public var questions: [IntakeQuestion]
  public var procedures: [Procedure]

  public init(
    events: [LifeEvent] = [], questions: [IntakeQuestion] = [], procedures: [Procedure] = []
  ) {
    self.events = events
    self.questions = questions
    self.procedures = procedures
  }

  /// A version from before there was an interview.
  public var isEmpty: Bool { events.isEmpty && questions.isEmpty && procedures.isEmpty }

  public var unconfirmed: Int {
    events.count { !$0.isConfirmed } + questions.count { !$0.isConfirmed }
      + procedures.count { !$0.isConfirmed }
  }
}
