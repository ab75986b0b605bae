import Domain
import Foundation
import Glibc
import TestKit
import Testing

/// Signals: the terminal is given back as it was found, and the session ends.
@Suite(.serialized) struct SignalTests {
  /// A shell in a terminal that runs the workstation and writes down how the terminal was before
  /// and is after.
  private struct Shell {
    let office: TestOffice
    let terminal: TmuxTerminal

    init() throws {
      office = try TestOffice()
      let script = """
        stty -a >before
        sh -c 'echo $$ >pid; exec "$@"' sh "$@"
        echo $? >status.new; stty -a >after; mv status.new status
        echo; echo "shell again"; cat
        """
      terminal = try TmuxTerminal(
        ["/bin/sh", "-c", script, "sh"] + office.workstationLine(3), in: office)
      try terminal.signIn(.clerk).openRemark()
      try terminal.type("合図の前").wait("合図の前")
    }

    func file(_ name: String) throws -> String {
      try String(contentsOfFile: office.folder + "/" + name, encoding: .utf8)
    }

    func send(_ signal: Int32) throws {
      let text = try file("pid").trimmingCharacters(in: .whitespacesAndNewlines)
      let pid = try #require(pid_t(text))
      #expect(kill(pid, signal) == 0)
    }

    func expectTerminalAsFound() throws {
      try terminal.wait("shell again")
      #expect(try file("before") == file("after"))
      #expect(try terminal.value("#{alternate_on} #{cursor_flag}") == "0 1")
      // Typing is shown again, and keys are ordinary again.
      try terminal.type("echoed").wait("echoed")
    }
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func askedToEndItLeavesInOrder(_ signal: Int32) throws {
    let shell = try Shell()
    try shell.send(signal)
    try shell.expectTerminalAsFound()
    #expect(try shell.file("status") == "0\n")
    #expect(try shell.office.openSessions() == 0)
    let again = try shell.office.workstation(3)
    try again.signIn(.clerk).openRemark().wait("合図の前")
  }

  @Test(arguments: [SIGSEGV, SIGILL, SIGABRT, SIGQUIT])
  func aFaultGivesTheTerminalBack(_ signal: Int32) throws {
    let shell = try Shell()
    try shell.send(signal)
    try shell.expectTerminalAsFound()
    #expect(try shell.file("status") == "\(128 + signal)\n")
    let again = try shell.office.workstation(3)
    try again.signIn(.clerk).openRemark().wait("合図の前")
  }

  /// Stopped from outside and started again: who sits there now is unknown.
  @Test func afterAStopItIsLocked() throws {
    let shell = try Shell()
    try shell.send(SIGSTOP)
    try shell.send(SIGCONT)
    let screen = try shell.terminal.wait("離 席 中")
    #expect(!screen.contains("合図の前"))
    #expect(!screen.contains("佐藤"))
    try shell.terminal.type(FlowOffice.password).press("Enter").wait("合図の前")
  }
}
