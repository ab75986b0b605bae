import Foundation
import Glibc

/// What a finished process left.
struct Finished {
  /// Nil when a signal ended it.
  var status: Int32?
  var signal: Int32?
  var output: [UInt8]
  var messages: [UInt8]

  var stdout: String { String(decoding: output, as: UTF8.self) }
  var stderr: String { String(decoding: messages, as: UTF8.self) }
}

/// A process of ours with its output in pipes.
final class Running {
  let pid: pid_t
  private let pipes: [Int32]
  private var collected: [[UInt8]] = [[], []]
  private var isOver = false
  private static let starting = NSLock()

  /// Whether the process has come to its end; `finish` still takes what it left.
  var hasEnded: Bool {
    var info = siginfo_t()
    return waitid(P_PID, id_t(pid), &info, WEXITED | WNOHANG | WNOWAIT) == 0
      && info.si_signo == SIGCHLD
  }

  /// Starts `arguments[0]`, searched nowhere: it is a path.
  ///
  /// - Parameter environment: all of it; nothing is inherited.
  /// - Parameter stdin: a file to read from.
  init(
    _ arguments: [String], environment: [String: String], stdin: String = "/dev/null"
  ) throws {
    // One start at a time: a child must not inherit the pipes of another.
    Self.starting.lock()
    defer { Self.starting.unlock() }
    let ends = try [Self.pipe(), Self.pipe()]
    defer { for end in ends { close(end.write) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, stdin, O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[0].write, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, ends[1].write, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    Self.prepare(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var pid: pid_t = 0
    let code = Self.withCStrings(arguments) { words in
      Self.withCStrings(environment.map { "\($0.key)=\($0.value)" }) { variables in
        posix_spawn(&pid, arguments[0], &actions, &attributes, words, variables)
      }
    }
    guard code == 0 else {
      for end in ends { close(end.read) }
      throw SmokeFailure("cannot start \(arguments): \(String(cString: strerror(code)))")
    }
    self.pid = pid
    pipes = ends.map(\.read)
  }

  deinit {
    if !isOver {
      kill(-pid, SIGKILL)
      var status: Int32 = 0
      waitpid(pid, &status, 0)
      for pipe in pipes { close(pipe) }
    }
  }

  /// Sends a signal to the process alone.
  func signal(_ number: Int32) { kill(pid, number) }

  /// Waits for its end.
  ///
  /// - Throws: `SmokeFailure` when that does not come; the process is killed then.
  func finish(_ deadline: Deadline = Deadline()) throws -> Finished {
    var open = pipes
    while !open.isEmpty {
      let ready = deadline.wait(for: open)
      if ready.isEmpty {
        kill(-pid, SIGKILL)
        throw SmokeFailure("process \(pid) does not end; so far: \(text)")
      }
      open.removeAll { ready.contains($0) && !read(from: $0) }
    }
    var status: Int32 = 0
    waitpid(pid, &status, 0)
    isOver = true
    for pipe in pipes { close(pipe) }
    let signal = status & 0x7F
    return Finished(
      status: signal == 0 ? (status >> 8) & 0xFF : nil, signal: signal == 0 ? nil : signal,
      output: collected[0], messages: collected[1])
  }

  /// Waits until its standard output contains `text`.
  func wait(forOutput wanted: String, _ deadline: Deadline = Deadline()) throws {
    while !String(decoding: collected[0], as: UTF8.self).utf8.contains(wanted.utf8) {
      let isReadable = !deadline.wait(for: [pipes[0]]).isEmpty
      guard isReadable, read(from: pipes[0]) else {
        throw SmokeFailure("process \(pid) never wrote \(wanted): \(text)")
      }
    }
  }

  private var text: String {
    collected.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
  }

  /// False at the end.
  private func read(from pipe: Int32) -> Bool {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(pipe, &bytes, bytes.count)
    guard count > 0 else { return false }
    collected[pipe == pipes[0] ? 0 : 1] += bytes[..<count]
    return true
  }

  private static func pipe() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { throw SmokeFailure("no pipe") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// A group of its own, and signals as a shell would give them.
  private static func prepare(_ attributes: inout posix_spawnattr_t) {
    posix_spawnattr_init(&attributes)
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) throws -> Result
  ) rethrows -> Result {
    let pointers = strings.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return try body(pointers + [nil])
  }
}
