import Domain
import Glibc

/// Asks for a password on the terminal itself, whatever stdin and stdout are, without showing it.
enum PasswordPrompt {
  private static let sizeLimit = 1_024

  /// - Throws: `DeskFailure` of kind `.notPermitted`: no terminal, or the person gave up.
  static func ask(_ question: String) throws -> String {
    let terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else {
      throw DeskFailure(
        .signInRequired,
        "パスワードを尋ねる端末がありません。--password-file で 0600 のファイルを指定してください。何も実行していません。")
    }
    defer { close(terminal) }
    var before = termios()
    guard tcgetattr(terminal, &before) == 0 else { throw abandoned }
    var silent = before
    // Also without signals: Ctrl-C must not leave the terminal without echo.
    silent.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    silent.c_iflag |= tcflag_t(ICRNL)
    guard tcsetattr(terminal, TCSAFLUSH, &silent) == 0 else { throw abandoned }
    let waiting = blockSignals()
    say("\(Output.plain(question)): ", terminal)
    let typed = line(terminal)
    say("\n", terminal)
    _ = tcsetattr(terminal, TCSAFLUSH, &before)
    release(waiting)
    guard let typed, !typed.isEmpty else { throw abandoned }
    return String(decoding: typed, as: UTF8.self)
  }

  private static var abandoned: DeskFailure {
    DeskFailure(.signInRequired, "パスワードの入力をやめました。何も実行していません。")
  }

  /// Nil when the person gave up or the process is asked to end.
  private static func line(_ terminal: Int32) -> [UInt8]? {
    var typed: [UInt8] = []
    while true {
      var wait = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      if poll(&wait, 1, 200) == 0 {
        if isAskedToEnd { return nil }
        continue
      }
      var byte: UInt8 = 0
      guard read(terminal, &byte, 1) == 1 else { return nil }
      switch byte {
      case 0x0A, 0x0D: return typed
      case 0x03, 0x04, 0x1B: return nil
      case 0x15: typed = []
      case 0x08, 0x7F:
        // A character of several bytes goes whole.
        while let last = typed.popLast(), last & 0xC0 == 0x80 {}
      default: if typed.count < sizeLimit, byte >= 0x20 { typed.append(byte) }
      }
    }
  }

  private static func say(_ text: String, _ terminal: Int32) {
    let bytes = Array(text.utf8)
    _ = write(terminal, bytes, bytes.count)
  }

  private static let ending = [SIGTERM, SIGHUP, SIGQUIT]

  /// The signals that end a program wait until the terminal shows again what is typed.
  private static func blockSignals() -> sigset_t {
    var set = sigset_t()
    var before = sigset_t()
    sigemptyset(&set)
    for number in ending { sigaddset(&set, number) }
    pthread_sigmask(SIG_BLOCK, &set, &before)
    return before
  }

  private static func release(_ before: sigset_t) {
    var before = before
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }

  private static var isAskedToEnd: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return ending.contains { sigismember(&pending, $0) == 1 }
  }
}
