import CBenchTicket
import Glibc

/// A program on a pseudo terminal of its own, typed at and timed.
final class TerminalProbe {
  /// What a program wrote between two silences.
  struct Burst {
    var bytes: [UInt8] = []
    var first: Moment?
    var last: Moment?
    /// The program is gone.
    var isEnd = false
  }

  static let columns: Int32 = 120
  static let rows: Int32 = 40

  /// Just before the program was started.
  let startedAt: Moment
  let pid: pid_t
  private let master: Int32
  private var isRunning = true

  /// - Throws: `BenchmarkFailure` when the host gives no terminal or the program does not start.
  init(_ program: String, _ arguments: [String], folder: String) throws {
    var slave = [CChar](repeating: 0, count: 128)
    let master = cb_open_terminal(Self.columns, Self.rows, &slave, slave.count)
    guard master >= 0 else { throw BenchmarkFailure("no pseudo terminal: error \(-master)") }
    var pid: pid_t = 0
    let environment = Programs.environment(home: folder)
    let (code, began) = Programs.withCStrings([program] + arguments) { arguments in
      Programs.withCStrings(environment) { environment in
        let began = Moment.now
        let code = cb_start_on_terminal(
          &pid, program, arguments, environment, &slave, folder)
        return (code, began)
      }
    }
    guard code == 0 else {
      close(master)
      throw BenchmarkFailure("\(program) does not start: error \(code)")
    }
    self.master = master
    self.pid = pid
    startedAt = began
  }

  deinit {
    stop()
    close(master)
  }

  func send(_ bytes: [UInt8]) { StandardStream(descriptor: master).write(bytes) }

  func send(_ text: String) { send(Array(text.utf8)) }

  /// Reads until nothing came for `quiet` milliseconds.
  ///
  /// - Parameter limit: milliseconds to wait for the first byte, and again for the whole.
  func drain(quiet: Int32, limit: Double) -> Burst {
    var burst = Burst()
    let end = Moment.now.adding(milliseconds: limit)
    var piece = [UInt8](repeating: 0, count: 65_536)
    while Moment.now < end {
      let wait = burst.first == nil ? Int32(end.milliseconds(since: .now)) + 1 : quiet
      var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      let ready = poll(&watched, 1, wait)
      if ready < 0 && errno == EINTR { continue }
      guard ready > 0 else { break }
      let count = read(master, &piece, piece.count)
      if count < 0 && errno == EINTR { continue }
      // The last program on a terminal that goes leaves EIO behind.
      guard count > 0 else {
        burst.isEnd = true
        break
      }
      let now = Moment.now
      burst.first = burst.first ?? now
      burst.last = now
      burst.bytes.append(contentsOf: piece[..<count])
      answer(piece[..<count])
    }
    return burst
  }

  /// What a real terminal answers; some programs wait for it.
  private func answer(_ bytes: ArraySlice<UInt8>) {
    guard bytes.contains(0x1b) else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    for (question, reply) in [
      ("\u{1b}[6n", "\u{1b}[1;1R"), ("\u{1b}[c", "\u{1b}[?62;22c"), ("\u{1b}[5n", "\u{1b}[0n"),
    ] where text.contains(question) { send(reply) }
  }

  /// The most memory that was resident, in MiB; nil when the program is gone.
  var peakMemory: Double? { memory("VmHWM:") }

  /// What is resident now, in MiB.
  var residentMemory: Double? { memory("VmRSS:") }

  private func memory(_ field: String) -> Double? {
    Programs.lines(of: "/proc/\(pid)/status").first { $0.hasPrefix(field) }
      .flatMap { $0.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first }
      .flatMap { Double($0) }.map { $0 / 1_024 }
  }

  /// Ends the program as a hang-up of its terminal would not: politely first, then not.
  func stop() {
    guard isRunning else { return }
    isRunning = false
    for signal in [SIGTERM, SIGKILL] {
      kill(pid, signal)
      let end = Moment.now.adding(milliseconds: 1_000)
      while Moment.now < end {
        // A program that is still writing must be read to get to its end.
        let burst = drain(quiet: 5, limit: 20)
        var status: Int32 = 0
        if waitpid(pid, &status, burst.isEnd ? 0 : WNOHANG) == pid { return }
      }
    }
  }
}
