import App
import Cells
import Domain
import Glibc
import NcursesTerminal
import Storage
import TUI
import UseCases

/// Opens the workstation on this terminal and stays until it is left.
enum Workstation {
  struct Options {
    var idleLockSeconds = SignInRules.idleLockSeconds
    var border = Border.unicode
    var ambiguous = TextWidth.Ambiguous.narrow
    var countingRules: () throws -> [CountingRule] = { [] }
    var postalCodes: () throws -> [UInt8]
    var discardPaper: (String) throws -> Void
    var papers: (Desk) throws -> PaperDesk
  }

  /// - Parameter entrance: nil when this account and address are no configured terminal.
  /// - Throws: `DeskFailure` of kind `.environment` when this terminal cannot show Japanese.
  static func run(_ store: Store, entrance: Entrance?, options: Options) throws {
    try onTerminal(logging: store.files.log, ambiguous: options.ambiguous) { terminal, log in
      let workplace = Workplace(
        entry: SignInDesk(store), entrance: entrance,
        settings: Workplace.Settings(
          idleLockSeconds: options.idleLockSeconds, monotonic: monotonicSeconds, log: log,
          countingRules: options.countingRules,
          postalCodes: options.postalCodes, discardPaper: options.discardPaper,
          papers: options.papers,
          notice: widthNotice(terminal)))
      var program = workplace.program(border: options.border, ambiguous: options.ambiguous)
      let bell = DoorbellListener(path: store.files.doorbell)
      if let bell { terminal.watch(bell.descriptor) }
      try TUI.run(&program, on: terminal)
      // The listener lives as long as the loop.
      withExtendedLifetime(bell) {}
      workplace.quit()
    }
  }

  /// Terminal and program must agree how wide a character is, or rows shift (terminal.md 6.1).
  private static func widthNotice(_ terminal: NcursesTerminal) -> String? {
    let words = KeyTables.all.flatMap { [$0.name] + $0.guide + $0.rows.map(\.label) }
    let wrong = HostTerminal.widthDisagreements(in: words)
    guard !terminal.widthsAgree || !wrong.isEmpty else { return nil }
    return "文字の幅がこの端末の設定と合いません。表示がずれるときは、管理者に ambiguous_width の設定を確かめてもらってください。"
  }

  /// Opens the terminal, hands it over and puts it back whatever happens.
  static func onTerminal(
    logging path: String, ambiguous: TextWidth.Ambiguous,
    _ body: (NcursesTerminal, @escaping (String) -> Void) throws -> Void
  ) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o660)
    var info = stat()
    // Every account of the group writes here, whatever the umask of the first one was.
    if descriptor >= 0, fstat(descriptor, &info) == 0, info.st_uid == geteuid() {
      fchmod(descriptor, 0o660)
    }
    let log: (String) -> Void = { line in
      guard descriptor >= 0 else { return }
      let bytes = Array("\(ProcessClock.now().isoSeconds) \(line)\n".utf8)
      _ = write(descriptor, bytes, bytes.count)
    }
    defer { if descriptor >= 0 { close(descriptor) } }
    let terminal: NcursesTerminal
    do {
      terminal = try NcursesTerminal(
        ambiguous: ambiguous, logDescriptor: descriptor >= 0 ? descriptor : nil)
    } catch {
      throw DeskFailure(.environment, error.message)
    }
    defer { terminal.close() }
    log("locale \(terminal.localeName)")
    try body(terminal, log)
  }

  static func monotonicSeconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec
  }
}

/// The host's clock as office time.
enum ProcessClock {
  static func now() -> OfficeTime {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return OfficeTime(unixSeconds: time.tv_sec)
  }
}
