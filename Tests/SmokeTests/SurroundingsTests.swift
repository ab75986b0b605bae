import Domain
import Foundation
import TestKit
import Testing

/// Locales, terminals and inputs as servers have them.
@Suite(.serialized) struct SurroundingsTests {
  @Test(arguments: [
    ["LC_ALL": "C"], ["LC_ALL": "ja_JP.UTF-8"], ["LANG": ""], ["LANG": "ja_JP.eucJP"],
    ["LC_CTYPE": "POSIX", "LANG": "C.UTF-8"],
  ])
  func japaneseIsDrawnAndTakenInEveryLocale(_ overriding: [String: String]) throws {
    let office = try TestOffice()
    let desk = try office.workstation(3, overriding: overriding)
    try desk.signIn(.clerk).openRemark()
    try desk.type("住民票の髙橋様、𠮷田様").wait("住民票の髙橋様、𠮷田様")
    // The locale in use is noted.
    let log = try String(contentsOfFile: office.database + ".log", encoding: .utf8)
    #expect(log.contains("UTF-8") || log.contains("utf8"), "\(log)")
  }

  @Test(arguments: ["linux", "dumb", "no-such-terminal", ""])
  func aTerminalThatCannotShowItIsToldSoInASCII(_ term: String) throws {
    let office = try TestOffice()
    let assignment = term.isEmpty ? "unset TERM" : "TERM=\(term); export TERM"
    let desk = try TmuxTerminal(
      ["/bin/sh", "-c", "\(assignment); \"$@\" 2>messages; echo \"status $?\"; cat", "sh"]
        + office.workstationLine(3), in: office)
    try desk.wait("status 78")
    let said = try String(contentsOfFile: office.folder + "/messages", encoding: .utf8)
    #expect(said.utf8.allSatisfy { $0 < 0x7F }, "\(said)")
    #expect(said.contains("TERM"), "\(said)")
    #expect(said.split(separator: "\n").count == 1, "\(said)")
  }

  @Test(arguments: ["<&-", "</dev/null", ">&-", "| cat"])
  func withoutATerminalItSaysSo(_ redirection: String) throws {
    let office = try TestOffice()
    let line = try office.workstationLine(3)
    let script = "{ \"$@\"; echo \"status $?\" >status; } \(redirection)"
    let desk = try TmuxTerminal(
      ["/bin/sh", "-c", script + "; echo over; cat", "sh"] + line, in: office)
    try desk.wait("over")
    let status = try String(contentsOfFile: office.folder + "/status", encoding: .utf8)
    #expect(status == "status 78\n")
  }

  @Test func aClosedInputEndsACommandAsUsual() throws {
    let office = try TestOffice()
    let done = try office.shell(
      "\"$M\" ticket issue --office nakahara --queue certificate --database \"$D\" --now $NOW"
        + " --json <&-"
    ).finish()
    #expect(done.status == 0, "\(done.stderr)")
    #expect(try Document(done.output)["number"].text == "A001")
  }

  /// The window is closed under the program: it ends by itself, signed out, and keeps the draft.
  @Test func aLineThatIsGoneEndsTheSession() throws {
    let office = try TestOffice()
    let desk = try office.workstation(3)
    try desk.signIn(.clerk).openRemark()
    try desk.type("切れる前").wait("切れる前")
    desk.close()
    let deadline = Deadline()
    while try office.openSessions() > 0, !deadline.isOver { deadline.letOthersWork() }
    #expect(try office.openSessions() == 0)
    let again = try office.workstation(3)
    try again.signIn(.clerk).openRemark().wait("切れる前")
  }
}
