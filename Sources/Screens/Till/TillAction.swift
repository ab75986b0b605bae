public import Domain
public import TUI

extension TillScreen {
  public enum Action: Equatable, Sendable {
    // Answers
    case loaded(TillDay)
    case closed(TillDay)
    /// A supervisor was asked; the till is still open.
    case asked(String)
    case printed(String)
    case failed(DeskFailure)

    // Keys
    case refreshed
    case resized(rows: Int)
    case moved(TableMove)
    case countAsked
    case reasonsAsked
    case closeAsked
    case scopeAsked
    case sheetAsked
    case form(FormEvent)
    case back
  }

  public enum Effect: Equatable, Sendable {
    /// Answered by `loaded` or `failed`.
    case load(CivilDate, CounterNumber?)
    /// Answered by `closed`, `asked` or `failed`. Of an office the count is what its tills have.
    case close(CivilDate, CounterNumber?, TillCount?, [TillDifference.Kind: String])
    /// Answered by `printed` or `failed`.
    case printSheet(CivilDate, CounterNumber?)
    case leave
  }
}
