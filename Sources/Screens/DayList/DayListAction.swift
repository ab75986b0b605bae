public import Domain
public import TUI

extension DayListScreen {
  public enum Action: Equatable, Sendable {
    // Answers
    case loaded(DayList)
    case failed(DeskFailure)

    // Keys
    case refreshed
    case resized(rows: Int)
    case moved(TableMove)
    case dayMoved(Int)
    case todayAsked
    case tillAsked
    case volumesAsked
    case paperAsked
    case papersAsked
    case back
  }

  public enum Effect: Equatable, Sendable {
    /// Answered by `loaded` or `failed`; nil: today.
    case load(CivilDate?)
    case openTill(CivilDate)
    case openVolumes(CivilDate)
    case openPaper
    case openPapers
    case leave
  }
}
