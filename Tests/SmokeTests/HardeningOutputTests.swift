import TestKit
import Testing

/// What a command prints cannot change the terminal or the reading of the line it stands in.
@Suite struct HardeningOutputTests {
  private static let override = Array("\u{202E}".utf8)

  /// Put there past the program, which takes no such name.
  @Test func aNameThatTurnsTheLineIsShownAsAMark() throws {
    let office = try TestOffice()
    try office.sql(
      "UPDATE staff SET name = 'x' || char(8238) || 'y' || char(65279) "
        + "WHERE id = (SELECT min(id) FROM staff WHERE password_hash <> '*')")
    let document = try office.run("staff", "list", "--json")
    #expect(document.status == 0)
    #expect(document.stdout.contains("x\\u202ey\\ufeff"))
    #expect(!document.output.contains(Self.override))
    let table = try office.run("staff", "list")
    #expect(table.status == 0)
    #expect(table.output.contains(Array("x\u{FFFD}y".utf8)))
    #expect(!table.output.contains(Self.override))
  }

  /// A sentence, not a table: the name of a file is somebody else's text too.
  @Test func aFileNameSendsNothingToTheTerminal() throws {
    let office = try TestOffice()
    let done = try office.run(
      "export", "tickets", office.folder + "/a\u{1B}[2Jb.csv", "--office", "nakahara", "--now",
      "2026-11-24T16:00")
    #expect(done.status == 0, "\(done.stderr)")
    #expect(done.output.contains(Array("/a\u{FFFD}[2Jb.csv".utf8)))
    #expect(!done.output.contains(0x1B))
  }
}
