public import Domain
public import TUI

extension VolumeScreen {
  public enum Action: Equatable, Sendable {
    // Answers
    case loaded(VolumeReport)
    case failed(DeskFailure)

    // Keys
    case resized(rows: Int)
    case moved(TableMove)
    case groupingAsked
    case periodAsked
    case yearMoved(Int)
    case form(FormEvent)
    case back
  }

  public enum Effect: Equatable, Sendable {
    /// Answered by `loaded` or `failed`.
    case load(CivilDate, CivilDate, VolumeReport.Grouping)
    case leave
  }
}
