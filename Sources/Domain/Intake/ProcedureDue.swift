/// By when, with its calculation.
public struct ProcedureDue: Equatable, Sendable {
  /// What it is the limit of; empty where there is one.
  public var label: String
  /// Nil for a guide or no limit, or while the day it counts from is not known.
  public var due: CivilDate?
  /// The last day as counted, before 休日 moved it.
  public var raw: CivilDate?
  /// From when on it can be done; nil: at once.
  public var opens: CivilDate?
  /// The rule and the day it counts from; nil where nothing is counted.
  public var rule: DeadlineRule?
  public var base: CivilDate?
  public var basePlace: FactPlace?
  /// Words instead of a day: a guide, or why there is no limit.
  public var words: String
  /// The period is over on the day of the notice. It is accepted all the same.
  public var isLate: Bool
  /// Facts that would make it exact.
  public var waitsFor: [FactPlace]
}
