import Domain
import Foundation
import Glibc
import TestKit
import Testing

/// A real database from `init` to the first clerk who signs in.
@Suite(.serialized) struct FirstDayTests {
  private static let chosen = "a long sentence of my own"

  /// A real office whose administrator has set a password of their own.
  private struct City {
    let office: TestOffice
    let passwordFile: String

    init() throws {
      office = try TestOffice(bare: ())
      passwordFile = office.folder + "/own"
      let first = office.folder + "/first"
      let password = try #require(try office.json("init")["password"].text)
      try Self.write(password, to: first)
      try Self.write(FirstDayTests.chosen, to: passwordFile)
      try office.succeed(
        "staff", "change-password", "--staff", "admin", "--password-file", first,
        "--new-password-file", passwordFile)
    }

    static func write(_ text: String, to path: String) throws {
      try Data((text + "\n").utf8).write(to: URL(fileURLWithPath: path))
      chmod(path, 0o600)
    }

    /// A command of the administrator.
    func administer(_ words: String...) throws -> Finished {
      try office.start(
        words + ["--staff", "admin", "--password-file", passwordFile, "--json"]
      ).finish()
    }
  }

  @Test func thePasswordIsAskedOnTheTerminalAndNotShown() throws {
    let office = try TestOffice(bare: ())
    let first = try #require(try office.json("init")["password"].text)
    let terminal = try TmuxTerminal(
      office.line(["staff", "change-password", "--staff", "admin"]), in: office)
    try terminal.wait("admin のパスワード")
    try terminal.type(first).press("Enter").wait("新しいパスワード")
    try terminal.type(Self.chosen).press("Enter").wait("もう一度")
    try terminal.type(Self.chosen).press("Enter").wait("変えました")
    #expect(try terminal.status() == 0)
    let screen = try terminal.screen()
    #expect(!screen.contains(first) && !screen.contains(Self.chosen), "\(screen)")
    for (name, bytes) in try office.bytesOnDisk() {
      #expect(!bytes.contains(Self.chosen.utf8), "\(name)")
    }
  }

  @Test func aGivenUpPromptChangesNothing() throws {
    let office = try TestOffice(bare: ())
    try office.succeed("init")
    let terminal = try TmuxTerminal(
      office.line(["staff", "list", "--staff", "admin"]), in: office)
    try terminal.wait("admin のパスワード")
    try terminal.press("C-c")
    #expect(try terminal.status() == 5)
  }

  @Test func fromInitToTheFirstClerk() throws {
    let city = try City()
    let user = try #require(getpwuid(getuid())).pointee.pw_name
    let account = try #require(user.map { String(cString: $0) })
    let terminal = try city.administer(
      "terminal", "add", "n-03", "--office", "nakahara", "--counter", "3", "--os-account", account)
    #expect(terminal.status == 0, "\(terminal.stderr)")
    let added = try city.administer(
      "staff", "add", "clerk-1", "--name", "新人 花子", "--kana", "シンジン ハナコ", "--role",
      "reception,examiner", "--office", "nakahara")
    #expect(added.status == 0, "\(added.stderr)")
    let oneTime = try #require(try Document(added.output)["password"].text)
    let desk = try TmuxTerminal(city.office.line([]), in: city.office)
    let screen = try desk.wait("職員番号")
    #expect(!screen.contains("研修") && !screen.contains("kenshu"), "\(screen)")
    try desk.type("clerk-1").press("Enter").type(oneTime).press("Enter")
    try desk.wait("パスワードの変更")
    try desk.type("my very own sentence").press("Enter")
    try desk.type("my very own sentence").press("Enter").wait("待っている人を呼び")
    try desk.press("C-c").wait("窓口を終了しますか")
    try desk.press("Tab", "Enter")
    #expect(try desk.status() == 0)
    let log = try city.administer("audit", "search", "--by", "clerk-1", "--purpose", "audit")
    #expect(try (Document(log.output)["total"].number ?? 0) >= 3, "\(log.stdout)")
  }

  @Test func theLastAdministratorStays() throws {
    let city = try City()
    for words in [
      ["staff", "disable", "admin"],
      [
        "staff", "transfer", "admin", "--effective", "2099-04-01", "--role", "reception",
        "--office", "nakahara",
      ],
    ] {
      let done = try city.office.start(
        words + ["--staff", "admin", "--password-file", city.passwordFile, "--json"]
      ).finish()
      #expect(done.status == 3, "\(done.stdout)")
      #expect(try Document(done.output)["error"]["code"].text == "last-administrator")
    }
  }

  @Test func whatNeedsTwoIsNotDoneByOne() throws {
    let city = try City()
    let file = city.office.folder + "/taken"
    for words in [["backup", file], ["export", "tickets", file]] {
      let done = try city.office.start(
        words + [
          "--staff", "admin", "--password-file", city.passwordFile, "--json", "--reason", "x",
        ]
      ).finish()
      #expect(done.status == 5, "\(words): \(done.stdout)")
      #expect(!FileManager.default.fileExists(atPath: file))
    }
  }

  @Test func breakGlassIsForRootAlone() throws {
    let city = try City()
    let done = try city.office.run(
      "break-glass", "--staff", "admin", "--reason", "全員が入れない", "--json")
    guard getuid() == 0 else {
      #expect(done.status == 5)
      return
    }
    #expect(done.status == 0, "\(done.stdout)")
    let password = try #require(try Document(done.output)["password"].text)
    #expect(!password.isEmpty)
    // The old password is over.
    #expect(try city.administer("staff", "list").status == 5)
    #expect(try city.office.sql("SELECT kind FROM notice").contains("break"))
  }
}
