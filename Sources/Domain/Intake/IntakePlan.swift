/// Which procedures a case needs, and what is still to be asked.
public struct IntakePlan: Equatable, Sendable {
  /// One procedure of the catalogue.
  public struct Line: Equatable, Sendable {
    public var id: String
    /// Needed, not needed, or 確認が必要.
    public var state: Truth
    /// Why it is not looked at; nil when its conditions were.
    public var exclusion: Exclusion?
    /// In `IntakeContent.procedures`: the row that holds on the day; the last before it where none
    /// does.
    public var row: Int
    /// The facts that decide; where it is unknown, the questions that would.
    public var decidedBy: [FactPlace]
    /// For whom it is needed, counted from 0; empty where it is not about persons.
    public var people: [Int]
    /// It is shown because another's period is over.
    public var lateOf: String?
    public var due: ProcedureDue?
  }

  public enum Exclusion: Equatable, Sendable {
    /// None of its events happened, and nothing led to it.
    case event
    /// On the day of the event there was no such procedure.
    case day
  }

  /// Every procedure once, in the order of the catalogue.
  public var lines: [Line]
  /// What can still change a line, cheap discriminators first.
  public var ask: [FactPlace]

  public subscript(id: String) -> Line? { lines.first { $0.id == id } }
}
