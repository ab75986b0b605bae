public import Domain
public import TUI

extension PaperStockScreen {
  public enum Action: Equatable, Sendable {
    // Answers
    case loaded(PaperLedger)
    case done(String)
    case failed(DeskFailure)

    // Keys
    case refreshed
    case resized(rows: Int)
    case moved(TableMove)
    case asked(Entry.Kind)
    case ledgerAsked
    case form(FormEvent)
    case back
  }

  public enum Effect: Equatable, Sendable {
    /// Answered by `loaded` or `failed`.
    case load
    /// Each answered by `done` or `failed`.
    case receive(PaperRange)
    case move(PaperRange, from: TerminalID?, to: TerminalID?)
    case spoil(PaperRange, SpoilReason, at: TerminalID?)
    case printLedger
    case leave
  }
}
