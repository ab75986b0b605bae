import Glibc

/// A program run to its end: bytes to its standard input, what it says on standard error back.
struct ChildRun {
  /// Nil when a signal ended it or the time was up.
  var status: Int32?
  var messages: [UInt8]

  /// Why it could not be started, as the system says it.
  struct NotStarted: Error {
    let reason: String
  }

  /// What it says is read up to here; the rest is thrown away.
  private static let messageLimit = 64 << 10

  /// - Parameter seconds: how long it may be silent before it is ended.
  init(
    _ program: String, _ arguments: [String], environment: [String], input: [UInt8] = [],
    seconds: Int
  ) throws {
    // Sockets rather than pipes: writing to a child that is gone is an error here, not a signal.
    let down = try Self.pair()
    let up = try Self.pair()
    defer {
      close(down.ours)
      close(up.ours)
    }
    let pid: pid_t
    do {
      defer {
        close(down.theirs)
        close(up.theirs)
      }
      pid = try Self.start(
        program, [program] + arguments, environment, down.theirs, up.theirs)
    }
    Self.limit(down.ours, seconds)
    Self.send(input, to: down.ours)
    shutdown(down.ours, Int32(SHUT_WR))
    let (messages, isWhole) = Self.read(up.ours, seconds)
    self.messages = messages
    if !isWhole { kill(pid, SIGKILL) }
    var end: Int32 = 0
    while waitpid(pid, &end, 0) < 0, errno == EINTR {}
    status = isWhole && end & 0x7F == 0 ? (end >> 8) & 0xFF : nil
  }

  private static func pair() throws -> (ours: Int32, theirs: Int32) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      throw NotStarted(reason: String(cString: strerror(errno)))
    }
    return (ends[0], ends[1])
  }

  private static func start(
    _ program: String, _ words: [String], _ environment: [String], _ input: Int32, _ messages: Int32
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    // What it says on standard output is for nobody, and must not reach the screen.
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, messages, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The workstation blocks a signal that the child must get.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETPGROUP))
    var pid: pid_t = 0
    let code = withCStrings(words) { words in
      withCStrings(environment) {
        posix_spawn(&pid, program, &actions, &attributes, words, $0)
      }
    }
    guard code == 0 else { throw NotStarted(reason: String(cString: strerror(code))) }
    return pid
  }

  private static func withCStrings<Result>(
    _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }

  private static func limit(_ descriptor: Int32, _ seconds: Int) {
    var time = timeval(tv_sec: seconds, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
  }

  /// A child that reads no further says why by its end.
  private static func send(_ bytes: [UInt8], to descriptor: Int32) {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      start += count
    }
  }

  private static func read(_ descriptor: Int32, _ seconds: Int) -> ([UInt8], isWhole: Bool) {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4_096)
    while true {
      var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&wait, 1, Int32(seconds) * 1_000)
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return (bytes, false) }
      let count = recv(descriptor, &piece, piece.count, 0)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return (bytes, true) }
      if bytes.count < messageLimit { bytes += piece[..<count] }
    }
  }
}
