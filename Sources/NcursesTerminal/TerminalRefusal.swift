import CTerminal

/// Why the screen cannot be opened here. The command says it on standard error in plain ASCII, as
/// nothing else may be readable there, and ends with status 78.
public enum TerminalRefusal: Error, Equatable, Sendable, CaseIterable {
  case noUTF8Locale
  case notATerminal
  case termUnset
  /// TERM=linux: a console font of 512 glyphs has no kanji.
  case linuxConsole
  case termDumb
  case termUnknown
  case openingFailed

  public static let exitStatus: Int32 = 78

  /// One line of ASCII: what is wrong and what to do.
  public var message: String {
    switch self {
    case .noUTF8Locale:
      "No UTF-8 locale found (tried the environment, C.UTF-8, en_US.UTF-8). "
        + "Install one, e.g. apt-get install locales, or set LC_ALL=C.UTF-8."
    case .notATerminal:
      "Standard input and output must be a terminal. Run it in a terminal window or with ssh -t."
    case .termUnset:
      "TERM is not set. Set it to your terminal type, e.g. TERM=xterm-256color."
    case .linuxConsole:
      "TERM=linux: the Linux console cannot show Japanese. Use kmscon, fbterm, "
        + "or a terminal window."
    case .termDumb:
      "This TERM cannot place the cursor. Use a full-screen terminal, e.g. TERM=xterm-256color."
    case .termUnknown:
      "TERM is unknown on this machine. Install ncurses-term or set TERM=xterm-256color."
    case .openingFailed:
      "The terminal could not be opened. Close the window, open a new one and try again."
    }
  }

  init?(opened code: Int32) {
    switch UInt32(bitPattern: code) {
    case CT_OPENED.rawValue: return nil
    case CT_NO_UTF8_LOCALE.rawValue: self = .noUTF8Locale
    case CT_NOT_A_TERMINAL.rawValue: self = .notATerminal
    case CT_TERM_UNSET.rawValue: self = .termUnset
    case CT_TERM_LINUX.rawValue: self = .linuxConsole
    case CT_TERM_DUMB.rawValue: self = .termDumb
    case CT_TERM_UNKNOWN.rawValue: self = .termUnknown
    default: self = .openingFailed
    }
  }
}
