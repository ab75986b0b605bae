import Foundation
import Glibc

/// A real terminal with a real program in it: a tmux server of its own with one window.
final class TmuxTerminal {
  private let folder: String
  private let tmux: String
  /// The folder of the office stays as long as a program may write there.
  private let office: TestOffice
  private var isClosed = false

  /// Starts `words` in a terminal of this size.
  ///
  /// - Parameter overriding: variables of the program; an empty value takes one away.
  /// - Throws: how to install tmux when it is missing.
  init(
    _ words: [String], rows: Int = 24, columns: Int = 80, in office: TestOffice,
    overriding: [String: String] = [:]
  ) throws {
    self.office = office
    tmux = try tool("tmux", package: "tmux")
    // Short: the path of a socket may have 108 bytes.
    folder = NSTemporaryDirectory() + "mt-" + String(UUID().uuidString.prefix(8))
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    var variables = office.environment
    for (name, value) in overriding { variables[name] = value.isEmpty ? nil : value }
    let assignments = variables.map { "\($0.key)=\($0.value)" }.sorted()
    let term = overriding["TERM"].map { $0.isEmpty ? [] : ["TERM=\($0)"] } ?? ["TERM=tmux-256color"]
    try call(
      ["start-server", ";", "set-option", "-g", "status", "off", ";"]
        + ["set-option", "-g", "remain-on-exit", "on", ";"]
        + ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", office.folder]
        + ["/usr/bin/env", "-i"] + term + assignments.filter { !$0.hasPrefix("TERM=") }
        + ["/bin/sh", "-c", Self.wrapper, folder] + words)
  }

  /// Writes down the process and its exit status: tmux sometimes never learns the latter.
  private static let wrapper = """
    /bin/sh -c 'echo $$ >"$0/pid.new"; mv "$0/pid.new" "$0/pid"; exec "$@"' "$0" "$@"
    echo $? >"$0/status.new"; mv "$0/status.new" "$0/status"
    """

  deinit { close() }

  /// Ends the server and what runs in it.
  func close() {
    guard !isClosed else { return }
    isClosed = true
    do {
      try call(["kill-server"])
      waitForTheEnd()
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      // The server may have ended by itself; its folder is then all that is left of it.
      FileHandle.standardError.write(Data("left behind: \(folder)\n".utf8))
    }
  }

  /// The line is gone, so the program ends by itself; nobody may find it writing afterwards.
  private func waitForTheEnd() {
    let name = folder + "/pid"
    let text = FileManager.default.contents(atPath: name).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard let pid = text.flatMap({ pid_t($0.trimmingCharacters(in: .newlines)) }) else { return }
    let deadline = Deadline(seconds: 20)
    while kill(pid, 0) == 0, !deadline.isOver { deadline.letOthersWork() }
  }

  // MARK: Keys

  /// Keys by tmux's names: `F2`, `Enter`, `Escape`, `C-c`, `Down`.
  @discardableResult
  func press(_ keys: String...) throws -> TmuxTerminal {
    try call(["send-keys", "-t", ":"] + keys)
    return self
  }

  /// Text as it is.
  @discardableResult
  func type(_ text: String) throws -> TmuxTerminal {
    try call(["send-keys", "-t", ":", "-l", "--", text])
    return self
  }

  /// Bytes as a slow line brings them.
  @discardableResult
  func send(_ bytes: [UInt8]) throws -> TmuxTerminal {
    let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    try call(["send-keys", "-t", ":", "-H"] + digits)
    return self
  }

  /// A paste with the marks that the program asked for.
  @discardableResult
  func paste(_ text: String) throws -> TmuxTerminal {
    let file = folder + "/paste"
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    try call(["load-buffer", file, ";", "paste-buffer", "-p", "-r", "-t", ":"])
    return self
  }

  func resize(rows: Int, columns: Int) throws {
    try call(["resize-window", "-t", ":", "-x", "\(columns)", "-y", "\(rows)"])
  }

  // MARK: Looking

  /// What stands on the screen, rows without the blanks at their end.
  func screen() throws -> String { try call(["capture-pane", "-p", "-t", ":"]) }

  /// The screen with its styles as SGR sequences.
  func styledScreen() throws -> String { try call(["capture-pane", "-e", "-p", "-t", ":"]) }

  /// Waits until `wanted` stands on the screen.
  ///
  /// - Returns: that screen.
  @discardableResult
  func wait(_ wanted: String, _ deadline: Deadline = Deadline(seconds: 30)) throws -> String {
    try wait("「\(wanted)」", deadline) { $0.utf8.contains(wanted.utf8) }
  }

  @discardableResult
  func waitUntilGone(_ text: String, _ deadline: Deadline = Deadline(seconds: 30)) throws -> String
  {
    try wait("no 「\(text)」", deadline) { !$0.utf8.contains(text.utf8) }
  }

  /// Waits until the screen is as `condition` has it.
  @discardableResult
  func wait(
    _ name: String, _ deadline: Deadline = Deadline(seconds: 30),
    until condition: (String) throws -> Bool
  ) throws -> String {
    while true {
      let now = try screen()
      if try condition(now) { return now }
      if deadline.isOver { throw SmokeFailure("\(name) does not come; the screen is\n\(now)") }
      deadline.letOthersWork()
    }
  }

  // MARK: The process

  func process() throws -> pid_t {
    guard let pid = pid_t(try written("pid", Deadline())) else {
      throw SmokeFailure("no process")
    }
    return pid
  }

  func signal(_ number: Int32) throws {
    guard kill(try process(), number) == 0 else { throw SmokeFailure("no process to signal") }
  }

  /// Waits for the end of the program.
  ///
  /// - Returns: its exit status, or 128 and the signal.
  func status(_ deadline: Deadline = Deadline(seconds: 30)) throws -> Int {
    Int(try written("status", deadline)) ?? -1
  }

  /// Waits for a line that the wrapper writes.
  private func written(_ name: String, _ deadline: Deadline) throws -> String {
    while true {
      if let bytes = FileManager.default.contents(atPath: folder + "/" + name) {
        return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
      }
      if deadline.isOver { throw SmokeFailure("no \(name); the screen is\n\(try screen())") }
      deadline.letOthersWork()
    }
  }

  func value(_ format: String) throws -> String {
    try call(["display-message", "-p", "-t", ":", format]).trimmingCharacters(in: .newlines)
  }

  @discardableResult
  private func call(_ words: [String]) throws -> String {
    let done = try Running(
      [tmux, "-u", "-S", folder + "/s", "-f", "/dev/null"] + words,
      environment: [
        "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "HOME": folder,
        "TERM": "dumb",
      ]
    ).finish()
    guard done.status == 0 else { throw SmokeFailure("tmux \(words.first ?? ""): \(done.stderr)") }
    return done.stdout
  }
}
