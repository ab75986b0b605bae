public import TUI

extension AlmanacScreen {
  public enum Action: Equatable, Sendable {
    case form(FormEvent)
    case chosen
    case moved(Step)
    case todayAsked
    case pageTurned
    case resized(rows: Int)
  }

  /// How far the day moves.
  public enum Step: Equatable, Sendable, CaseIterable {
    case dayBack, dayOn, weekBack, weekOn, monthBack, monthOn
  }

  public enum Effect: Equatable, Sendable {
    case leave
    /// The day, in words that any date field reads.
    case answer(String)
  }
}
