public import Domain
public import TUI

extension HandOverScreen {
  public enum Action: Equatable, Sendable {
    case refreshed
    case loaded([Colleague])
    /// The colleagues could not be read.
    case failed(DeskFailure)
    /// The counter was not handed over; the session goes on.
    case refused(DeskFailure)
    case moved(TableMove)
    case filterOpened
    case filtered(FormEvent)
    /// Confirmed: to whoever was selected when the question was asked.
    case confirmed(StaffID?)
    case resized(rows: Int)
  }

  public enum Effect: Equatable, Sendable {
    /// Answered by `loaded` or `failed`.
    case load
    /// Ends the session when it succeeds; answered by `refused` otherwise.
    case handOver(StaffID)
  }
}
