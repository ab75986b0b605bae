import CBenchTicket
import Glibc

/// A program started with pipes as its standard input and output.
final class ChildProcess {
  let pid: pid_t
  private let input: Int32
  private let output: Int32
  private var pending: [UInt8] = []
  private var isOver = false

  /// - Throws: `BenchmarkFailure` when it does not start.
  init(_ program: String, _ arguments: [String]) throws {
    var down: [Int32] = [-1, -1]
    var up: [Int32] = [-1, -1]
    guard cb_pipe(&down) == 0, cb_pipe(&up) == 0 else { throw BenchmarkFailure("no pipe") }
    var pid: pid_t = 0
    let code = Programs.withCStrings([program] + arguments) { arguments in
      Programs.withCStrings(Programs.inherited) { environment in
        cb_start(&pid, program, arguments, environment, down[0], up[1])
      }
    }
    close(down[0])
    close(up[1])
    self.pid = pid
    input = down[1]
    output = up[0]
    guard code == 0 else {
      isOver = true
      throw BenchmarkFailure("\(program) does not start: error \(code)")
    }
  }

  deinit {
    close(input)
    close(output)
    if !isOver {
      kill(pid, SIGKILL)
      _ = wait()
    }
  }

  func send(_ line: String) { StandardStream(descriptor: input).write(line + "\n") }

  /// The next line it says; nil at its end.
  func line() -> String? {
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      if let end = pending.firstIndex(of: 0x0a) {
        let line = String(decoding: pending[..<end], as: UTF8.self)
        pending.removeSubrange(...end)
        return line
      }
      let count = read(output, &piece, piece.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return nil }
      pending.append(contentsOf: piece[..<count])
    }
  }

  /// Waits for its end; the exit code, or 128 and the signal's number.
  func wait() -> Int32 {
    while line() != nil {}
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 && errno == EINTR {}
    isOver = true
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }
}
