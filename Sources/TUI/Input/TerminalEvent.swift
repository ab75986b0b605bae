/// What the terminal tells the program. Everything the program ever learns comes in as one of these.
public enum TerminalEvent: Equatable, Sendable {
  case key(Key)
  /// Text as typed, pasted or committed by an input method, in one run (terminal.md 6.4).
  case text(String)
  case resize(rows: Int, columns: Int)
  /// Another terminal changed something: the descriptor given to `Terminal.watch` was readable.
  case doorbell
  /// The waiting time passed and nothing happened.
  case idle
  /// TERM or INT arrived: leave in order.
  case stopRequested
  /// The line is gone; nobody reads what is drawn any more.
  case hungUp
  /// The process was stopped from outside and runs again; who sits there now is unknown.
  case continued
}
